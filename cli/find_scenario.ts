import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '../engine/run_types.ts';
import { type Issue, PlancastError } from '../engine/types.ts';
import { inputError } from '../report/answers/input_error.ts';
import type { Library } from '../scenarios/library.ts';
import { namedScenario, unknownScenario } from '../scenarios/loader/named_scenario.ts';
import type { Terminal } from './terminal.ts';
import { tell } from './words.ts';

/** A scenario that was asked for, and the library that holds it and its parents. */
export interface Found {
  scenario: Scenario;
  library: Library;
  /** Remarks on a file that do not stop it from being run. */
  warnings: readonly Issue[];
}

/**
 * Finds what a command line calls a scenario: a region (its baseline), `region/scenario`, or the path of a file.
 *
 * @throws PlancastError when nothing of the name exists, or with all mistakes of the file
 */
export async function findScenario(name: string, library: Library, terminal: Terminal): Promise<Found> {
  if (name.trim() === '') throw inputError('empty_name', (language) => tell(language, 'empty_name'));
  const file = path.resolve(terminal.folder, name);
  const isFile = /\.(ya?ml|json)$/i.test(name);
  const id = name.replace(/\/$/, '');
  if (!isFile) {
    const scenario = namedScenario(id, library);
    if (scenario !== null) return { scenario, library, warnings: [] };
  }
  if (!isFile && !existsSync(file)) throw new PlancastError([unknownScenario(id, library)]);
  const { readScenarioFiles } = await import('./read_scenario_files.ts');
  const { scenarios, library: extended, issues } = readScenarioFiles([file], library);
  const scenario = scenarios[0];
  if (scenario === undefined || scenario === null) throw new PlancastError(issues);
  return { scenario, library: extended, warnings: issues };
}

/** Every scenario that a pattern with `*` names, or the one that a plain name does. */
export async function findScenarios(name: string, library: Library, terminal: Terminal): Promise<Found[]> {
  if (!name.includes('*') || /\.(ya?ml|json)$/i.test(name))
    return [await findScenario(name, library, terminal)];
  const pattern = new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
  const found = Object.values(library.scenarios).filter(({ id }) => pattern.test(id));
  if (found.length === 0) throw new PlancastError([unknownScenario(name, library)]);
  return found.map((scenario) => ({ scenario, library, warnings: [] }));
}
