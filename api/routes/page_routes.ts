import { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { pageFolder } from '../package_folder.ts';
import { staticFiles } from '../static_files.ts';

const PLACEHOLDER = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Plancast</title></head>
<body>
<h1>Plancast</h1>
<p>The page is not built: run <code>npm run build</code>. The API answers: <a href="/api/docs">/api/docs</a>.</p>
<p lang="zh">页面尚未构建，请运行 <code>npm run build</code>。接口可用：<a href="/api/docs">/api/docs</a>。</p>
</body>
</html>
`;

/** The page for planners, where it is built. */
export function pageRoutes() {
  const folder = pageFolder();
  const files = folder === null ? null : staticFiles(folder);
  return new Hono<Environment>()
    .get('/', (c) => {
      // Tells the page, which may as well lie in a plain folder, that an API stands behind it (RFC 8631).
      c.header('link', '<./api/openapi.json>; rel="service-desc"');
      return files?.(c, 'index.html') ?? c.html(PLACEHOLDER);
    })
    .get('/*', async (c, next) => {
      if (files === null || c.req.path.startsWith('/api/')) return next();
      const name = decoded(c.req.path.slice(1));
      if (name === null) return next();
      return files(c, name) ?? files(c, `${name.replace(/\/$/, '')}/index.html`) ?? next();
    });
}

/** A path as words; null where its escapes spell no text. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
