import type { Issue } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { checkScenarios } from '../../scenarios/loader/check_scenarios.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';

/** A saved scenario that a request rests on, as it stood when the request came. */
export interface SavedSource {
  id: string;
  version: number;
  source: string;
}

/** A library with saved scenarios beside the shipped ones. */
export interface ExtendedLibrary {
  library: Library;
  /** What is wrong with saved scenarios that could not be added, by id. */
  broken: ReadonlyMap<string, readonly Issue[]>;
}

/** Most extended libraries that are kept. */
const MOST_KEPT = 32;

const kept = new WeakMap<Library, Map<string, ExtendedLibrary>>();

/** The shipped library with saved scenarios added; the same ones give the same library. */
export function withSaved(library: Library, saved: readonly SavedSource[]): ExtendedLibrary {
  if (saved.length === 0) return { library, broken: new Map() };
  const known = kept.get(library) ?? new Map<string, ExtendedLibrary>();
  kept.set(library, known);
  const key = JSON.stringify(saved.map(({ id, version, source }) => [id, version, source]));
  const before = known.get(key);
  if (before !== undefined) return before;
  const documents = saved.map(({ id, source }) => readScenario(source, `${id}.yaml`));
  const { scenarios, issues } = checkScenarios(documents, library);
  const broken = new Map<string, Issue[]>();
  for (const { id } of saved) {
    if (!Object.hasOwn(scenarios, id))
      broken.set(
        id,
        issues.filter(({ file }) => file === `${id}.yaml`),
      );
  }
  const extended = {
    library: { ...library, scenarios: { ...library.scenarios, ...scenarios } },
    broken,
  };
  if (known.size >= MOST_KEPT) known.delete(known.keys().next().value as string);
  known.set(key, extended);
  return extended;
}
