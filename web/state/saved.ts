import { computed, signal } from '@preact/signals';
import type { CompareAnswer } from '../answers.ts';
import { bringParents } from '../files/bring_parents.ts';
import { openText } from '../files/open_file.ts';
import { studyEngine } from './engine_client.ts';
import { simulatedOf, startState } from './page_state.ts';
import {
  type Answered,
  findSaved,
  listSaved,
  listVersions,
  restoreVersion,
  type SavedVersion,
  saveVersion,
} from './server.ts';
import { language, loadedId, ownFile, refused, say, state } from './store.ts';

/** What the loaded scenario is on the server: the version that a save starts from. */
export interface Origin {
  id: string;
  version: number;
  etag: string;
}

/** What a person writes beside a version; a title of null leaves the scenario's own. */
export interface SaveWords {
  note: string;
  author: string;
  title: string | null;
}

/** Whether the dialog with them is open. */
export const serverShown = signal(false);
/** Saved scenarios of the region; null until they are asked for. */
export const savedList = signal<readonly SavedVersion[] | null>(null);
/** The scenario whose versions are shown, with them. */
export const shownVersions = signal<{ id: string; versions: readonly SavedVersion[] } | null>(null);
/** The version somebody else saved since this page opened the scenario, and what was to be saved. */
export const conflict = signal<{ theirs: SavedVersion; words: SaveWords } | null>(null);
/** What the server or the page says about the last request. */
export const serverSaid = signal<{ words: readonly string[]; bad: boolean } | null>(null);

const loadedNow = computed(() => `${loadedId.value} ${ownFile.value?.text ?? ''}`);
const known = signal<{ loaded: string; origin: Origin } | null>(null);

/** Where the loaded scenario stands on the server; null where it was never saved or opened there. */
export const origin = computed<Origin | null>(() =>
  known.value?.loaded === loadedNow.value ? known.value.origin : null,
);

/** Reads the list anew. */
export async function readSaved(): Promise<void> {
  const [region = ''] = loadedId.peek().split('/');
  const found = answerOf(await listSaved(region));
  if (found !== null) savedList.value = found;
}

/** Opens a saved scenario, or one of its versions; a save then starts from that version. */
export async function openSaved(saved: SavedVersion): Promise<boolean> {
  const found = saved.yaml === undefined ? answerOf(await findSaved(saved.id)) : saved;
  if (found?.yaml === undefined) return false;
  const name = `${saved.id.split('/')[1]}.yaml`;
  if (!(await openText(name, found.yaml))) return false;
  remember(found);
  return true;
}

/** Saves what the page shows as the next version of a scenario; where somebody came first, both are kept and shown. */
export async function saveShown(id: string, words: SaveWords, over?: string): Promise<void> {
  const { note, author, title } = words;
  serverSaid.value = { words: [say('server_busy')], bad: false };
  const text = await fileText(title);
  if (text === null) return;
  const based = over ?? (origin.peek()?.id === id ? (origin.peek()?.etag ?? null) : null);
  const body = { yaml: text, ...(note === '' ? {} : { note }), ...(author === '' ? {} : { author }) };
  const found = await saveVersion(id, body, based);
  if ('conflict' in found) {
    const theirs = answerOf(await findSaved(id));
    if (theirs !== null) conflict.value = { theirs, words };
    serverSaid.value = null;
    return;
  }
  const saved = answerOf(found);
  if (saved === null) return;
  conflict.value = null;
  remember(saved);
  serverSaid.value = { words: [say('saved_as', { id, version: saved.version ?? 1 })], bad: false };
  await readSaved();
}

/** How what the page shows differs from a saved version; null where that cannot be read. */
export async function compareWith({ id, yaml = '' }: SavedVersion): Promise<CompareAnswer | null> {
  const [region = '', name = ''] = id.split('/');
  await bringParents(`${name}.yaml`, yaml, region);
  const engine = await studyEngine();
  const { scenario } = await engine.readFile(`${name}.yaml`, yaml, region);
  if (scenario === null) return null;
  const theirs = { ...simulatedOf(startState), scenario, file: { name: `${name}.yaml`, text: yaml } };
  const found = await engine.compare([simulatedOf(state.peek()), theirs], language.peek());
  return 'refused' in found ? null : found;
}

/** What the page shows as a scenario file; null, and said, where it cannot be projected. */
async function fileText(title: string | null): Promise<string | null> {
  try {
    const engine = await studyEngine();
    return (await engine.write(simulatedOf(state.peek()), 'yaml', language.peek(), title)).text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    serverSaid.value = { words: [say('save_failed', { reason: refused.peek()[0] ?? reason })], bad: true };
    return null;
  }
}

/** Shows the versions of a scenario. */
export async function showVersions(id: string): Promise<void> {
  const versions = answerOf(await listVersions(id));
  if (versions !== null) shownVersions.value = { id, versions };
}

/** Makes an older version the newest one; the versions between stay. */
export async function restoreSaved({ id, version }: SavedVersion): Promise<void> {
  const newest = answerOf(await findSaved(id));
  if (newest === null || version === null) return;
  const found = await restoreVersion(id, version, newest.etag);
  const restored = 'conflict' in found ? null : answerOf(found);
  if (restored !== null) {
    const words = say('restored_as', { id, from: version, version: restored.version ?? version });
    serverSaid.value = { words: [words], bad: false };
  }
  await Promise.all([readSaved(), showVersions(id)]);
}

function remember({ id, version, etag }: SavedVersion): void {
  known.value = { loaded: loadedNow.peek(), origin: { id, version: version ?? 1, etag } };
}

/** The answer itself; what went wrong is said. */
function answerOf<T>(found: Answered<T>): T | null {
  if ('answer' in found) return found.answer;
  if ('failed' in found) serverSaid.value = { words: found.failed, bad: true };
  return null;
}
