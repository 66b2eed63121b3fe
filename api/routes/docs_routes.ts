import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Hono } from 'hono';
import { ENGINE_VERSION } from '../../engine/engine_version.ts';
import type { Environment } from '../environment.ts';
import { problem } from '../problems/problem.ts';
import { type StaticFiles, staticFiles } from '../static_files.ts';

/** The document of an API, as a plain object. */
export type OpenApiDocument = Record<string, unknown>;

/** What is said about the API as a whole. */
export const API_INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Plancast',
    version: ENGINE_VERSION,
    description:
      'Scenario simulation for five-year plans: if the economy grows like this, which targets are met? ' +
      'Every answer is the one the command line gives. Problems are application/problem+json in Chinese or English.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
};

const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** The page styles itself in place, which the policy of the other pages forbids. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plancast API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
`;

/** The document of the API, and a page to read and try it; everything on it comes from this server. */
export function docsRoutes(documentOf: () => OpenApiDocument) {
  let document: string | null = null;
  let files: StaticFiles | null = null;
  return new Hono<Environment>()
    .get('/api/openapi.json', (c) => {
      document ??= `${JSON.stringify(documentOf(), null, 2)}\n`;
      return c.body(document, 200, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-cache',
      });
    })
    .get('/api/docs', (c) => {
      c.header('content-security-policy', POLICY);
      return c.html(PAGE);
    })
    .get('/api/docs/start.js', (c) =>
      c.body(START, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
    .get('/api/docs/:file', (c) => {
      files ??= staticFiles(swaggerFolder(), FILES);
      const found = files(c, c.req.param('file'));
      if (found === null) throw problem('not_found', 'say_no_route', { path: c.req.path.slice(0, 200) });
      return found;
    });
}

/** The package that shows an OpenAPI document; it is installed with the server, so the page needs no other site. */
function swaggerFolder(): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve('swagger-ui-dist/package.json'));
}
