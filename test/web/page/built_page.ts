import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { splitLibrary } from '../../../scenarios/split_library.ts';
import { buildPageCode, layLibrary } from '../../../scripts/build_page.mjs';
import { sourceStamp } from '../../../scripts/source_stamp.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Folder of the page as built from the sources as they are: that of the build, or one made for the tests. */
export async function builtPage(): Promise<string> {
  const stamp = sourceStamp();
  const built = `${root}dist/.sources`;
  if (
    existsSync(built) &&
    readFileSync(built, 'utf8') === stamp &&
    existsSync(`${root}dist/web/index.html`)
  ) {
    return `${root}dist/web`;
  }
  const cache = `${root}node_modules/.cache`;
  const folder = `${cache}/page-${stamp.slice(0, 16)}`;
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const lock = `${folder}.lock`;
  try {
    mkdirSync(lock);
  } catch {
    return waitFor(folder);
  }
  const draft = mkdtempSync(`${cache}/page-draft-`);
  try {
    await buildPageCode(draft);
    layLibrary(draft, splitLibrary(await loadLibrary()));
    renameSync(draft, folder);
  } finally {
    rmSync(lock, { recursive: true });
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Another test file is building it. */
async function waitFor(folder: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    if (existsSync(folder)) return folder;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nobody built ${folder}`);
}
