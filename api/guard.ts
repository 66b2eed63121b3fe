import type { MiddlewareHandler } from 'hono';
import type { Config } from './config.ts';
import type { ApiContext, Environment } from './environment.ts';
import { problem } from './problems/problem.ts';
import type { Services } from './services.ts';

/** What a page of this server may load and do: its own files, its own workers, WebAssembly, and nothing from elsewhere. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. */
const HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Puts the safety headers on every answer, and turns away what comes by a wrong name or from another site. Other sites
 * may be let in by PLANCAST_ORIGINS.
 */
export function guard({ config }: Pick<Services, 'config'>): MiddlewareHandler<Environment> {
  return async function guard(c, next) {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    checkHost(c, config);
    const origin = c.req.header('origin');
    const allowed = origin !== undefined && config.origins.includes(origin);
    if (allowed) allowOrigin(c, origin);
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined) {
      return c.body(null, 204);
    }
    if (!SAFE.has(c.req.method) && !allowed && isForeign(c, origin)) {
      throw problem('foreign_origin', 'say_foreign_origin');
    }
    await next();
    // What is written for one origin is not for another, wherever it is kept on the way.
    if (config.origins.length > 0) c.header('vary', 'Origin', { append: true });
  };
}

/** A server on this machine only answers to this machine's names, so that no other site's name can lead to it. */
function checkHost(c: ApiContext, { host: bound, hosts }: Config): void {
  const said = c.req.header('host') ?? new URL(c.req.url).host;
  const name = said.replace(/:\d+$/, '').toLowerCase();
  if (
    hosts.length > 0 ? hosts.includes(name) || LOOPBACK.has(name) : !LOOPBACK.has(bound) || LOOPBACK.has(name)
  )
    return;
  throw problem('wrong_host', 'say_wrong_host', { host: name.slice(0, 100) });
}

function isForeign(c: ApiContext, origin: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== (c.req.header('host') ?? new URL(c.req.url).host);
  } catch {
    return true;
  }
}

function allowOrigin(c: ApiContext, origin: string): void {
  c.header('access-control-allow-origin', origin);
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('access-control-allow-methods', 'GET, POST, PUT, DELETE');
  c.header('access-control-allow-headers', 'Accept-Language, Content-Type, If-Match, If-None-Match, Prefer');
  c.header(
    'access-control-expose-headers',
    'ETag, Location, Content-Location, Retry-After, Preference-Applied, X-Request-Id',
  );
  c.header('access-control-max-age', '600');
}
