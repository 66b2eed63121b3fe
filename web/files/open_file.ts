import type { Issue } from '../../engine/types.ts';
import { move, startHere } from '../state/actions.ts';
import { eachEngine } from '../state/engine_client.ts';
import { simulatedOf, startState } from '../state/page_state.ts';
import { language, notify, say, state } from '../state/store.ts';
import { bringParents } from './bring_parents.ts';

/** Most issues that are listed. */
const LISTED = 12;

/** Bytes beyond which a file is no scenario. */
const MOST_BYTES = 1_000_000;

/** Opens a scenario file that was chosen or dropped. */
export async function openFile(file: File): Promise<void> {
  if (file.size > MOST_BYTES) notify(say('file_large', { name: file.name }), [], 'bad');
  else if (await openText(file.name, await file.text())) notify(say('opened_file', { name: file.name }));
}

/** Opens the text of a scenario file; mistakes are listed with their places, and nothing is changed. */
export async function openText(name: string, text: string): Promise<boolean> {
  const scenario = await takeIn(name, text);
  if (scenario === null) return false;
  move({ ...state.peek(), ...simulatedOf(startState), scenario, file: { name, text }, beside: [] });
  return true;
}

/** Opens the file that an address carries. */
export async function openCarried(name: string, text: string): Promise<boolean> {
  const scenario = await takeIn(name, text);
  if (scenario !== null) void startHere();
  return scenario !== null;
}

async function takeIn(name: string, text: string): Promise<string | null> {
  const region = state.peek().scenario.split('/')[0] ?? '';
  await bringParents(name, text, region);
  const [read] = await eachEngine((engine) => engine.readFile(name, text, region));
  if (read === undefined) return null;
  const { scenario, issues } = read;
  if (scenario === null) {
    notify(say('file_wrong', { name, count: issues.length }), issues.slice(0, LISTED).map(lineOf), 'bad');
  } else if (issues.length > 0) {
    notify(say('opened_file', { name }), issues.slice(0, LISTED).map(lineOf));
  }
  return scenario;
}

function lineOf({ line, column, text }: Issue): string {
  const place =
    line === undefined
      ? ''
      : `${say('place', { line, column: column ?? 1 })}${language.peek() === 'zh' ? '：' : ': '}`;
  return `${place}${text[language.peek()]}`;
}
