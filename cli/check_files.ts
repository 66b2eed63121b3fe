import path from 'node:path';
import type { Issue } from '../engine/types.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import { readScenarioFiles } from './read_scenario_files.ts';
import { shippedFolder } from './shipped_folder.ts';
import type { Terminal } from './terminal.ts';

/** How many files were looked at, and what is wrong with them. */
export interface Checked {
  files: number;
  issues: readonly Issue[];
}

/**
 * Checks the files named, or everything under `scenarios/` when none is. A file that belongs to `scenarios/` is checked
 * as what it is there (indicator, region, plan); any other is read as a scenario.
 */
export async function checkFiles(names: readonly string[], terminal: Terminal): Promise<Checked> {
  const shipped = shippedFolder();
  if (names.length === 0) {
    const { files, issues } = await readShipped(shipped);
    return { files, issues };
  }
  const files = [...new Set(names.map((name) => path.resolve(terminal.folder, name)))];
  const inside = files.filter((file) => file.startsWith(`${shipped}${path.sep}`));
  const outside = files.filter((file) => !inside.includes(file));
  const issues: Issue[] = [];
  if (inside.length > 0) {
    const { issues: all } = await readShipped(shipped);
    issues.push(...all.filter(({ file }) => file !== undefined && inside.includes(path.resolve(file))));
  }
  if (outside.length > 0) issues.push(...readScenarioFiles(outside, await loadLibrary()).issues);
  return { files: files.length, issues };
}

async function readShipped(folder: string) {
  const { readLibrary } = await import('../scenarios/loader/read_library.ts');
  return readLibrary(folder);
}
