import { hc } from 'hono/client';
import type { App } from './app.ts';

/**
 * A client of the API whose paths, requests and answers have the types of the server's own routes.
 *
 * @param address of the server: `http://127.0.0.1:8080`
 * @example see test/api/client.test.ts: asks the app without a server
 */
export function createClient(address: string, options?: Parameters<typeof hc>[1]) {
  return hc<App>(address, options);
}
