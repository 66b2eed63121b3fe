import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../library.ts';

/**
 * The shipped library: the bundle that the build made beside this code, or, where the code runs unbuilt, the files
 * themselves, read and checked.
 *
 * @throws PlancastError when a shipped file is broken
 */
export async function loadLibrary(): Promise<Library> {
  const bundle = new URL('../library.json', import.meta.url);
  if (existsSync(bundle)) return JSON.parse(readFileSync(bundle, 'utf8')) as Library;
  const { readLibrary } = await import('./read_library.ts');
  const { library, issues } = readLibrary(fileURLToPath(new URL('..', import.meta.url)));
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new PlancastError(errors);
  return library;
}
