import type { Scenario } from '../../engine/run_types.ts';
import type { Issue } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { parentId } from './check_parents.ts';
import { checkScenario } from './check_scenario.ts';
import type { ScenarioDocument } from './read_scenario.ts';
import { fieldOf, namesAt } from './scenario_check.ts';

/**
 * Checks scenario files that may extend one another, parents and the region's baseline before their children.
 *
 * @param documents the files, in any order
 * @param library with the scenarios that are checked already
 * @returns the scenarios without errors by id, and the issues of all files in the order of the files
 */
export function checkScenarios(
  documents: readonly ScenarioDocument[],
  library: Library,
): { scenarios: Record<string, Scenario>; issues: Issue[] } {
  const byId = new Map(documents.map((document) => [idOf(document), document]));
  const checked: Record<string, Scenario> = { ...library.scenarios };
  for (const [id, document] of byId) checked[id] = draft(id, document);
  const issuesOf = new Map<ScenarioDocument, Issue[]>();
  const broken = new Set<string>();
  const right: Record<string, Scenario> = {};
  const started = new Set<string>();

  const visit = (id: string): void => {
    const document = byId.get(id);
    if (document === undefined || started.has(id)) return;
    started.add(id);
    visit(`${id.slice(0, id.lastIndexOf('/'))}/baseline`);
    for (const parent of parentsOf(document, id)) visit(parent);
    const { scenario, issues } = checkScenario(document, { ...library, scenarios: checked }, broken);
    issuesOf.set(document, issues);
    if (scenario === null) broken.add(id);
    else {
      checked[id] = scenario;
      right[id] = scenario;
    }
  };
  for (const id of byId.keys()) visit(id);
  return { scenarios: right, issues: documents.flatMap((document) => issuesOf.get(document) ?? []) };
}

/** Id of the scenario that a file holds: its region, or else its folder, and its name. */
export function idOf(document: ScenarioDocument): string {
  const region = fieldOf(document, 'region');
  return `${typeof region === 'string' ? region : document.folder}/${document.stem}`;
}

/** Ids of the scenarios that the file of a scenario extends, in their order, be they known or not. */
export function parentsOf(document: ScenarioDocument, id: string): string[] {
  const region = id.slice(0, id.lastIndexOf('/'));
  return namesAt(document, 'extends').map(({ name }) => parentId(name, region));
}

/** Stands for a file that is still to be checked, so that a circle of parents can be seen. */
function draft(id: string, document: ScenarioDocument): Scenario {
  const title = { zh: document.stem, en: document.stem };
  return {
    id,
    region: id.slice(0, id.lastIndexOf('/')),
    title,
    description: null,
    extends: parentsOf(document, id),
    wins: [],
    plan: null,
    baseYear: null,
    horizon: null,
    asOf: null,
    assumptions: {},
    elasticities: {},
    events: [],
    bases: [],
    targets: [],
    expect: [],
    seed: null,
    draws: null,
    file: document.file,
  };
}
