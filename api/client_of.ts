import type { Config } from './config.ts';
import type { ApiContext } from './environment.ts';

/** Who asks: the address, and the name that a trusted proxy gives. */
export interface Client {
  address: string;
  identity: string | null;
}

/** Longest name of a person that is taken. */
const LONGEST_NAME = 200;

/**
 * Who asks. Headers that name the address or the person count only when the connection comes from a trusted proxy;
 * anybody else could write them himself.
 */
export function clientOf(c: ApiContext, config: Config): Client {
  const peer = c.env?.incoming?.socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'local';
  const trusted = peer === 'local' || config.trustedProxies.includes(peer);
  if (!trusted) return { address: peer, identity: null };
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const name = config.identityHeader === null ? undefined : c.req.header(config.identityHeader);
  return { address: plain(forwarded) ?? peer, identity: plain(name) };
}

/** Header text as words: UTF-8 where it is, no hidden characters, not too long; null when nothing is left. */
function plain(text: string | undefined): string | null {
  if (text === undefined) return null;
  const bytes = Buffer.from(text, 'latin1');
  const decoded = /[\x80-\xff]/.test(text) && isUtf8(bytes) ? bytes.toString('utf8') : text;
  const words = decoded
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return words === '' ? null : words;
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
}
