import type { Scenario } from '../../engine/run_types.ts';
import { type Issue, PlancastError } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { parentId } from '../../scenarios/loader/check_parents.ts';
import { checkScenarios } from '../../scenarios/loader/check_scenarios.ts';
import { namedScenario, unknownScenario } from '../../scenarios/loader/named_scenario.ts';
import { readScenario, type ScenarioDocument } from '../../scenarios/loader/read_scenario.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { fieldOf } from '../../scenarios/loader/scenario_check.ts';
import { bothLanguages } from '../problems/problem.ts';
import type { ScenarioRequest } from '../schema/scenario_request.ts';
import type { ExtendedLibrary } from './saved_source.ts';

/** A scenario that a request is about, and the library that holds it and its parents. */
export interface RequestedScenario {
  scenario: Scenario;
  library: Library;
  /** Remarks that do not stop it from being run. */
  warnings: readonly Issue[];
}

/** The part of a request that says which scenario is meant. */
export type ScenarioReference = Pick<ScenarioRequest, 'id' | 'scenario' | 'yaml'>;

const NAME = /^[a-z][a-z0-9_]*(?:\/[a-z][a-z0-9_]*)?$/;

/** Longest scenario that is read, in characters; a file of the project has some hundreds. */
const LONGEST = 50_000;

/**
 * Finds the scenario of a request: a name, or the scenario itself, which may go by a name too.
 *
 * @throws PlancastError when nothing of the name exists, or with all mistakes of the scenario
 */
export function requestedScenario(
  reference: ScenarioReference,
  { library, broken }: ExtendedLibrary,
): RequestedScenario {
  const document = writtenScenario(reference);
  if (document === null) {
    const name = (reference.id ?? '').replace(/\/$/, '');
    const scenario = namedScenario(name, library);
    if (scenario !== null) return { scenario, library, warnings: [] };
    const issues = broken.get(name) ?? [{ ...unknownScenario(name, library), path: 'id' }];
    throw new PlancastError(issues);
  }
  const { scenarios, issues: located } = checkScenarios([document], library);
  const [id, scenario] = Object.entries(scenarios)[0] ?? [];
  const issues = reference.yaml === undefined ? located.map(withoutPlace) : located;
  if (id === undefined || scenario === undefined) throw new PlancastError(issues);
  return {
    scenario,
    library: { ...library, scenarios: { ...library.scenarios, [id]: scenario } },
    warnings: issues,
  };
}

/**
 * The scenario that a request brings, read; null when it only names one.
 *
 * @throws PlancastError when it brings none and names none, or two, or goes by a name that cannot be
 */
function writtenScenario({ id, scenario, yaml }: ScenarioReference): ScenarioDocument | null {
  if (scenario !== undefined && yaml !== undefined) throw mistake('two_scenarios', '', 'say_two_scenarios');
  const text = yaml ?? (scenario === undefined ? null : JSON.stringify(scenario));
  if (text !== null && text.length > LONGEST) {
    const words = { length: String(text.length), limit: String(LONGEST) };
    throw mistake('too_long', '', 'say_too_long', words);
  }
  if (text === null) {
    if (id === undefined) throw mistake('no_scenario', '', 'say_no_scenario');
    return null;
  }
  if (id !== undefined && !NAME.test(id)) throw mistake('bad_id', 'id', 'say_bad_id', { id });
  const name = id === undefined || id.includes('/') ? (id ?? 'scenario') : `${id}/scenario`;
  const document = readScenario(text, `${name}.yaml`);
  const region = fieldOf(document, 'region');
  if (name.includes('/') && typeof region === 'string' && region !== document.folder) {
    throw mistake('other_region', 'region', 'say_other_id', { id: name, region });
  }
  return document;
}

/** Data of the texts that requests bring: several ask for them before the scenario is run. */
const read = new WeakMap<ScenarioReference, unknown>();

/** What the scenario that a request brings says, before it is checked; undefined when it only names one. */
export function writtenData(reference: ScenarioReference): unknown {
  const { scenario, yaml } = reference;
  if (scenario !== undefined || yaml === undefined) return scenario;
  if (!read.has(reference)) read.set(reference, yaml.length > LONGEST ? null : readYaml(yaml, '').data);
  return read.get(reference);
}

/** Ids of the scenarios that a request names: the one it is about, or the parents of the one it brings. */
export function namedIn(reference: ScenarioReference): string[] {
  const { id } = reference;
  const data = writtenData(reference);
  if (data === undefined) return id === undefined ? [] : [id.replace(/\/$/, '')];
  return parentsIn(data, id?.split('/')[0] ?? '');
}

/** Ids of the scenarios that the data of a scenario file extends. */
export function parentsIn(data: unknown, folder: string): string[] {
  const file = (data ?? {}) as { region?: unknown; extends?: unknown };
  const region = typeof file.region === 'string' ? file.region : folder;
  const names = Array.isArray(file.extends) ? file.extends : [file.extends];
  return names.flatMap((name) => (typeof name === 'string' ? [parentId(name, region)] : []));
}

/** Lines and columns mean nothing where the scenario was no text. */
function withoutPlace({ file: _, line: __, column: ___, ...issue }: Issue): Issue {
  return issue;
}

function mistake(
  code: string,
  path: string,
  key: Parameters<typeof bothLanguages>[0],
  values: Record<string, string> = {},
): PlancastError {
  return new PlancastError([{ code, level: 'error', path, text: bothLanguages(key, values) }]);
}
