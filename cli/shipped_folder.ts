import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownDataFolder } from '../scenarios/loader/own_data_folder.ts';

/**
 * The folder of units, indicators and regions: what PLANCAST_DATA names, else `scenarios/` of this package, whether the
 * code runs from source or from dist/.
 */
export function shippedFolder(): string {
  const own = ownDataFolder();
  if (own !== null) return own;
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the folder of the package has no package.json');
    folder = parent;
  }
  return path.join(folder, 'scenarios');
}
