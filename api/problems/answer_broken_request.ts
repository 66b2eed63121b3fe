import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Problem, problem, problemBody } from './problem.ts';

/**
 * Answers a connection on which no request could be read: what came is not HTTP, too much, or too slow. Which language
 * the sender reads is not known.
 *
 * @param milliseconds that a request may take to arrive
 */
export function answerBrokenRequest(
  error: NodeJS.ErrnoException,
  socket: Socket,
  milliseconds: number,
): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const body = problemBody(brokenProblem(error.code, milliseconds), 'en');
  const text = `${JSON.stringify(body)}\n`;
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: en',
    'cache-control: no-store',
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function brokenProblem(code: string | undefined, milliseconds: number): Problem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem('headers_too_large', 'say_headers_too_large', { limit: maxHeaderSize });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem('too_slow', 'say_too_slow', { seconds: milliseconds / 1000 });
  return problem('bad_request', 'say_bad_http');
}
