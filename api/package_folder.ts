import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

/** Folder of the built page, whether the server runs from source or from dist/; null when the page is not built. */
export function pageFolder(): string | null {
  const built = here.endsWith(join('dist', 'api')) ? join(here, '../web') : join(here, '../dist/web');
  return existsSync(join(built, 'index.html')) ? built : null;
}
