import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { clientOf } from './client_of.ts';
import type { Environment } from './environment.ts';
import { languageOfRequest } from './language_of_request.ts';
import type { Services } from './services.ts';

/** Gives every request its number, language and sender, and writes down how it was answered. */
export function observe({ config, log, metrics }: Services): MiddlewareHandler<Environment> {
  return async function observe(c, next) {
    const start = performance.now();
    const id = randomUUID();
    const { address, identity } = clientOf(c, config);
    c.set('requestId', id);
    c.set('client', address);
    c.set('identity', identity);
    const asked = c.req.query('lang');
    c.set(
      'language',
      asked === 'zh' || asked === 'en' ? asked : languageOfRequest(c.req.header('accept-language')),
    );
    c.header('x-request-id', id);
    await next();
    const took = performance.now() - start;
    const { status } = c.res;
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none';
    metrics.request(c.req.method, status === 404 && route === '/*' ? 'none' : route, status, took / 1000);
    if (!log.isLevelEnabled('info')) return;
    const line = {
      id,
      method: c.req.method,
      path: c.req.path,
      status,
      ms: Math.round(took * 100) / 100,
      client: address,
    };
    if (status >= 500) log.error(line, 'request');
    else log.info(line, 'request');
  };
}
