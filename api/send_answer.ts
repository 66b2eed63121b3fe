import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { StoredAnswer } from './answers/answer_cache.ts';
import type { ApiContext } from './environment.ts';

/** A response whose bytes are made elsewhere, with the type of what is in it. */
export type Sent<T> = Response & TypedResponse<JSONParsed<T>, 200, 'json'>;

/** Answers shorter than this are not worth compressing. */
const WORTH_COMPRESSING = 2_000;

const compress = promisify(gzip);
const compressed = new WeakMap<Uint8Array, Promise<Uint8Array>>();

/**
 * Sends an answer with its tag, compressed for whoever takes that; a GET for what the sender has already is answered 304.
 */
export async function sendAnswer<T>(c: ApiContext, answer: StoredAnswer): Promise<Sent<T>> {
  const { bytes, etag, type, file, run } = answer;
  const packed =
    bytes.byteLength >= WORTH_COMPRESSING && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const tag = packed ? `${etag.slice(0, -1)}-gzip"` : etag;
  const headers: Record<string, string> = {
    'content-type': type,
    etag: tag,
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding, Accept-Language',
  };
  if (run !== null) headers['content-location'] = `/api/runs/${run.id}`;
  if (isKnown(c, tag)) return c.body(null, 304, headers) as unknown as Sent<T>;
  if (file !== null) headers['content-disposition'] = `attachment; filename="${file}"`;
  if (packed) headers['content-encoding'] = 'gzip';
  const body = packed ? await packedBytes(bytes) : bytes;
  return c.body(body as Uint8Array<ArrayBuffer>, 200, headers) as unknown as Sent<T>;
}

/** Whether the sender of a GET has what would be sent (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(c: ApiContext, tag: string): boolean {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return false;
  const held = c.req.header('if-none-match');
  if (held === undefined) return false;
  return held.trim() === '*' || held.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

function packedBytes(bytes: Uint8Array): Promise<Uint8Array> {
  let packed = compressed.get(bytes);
  if (packed === undefined) {
    packed = compress(bytes);
    compressed.set(bytes, packed);
  }
  return packed;
}
