import type { Issue } from '../../engine/types.ts';
import { unknownRegion } from '../../scenarios/loader/find_region.ts';
import { showHidden } from '../../scenarios/loader/hidden_characters.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { parentsIn, requestedScenario, type ScenarioReference } from '../answers/requested_scenario.ts';
import { savedFor } from '../answers/saved_for.ts';
import { withSaved } from '../answers/saved_source.ts';
import type { ApiContext } from '../environment.ts';
import { Problem, problem } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { changeScenario, digestOf, listSaved, type SavedScenario } from '../store/saved_scenarios.ts';
import { requireChange } from './require_change.ts';
import { tagOf, versionView } from './scenario_view.ts';

/** A change that somebody wants to make to a scenario of the store. */
export interface WantedChange {
  id: string;
  source: string;
  author: string | null;
  note: string | null;
  madeBy: 'save' | 'restore' | 'delete';
  restoredFrom?: number;
}

/** What the sender says about the version the change starts from. */
export interface Precondition {
  /** Tags of If-Match, or *; null when it is missing. */
  match: readonly string[] | null;
  /** If-None-Match: *, only if there is nothing yet. */
  onlyNew: boolean;
}

/** `*`, `"v2-0f3a"` or `W/"v2-0f3a"` (RFC 9110, 8.8.3 and 13.1.1); a tag of ours has no comma in it. */
const TAG = /^(?:\*|(?:W\/)?"[\x21\x23-\x7e]*")$/;

/**
 * What a request says about the version it starts from. A tag of a compressed answer is that of the answer.
 *
 * @param id the scenario to be changed
 * @throws Problem 400 for an If-Match that holds no tags
 */
export function preconditionOf(c: ApiContext, id: string): Precondition {
  const written = c.req.header('if-match');
  const match = written?.split(',').map((tag) => tag.trim().replace(/-gzip"$/, '"')) ?? null;
  if (match?.some((tag) => !TAG.test(tag)))
    throw problem('bad_request', 'say_bad_if_match', { id, written: shown(written ?? '') });
  return { match, onlyNew: c.req.header('if-none-match')?.trim() === '*' };
}

/**
 * Makes the next version of a scenario, if nobody has changed it in between. The same change sent twice is made once.
 *
 * @throws Problem 404 unknown region, 409 shipped scenario, 412 changed in between or another precondition that does
 * not hold, 428 no version is named
 */
export async function changeSaved(
  services: Services,
  change: WantedChange,
  precondition: Precondition,
): Promise<SavedScenario> {
  requireChange(services);
  checkName(services, change.id);
  let same: SavedScenario | null = null;
  const database = await services.store.open();
  try {
    return await changeScenario(database, {
      ...change,
      allow(current) {
        if (current !== null && isRepeated(change, current, precondition)) {
          same = current;
          throw new Repeated();
        }
        checkPrecondition(change, current, precondition);
      },
    });
  } catch (error) {
    if (error instanceof Repeated && same !== null) return same;
    throw error;
  }
}

/** The change was made already: its answer got lost on the way. */
class Repeated extends Error {}

function isRepeated(change: WantedChange, current: SavedScenario, { match }: Precondition): boolean {
  if (current.digest !== digestOf(change.source) || current.madeBy !== change.madeBy) return false;
  if (current.author !== change.author || current.note !== change.note) return false;
  if (match === null) return current.version === 1;
  return match.some((tag) => tag.startsWith(`"v${current.version - 1}-`));
}

function checkPrecondition(
  change: WantedChange,
  current: SavedScenario | null,
  { match, onlyNew }: Precondition,
): void {
  const { id } = change;
  if (current === null) {
    if (match === null) return;
    throw problem('precondition_failed', 'say_nothing_to_match', { id });
  }
  const etag = tagOf(current);
  if (onlyNew && !current.deleted)
    throw problem('precondition_failed', 'say_exists', { id, etag }, { headers: { etag } });
  // A name that was given up is free again; what stood under it stays among the versions.
  if (match === null && current.deleted && change.madeBy === 'save') return;
  if (match === null)
    throw problem('version_required', 'say_version_required', { id, etag }, { headers: { etag } });
  if (match.includes(etag)) return;
  const based = match.find((tag) => isEarlier(tag, current));
  if (based === undefined) throw noVersion(match, id, etag);
  const author = current.author ?? { zh: '别人', en: 'somebody' };
  throw problem(
    'version_conflict',
    current.deleted ? 'say_deleted_since' : 'say_version_conflict',
    { id, based: shown(based), author, etag },
    {
      headers: { etag },
      members: { current: versionView(current), yours: { based_on: based, yaml: change.source } },
    },
  );
}

/** Whether a tag names a version before the current one: somebody has changed the scenario since. */
function isEarlier(tag: string, { version }: SavedScenario): boolean {
  const [, named] = /^"v(\d{1,9})-[0-9a-f]{12}"$/.exec(tag) ?? [];
  return named !== undefined && Number(named) > 0 && Number(named) < version;
}

/** What is wrong with tags of which none names a version. */
function noVersion(match: readonly string[], id: string, etag: string): Problem {
  const extras = { headers: { etag } };
  if (match.includes('*')) return problem('version_required', 'say_any_version', { id, etag }, extras);
  const weak = match.find((tag) => tag.startsWith('W/'));
  return weak === undefined
    ? problem(
        'precondition_failed',
        'say_unknown_tag',
        { id, written: shown(match.join(', ')), etag },
        extras,
      )
    : problem('precondition_failed', 'say_weak_tag', { id, written: shown(weak), etag }, extras);
}

/** What a header says, short enough for a sentence and without what does not show. */
function shown(written: string): string {
  return showHidden(written.slice(0, 80));
}

/** @throws Problem when no scenario can be saved under a name */
function checkName({ library }: Services, id: string): void {
  const [region = ''] = id.split('/');
  if (!Object.hasOwn(library.regions, region))
    throw new Problem('not_found', unknownRegion(region, library).text);
  if (Object.hasOwn(library.scenarios, id)) throw problem('conflict', 'say_shipped', { id });
}

/**
 * Checks what is to be saved, with the saved scenarios it rests on.
 *
 * @returns remarks that do not stop it from being saved
 * @throws PlancastError with every mistake
 */
export async function checkSource(
  services: Services,
  id: string,
  reference: Pick<ScenarioReference, 'scenario' | 'yaml'>,
): Promise<Issue[]> {
  const { library, store } = services;
  checkName(services, id);
  const named = { id, ...reference };
  const saved = await savedFor([named], library, store);
  const found = requestedScenario(named, withSaved(library, saved));
  return found.warnings.map(({ file: _, ...issue }: Issue) => issue);
}

/**
 * Scenarios of the store that extend one.
 *
 * @throws Problem 409 when there are any
 */
export async function checkUnused({ store }: Services, id: string): Promise<void> {
  const name = id.slice(id.indexOf('/') + 1);
  const saved = await listSaved(await store.open(), { deleted: false });
  const children = saved.filter(
    (each) =>
      each.id !== id &&
      each.source.includes(name) &&
      parentsIn(readYaml(each.source, '').data, each.id.split('/')[0] ?? '').includes(id),
  );
  if (children.length === 0) return;
  throw problem('conflict', 'say_in_use', { id, children: children.map((child) => child.id).join(', ') });
}
