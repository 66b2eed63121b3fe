import path from 'node:path';
import type { Scenario } from '../engine/run_types.ts';
import type { Issue } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { parentId } from '../scenarios/loader/check_parents.ts';
import { checkScenarios } from '../scenarios/loader/check_scenarios.ts';
import { fileExists, readFile } from '../scenarios/loader/read_file.ts';
import { readScenario, type ScenarioDocument } from '../scenarios/loader/read_scenario.ts';
import { namesAt } from '../scenarios/loader/scenario_check.ts';

/** Files of a person's own, read and checked beside the shipped scenarios. */
export interface ScenarioFiles {
  /** In the order asked for; null where a file has mistakes. */
  scenarios: readonly (Scenario | null)[];
  /** The library with the scenarios of the files added. */
  library: Library;
  issues: readonly Issue[];
}

/**
 * Reads scenario files, and the files beside them that they extend.
 *
 * @param files absolute paths
 */
export function readScenarioFiles(files: readonly string[], library: Library): ScenarioFiles {
  const documents = new Map<string, ScenarioDocument>();
  const unreadable: Issue[] = [];
  const queue = [...files];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (documents.has(file)) continue;
    const { text, issue } = readFile(file);
    if (issue !== null) {
      unreadable.push(issue);
      continue;
    }
    const document = readScenario(text, file);
    documents.set(file, document);
    queue.push(...parentsBeside(document, file, library));
  }
  const { scenarios, issues } = checkScenarios([...documents.values()], library);
  const byFile = new Map(Object.values(scenarios).map((scenario) => [scenario.file, scenario]));
  return {
    scenarios: files.map((file) => byFile.get(file) ?? null),
    library: { ...library, scenarios: { ...library.scenarios, ...scenarios } },
    issues: [...unreadable, ...issues],
  };
}

/** Parents that the library does not hold but that stand as files in the same folder. */
function parentsBeside(document: ScenarioDocument, file: string, library: Library): string[] {
  return namesAt(document, 'extends')
    .filter(({ name }) => !Object.hasOwn(library.scenarios, parentId(name, document.folder ?? '')))
    .map(({ name }) => path.join(path.dirname(file), `${path.basename(name).replace(/\.ya?ml$/i, '')}.yaml`))
    .filter(fileExists);
}
