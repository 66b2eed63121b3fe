// Builds the page from web/: code and styles by Vite, and beside them the two parts of the library, named by content.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** How Vite builds the page; also what a development server runs on. */
export function pageConfig(outDir) {
  return {
    configFile: false,
    root: join(root, 'web'),
    base: './',
    logLevel: 'warn',
    publicDir: join(root, 'web/public'),
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    worker: { format: 'es' },
    // The package's entry for Node asks for Buffer.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  };
}

/** Builds code and styles. */
export async function buildPageCode(outDir) {
  const { build } = await import('vite');
  await build(pageConfig(outDir));
}

/** Lays the parts of the library beside the built page, and tells the page their names. */
export function layLibrary(outDir, { core, proofs }) {
  const folder = join(outDir, 'library');
  mkdirSync(folder, { recursive: true });
  const links = Object.entries({ core, proofs }).map(([name, part]) => {
    const text = JSON.stringify(part);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    writeFileSync(join(folder, `${name}-${hash}.json`), text);
    const rel =
      name === 'core' ? 'rel="preload" as="fetch" crossorigin' : 'rel="alternate" type="application/json"';
    return `    <link id="library-${name}" ${rel} href="./library/${name}-${hash}.json" />`;
  });
  const index = join(outDir, 'index.html');
  const html = readFileSync(index, 'utf8');
  writeFileSync(index, html.replace('  </head>', `${links.join('\n')}\n  </head>`));
}
