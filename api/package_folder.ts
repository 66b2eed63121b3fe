import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Folder of an installed package.
 *
 * @throws Error when it is not installed
 */
export function packageFolder(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) throw new Error(`the package ${name} is not installed; run npm ci`);
  return found;
}

/** Folder of the built page, whether the server runs from source or from dist/; null when the page is not built. */
export function pageFolder(): string | null {
  const built = here.endsWith(join('dist', 'api')) ? join(here, '../web') : join(here, '../dist/web');
  return existsSync(join(built, 'index.html')) ? built : null;
}
