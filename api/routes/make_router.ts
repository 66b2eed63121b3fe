import { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from '../environment.ts';

/** A router for some of the routes; each route refuses what it cannot read by itself. */
export function makeRouter(): OpenAPIHono<Environment> {
  return new OpenAPIHono<Environment>();
}
