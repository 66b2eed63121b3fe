import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** How often each status came, and how long each answer took, in milliseconds. */
export interface LoadResult {
  seconds: number;
  statuses: Map<number, number>;
  times: number[];
}

/** A request as it goes over the wire. */
export type WireRequest = Buffer;

/** Writes a request once, so that sending it costs as little as can be. */
export function wireRequest(
  method: string,
  path: string,
  body: unknown,
  headers: readonly string[] = [],
): WireRequest {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(text === '' ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
    ...headers,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

/**
 * Keeps some connections busy, each with one request at a time, and measures every answer to its last byte. A client of
 * its own, as the usual ones take longer than the server.
 *
 * @param next the request to send, null when there are no more
 */
export async function httpLoad(
  address: string,
  connections: number,
  next: () => WireRequest | null,
): Promise<LoadResult> {
  const { hostname, port } = new URL(address);
  const result: LoadResult = { seconds: 0, statuses: new Map(), times: [] };
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () => ask(connect(Number(port), hostname), next, result)),
  );
  result.seconds = (performance.now() - start) / 1000;
  return result;
}

/** Number of requests answered in a second. */
export function rateOf({ times, seconds }: LoadResult): number {
  return times.length / seconds;
}

/** Whose share of the sorted numbers is below it. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const HEAD_END = Buffer.from('\r\n\r\n');

function ask(socket: Socket, next: () => WireRequest | null, { statuses, times }: LoadResult): Promise<void> {
  socket.setNoDelay(true);
  return new Promise((done, fail) => {
    let head: Buffer = Buffer.alloc(0);
    /** Bytes of the body that are still to come; null while the head is read. */
    let left: number | null = null;
    let sent = 0;
    const send = () => {
      const request = next();
      if (request === null) {
        socket.end();
        done();
        return;
      }
      sent = performance.now();
      socket.write(request);
    };
    const ended = () => {
      times.push(performance.now() - sent);
      head = Buffer.alloc(0);
      left = null;
      send();
    };
    socket.on('connect', send);
    socket.on('error', fail);
    socket.on('data', (chunk: Buffer) => {
      if (left !== null) left -= chunk.length;
      else {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        const status = Number(text.slice(9, 12));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? (status === 304 ? 0 : Number.NaN));
        if (Number.isNaN(length)) fail(new Error(`an answer without its length: ${text}`));
        left = length - (head.length - end - HEAD_END.length);
      }
      if (left === 0) ended();
    });
  });
}
