import { z } from 'zod';
import type { Scenario } from '../../../engine/run_types.ts';
import type { Issue } from '../../../engine/types.ts';
import type { Library } from '../../../scenarios/library.ts';
import { checkScenario } from '../../../scenarios/loader/check_scenario.ts';
import { checkScenarios, idOf, parentsOf } from '../../../scenarios/loader/check_scenarios.ts';
import { readScenario, type ScenarioDocument } from '../../../scenarios/loader/read_scenario.ts';

// The page's content-security policy allows no code made from text, which zod would otherwise try.
z.config({ jitless: true });

/**
 * Reads and checks a scenario file as the command line does, with the same located issues.
 *
 * @param folder region that it is taken to stand in, unless it names one
 */
export function readOwnFile(
  name: string,
  text: string,
  folder: string,
  library: Library,
): { scenario: Scenario | null; issues: Issue[] } {
  const { scenario, issues } = checkScenario(documentOf(name, text, folder), library);
  return { scenario, issues: issues.map((issue) => ({ ...issue, file: name })) };
}

/** Ids of the scenarios that a file extends. */
export function parentsOfFile(name: string, text: string, folder: string): string[] {
  const document = documentOf(name, text, folder);
  return parentsOf(document, idOf(document));
}

/** The library with scenarios beside those that are shipped; one with a mistake is left out. */
export function withScenarios(shipped: Library, saved: readonly { id: string; yaml: string }[]): Library {
  const documents = saved.map(({ id, yaml }) => readScenario(yaml, `${id}.yaml`));
  const { scenarios } = checkScenarios(documents, shipped);
  return { ...shipped, scenarios: { ...shipped.scenarios, ...scenarios } };
}

function documentOf(name: string, text: string, folder: string): ScenarioDocument {
  const stem = name
    .replace(/\.(ya?ml|json)$/i, '')
    .replace(/[^A-Za-z0-9_]/g, '_')
    .toLowerCase();
  return readScenario(text, `${folder}/${stem}.yaml`);
}
