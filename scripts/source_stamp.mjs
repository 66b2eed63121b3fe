// One hash of everything that dist/ is made from.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = [
  'engine',
  'scenarios',
  'report',
  'api',
  'cli',
  'web',
  'scripts/build.mjs',
  'scripts/build_page.mjs',
  'scripts/bundle_command.mjs',
  'scripts/source_stamp.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

function* filesUnder(path) {
  if (!lstatSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** The hash; another one means that something has to be built anew. */
export function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
