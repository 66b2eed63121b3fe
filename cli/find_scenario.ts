import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '../engine/run_types.ts';
import { type Issue, PlancastError } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { hint } from '../scenarios/loader/suggest.ts';
import type { Terminal } from './terminal.ts';

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
  const file = path.resolve(terminal.folder, name);
  const isFile = /\.(ya?ml|json)$/i.test(name);
  const id = name.replace(/\/$/, '');
  if (!isFile) {
    const known = Object.hasOwn(library.regions, id) ? `${id}/baseline` : id;
    const scenario = Object.hasOwn(library.scenarios, known) ? library.scenarios[known] : undefined;
    if (scenario !== undefined) return { scenario, library, warnings: [] };
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

function unknownScenario(name: string, library: Library): Issue {
  const [region = '', own] = name.split('/');
  const inRegion = Object.hasOwn(library.regions, region) && own !== undefined;
  const scenarios = Object.values(library.scenarios).filter(
    (scenario) => !inRegion || scenario.region === region,
  );
  const candidates = [
    ...(inRegion ? [] : runnable(library)),
    ...scenarios.map(({ id, title }) => ({ id, label: title })),
  ];
  const near = hint(name, candidates);
  return {
    code: 'unknown_scenario',
    level: 'error',
    path: '',
    text: {
      zh: `无法找到情景“${name}”：没有这个地区、情景或文件；${near.zh}`,
      en: `Cannot find the scenario "${name}": there is no such region, scenario or file; ${near.en}`,
    },
  };
}

/** Regions that have a baseline to run. */
function runnable(library: Library) {
  return Object.values(library.regions)
    .filter(({ id }) => Object.hasOwn(library.scenarios, `${id}/baseline`))
    .map(({ id, label }) => ({ id, label }));
}

/**
 * The region of a name.
 *
 * @throws PlancastError when there is none
 */
export function findRegion(name: string, library: Library) {
  const region = Object.hasOwn(library.regions, name) ? library.regions[name] : undefined;
  if (region !== undefined) return region;
  const near = hint(
    name,
    Object.values(library.regions).map(({ id, label }) => ({ id, label })),
  );
  throw new PlancastError([
    {
      code: 'unknown_region',
      level: 'error',
      path: '',
      text: {
        zh: `无法找到地区“${name}”：没有这个地区；${near.zh}`,
        en: `Cannot find the region "${name}": there is no such region; ${near.en}`,
      },
    },
  ]);
}
