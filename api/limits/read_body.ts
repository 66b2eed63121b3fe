import type { ApiContext } from '../environment.ts';
import { problem } from '../problems/problem.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Reads the body of a request as text, and no more of it than is allowed. Hono keeps the text, so that the checks of a
 * route read it from there.
 *
 * @throws Problem 413 for a body that is too large, 415 for one that is not JSON by its type, 400 for broken UTF-8
 */
export async function readBody(c: ApiContext, limit: number): Promise<string> {
  const type = c.req.header('content-type') ?? '';
  if (!JSON_TYPE.test(type)) {
    throw problem('unsupported_media_type', 'say_media_type', {
      type: type.replace(/[^\x20-\x7e]/g, '').slice(0, 80),
    });
  }
  const said = c.req.header('content-length');
  if (Number(said) > limit) throw tooLarge(limit);
  const text = said === undefined ? await readChunks(c, limit) : await c.req.text();
  // A character takes one byte at least, so only a text near the limit is measured.
  if (text.length * 3 > limit && Buffer.byteLength(text) > limit) throw tooLarge(limit);
  if (text.includes('\uFFFD')) throw problem('bad_request', 'say_not_utf8');
  return text;
}

/** A body that does not say its length is counted as it comes. */
async function readChunks(c: ApiContext, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = c.req.raw.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  // Hono keeps promises of what it has read.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  return text;
}

function tooLarge(limit: number) {
  return problem('body_too_large', 'say_too_large', { limit }, { headers: { connection: 'close' } });
}
