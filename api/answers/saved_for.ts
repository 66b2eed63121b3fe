import type { Library } from '../../scenarios/library.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { problem } from '../problems/problem.ts';
import type { Store } from '../store/open_store.ts';
import { findSaved } from '../store/saved_scenarios.ts';
import { namedIn, parentsIn, type ScenarioReference } from './requested_scenario.ts';
import type { SavedSource } from './saved_source.ts';

/** What a scenario of the store can be named; nothing else is looked for there. */
const SAVED_ID = /^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*$/;

/** Most saved scenarios that a request may rest on. */
const MOST_PARENTS = 200;

/** Whether a request names a scenario that is not shipped, so that the store has to be asked. */
export function namesUnknown(references: readonly ScenarioReference[], library: Library): boolean {
  return references.flatMap(namedIn).some((id) => !isShipped(id, library));
}

/**
 * The saved scenarios that a request rests on, with their parents, as they stand now, by id.
 *
 * @throws Problem 422 when there are too many of them
 */
export async function savedFor(
  references: readonly ScenarioReference[],
  library: Library,
  store: Store,
): Promise<SavedSource[]> {
  const canBeSaved = (id: string) => SAVED_ID.test(id) && !isShipped(id, library);
  const queue = references.flatMap(namedIn).filter(canBeSaved);
  if (queue.length === 0 || !store.exists) return [];
  const found = new Map<string, SavedSource>();
  const asked = new Set<string>();
  const database = await store.open();
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (asked.has(id)) continue;
    asked.add(id);
    if (asked.size > MOST_PARENTS)
      throw problem('too_complex', 'say_too_many_parents', { id, limit: MOST_PARENTS });
    const saved = await findSaved(database, id);
    if (saved === null || saved.deleted) continue;
    found.set(id, { id, version: saved.version, source: saved.source });
    const parents = parentsIn(readYaml(saved.source, '').data, id.split('/')[0] ?? '');
    queue.push(...parents.filter(canBeSaved));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isShipped(id: string, library: Library): boolean {
  return Object.hasOwn(library.scenarios, id) || Object.hasOwn(library.regions, id);
}
