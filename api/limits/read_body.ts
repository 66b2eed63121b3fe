import type { z } from '@hono/zod-openapi';
import type { ApiContext } from '../environment.ts';
import { problem } from '../problems/problem.ts';
import { exampleOf } from '../schema/example_of.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Deepest nesting of brackets that is read. */
const DEEPEST = 50;

/** Half of a character that takes two code units. */
const HALF = /\p{Cs}/u;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [SQUARE_OPEN, SQUARE_CLOSE, CURLY_OPEN, CURLY_CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Reads the body of a request as text, and no more of it than is allowed. Hono keeps the text, so that the checks of a
 * route read it from there.
 *
 * @param schema of the body, whose example is shown where nothing came
 * @throws Problem 413 for a body that is too large, 415 for one that is not JSON by its type, 400 for
 * nothing or broken UTF-8, 422 for one that is nested too deeply
 */
export async function readBody(c: ApiContext, limit: number, schema: z.ZodType): Promise<string> {
  const type = c.req.header('content-type') ?? '';
  if (type === '') throw problem('unsupported_media_type', 'say_no_media_type');
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
  if (text.trim() === '') throw problem('bad_request', 'say_empty_body', { example: exampleOf(schema) });
  if (text.includes('\uFFFD')) throw problem('bad_request', 'say_not_utf8');
  if (isDeeperThan(DEEPEST, text)) throw problem('too_complex', 'say_too_deep', { limit: DEEPEST });
  if (hasHalfCharacter(text)) throw problem('bad_request', 'say_half_character');
  if (PROTOTYPE.test(text)) throw problem('bad_request', 'say_no_such_member');
  return text;
}

/** A member that no object here has, and that copying an object would drop without a word. */
const PROTOTYPE = /"__proto__"\s*:/;

/**
 * Whether a text of JSON spells half a character (`"\\ud800"`), which no file, hash or database can hold. A text that is
 * no JSON at all is refused elsewhere.
 */
function hasHalfCharacter(text: string): boolean {
  if (!/\\ud[89a-f]/i.test(text)) return false;
  let found = false;
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (HALF.test(key) || (typeof value === 'string' && HALF.test(value))) found = true;
      return value;
    });
  } catch {
    return false;
  }
  return found;
}

/** Whether brackets outside of quotes are nested deeper than a limit; what walks through such a text would not come back. */
function isDeeperThan(limit: number, text: string): boolean {
  if (text.length <= 2 * limit) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === SQUARE_OPEN || code === CURLY_OPEN) {
      if (++depth > limit) return true;
    } else if (code === SQUARE_CLOSE || code === CURLY_CLOSE) depth--;
  }
  return false;
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
