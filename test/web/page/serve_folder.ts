import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { getRequestListener } from '@hono/node-server';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

/** The application behind the page. */
export interface Api {
  fetch(request: Request): Response | Promise<Response>;
  request(path: string): Response | Promise<Response>;
}

/** A server that runs until it is closed. */
export interface FolderServer {
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as any static host would, below its root and under the strict content-security policy that the page
 * is made for.
 *
 * @param api answers what lies under /api, and is told of by the header that the real server sends; the page then lies
 *   at the root, as it does there
 */
export async function serveFolder(folder: string, api?: Api): Promise<FolderServer> {
  const answerApi = api === undefined ? null : getRequestListener(api.fetch);
  const link = api === undefined ? null : (await api.request('/')).headers.get('link');
  const place = api === undefined ? '/plans/2025/' : '/';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (answerApi !== null && path.startsWith('/api/')) {
      void answerApi(request, response);
      return;
    }
    const name = path.startsWith(place) ? path.slice(place.length) : '..';
    const file = join(folder, normalize(name === '' ? 'index.html' : name));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      ...(link === null ? {} : { link }),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${place}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
