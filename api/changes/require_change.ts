import type { ApiContext } from '../environment.ts';
import { bothLanguages, invalidRequest, problem } from '../problems/problem.ts';
import type { Services } from '../services.ts';

/** @throws Problem 503 when the server stops and takes no new work */
export function requireNotStopping({ stopping }: Services): void {
  if (stopping) throw problem('stopping', 'say_stopping', {}, { headers: { 'retry-after': '5' } });
}

/** @throws Problem 403 when the server is read-only, 503 when it stops */
export function requireChange(services: Services): void {
  if (services.config.readOnly) throw problem('read_only', 'say_read_only');
  requireNotStopping(services);
}

/**
 * Who makes a change: the name that the proxy gives, where the server is set to trust one, else the name in the request.
 *
 * @throws Problem 401 when the proxy gives no name, 422 when the request gives another one
 */
export function authorOf(c: ApiContext, { config }: Services, written: string | undefined): string | null {
  const { identityHeader } = config;
  if (identityHeader === null) return written ?? null;
  const identity = c.get('identity');
  if (identity === null)
    throw problem('identity_missing', 'say_identity_missing', { header: identityHeader });
  if (written !== undefined && written !== identity) {
    const text = bothLanguages('say_author_differs', { author: written, identity });
    throw invalidRequest([{ code: 'author_differs', level: 'error', path: 'author', text }]);
  }
  return identity;
}
