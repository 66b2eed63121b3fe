import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { ownDataFolder } from './own_data_folder.ts';

/**
 * The shipped library: the bundle that the build made beside this code, or, where the code runs unbuilt or another
 * folder is named, the files themselves, read and checked.
 *
 * @throws PlancastError when a file is broken
 */
export async function loadLibrary(): Promise<Library> {
  const own = ownDataFolder();
  const bundle = new URL('../library.json', import.meta.url);
  if (own === null && existsSync(bundle)) return JSON.parse(readFileSync(bundle, 'utf8')) as Library;
  const { readLibrary } = await import('./read_library.ts');
  const { library, issues } = readLibrary(own ?? fileURLToPath(new URL('..', import.meta.url)));
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new PlancastError(errors);
  return library;
}
