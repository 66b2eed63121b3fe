import { effect } from '@preact/signals';
import { commit, startHere } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import { packText, unpackText } from './pack_text.ts';
import { type PageState, simulatedOf } from './page_state.ts';
import { catalogue, notify, say, stack, state } from './store.ts';
import { startStack } from './undo_stack.ts';

/** Milliseconds after which a state that has come to rest is written. */
const REST = 200;
/** Milliseconds between entries of the browser's history; what changes sooner amends the last entry. */
const APART = 1000;

let packed: { text: string; letters: string } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastEntry = 0;
let numbersWritten = '';

/** Shows the state of the address, and keeps the address in step with the state from then on. */
export async function syncAddress(openFile: (name: string, text: string) => Promise<boolean>): Promise<void> {
  await readNow(openFile);
  stack.value = startStack(simulatedOf(state.peek()));
  numbersWritten = JSON.stringify(simulatedOf(state.peek()));
  addEventListener('popstate', () => {
    void readNow(openFile).then(() => {
      numbersWritten = JSON.stringify(simulatedOf(state.peek()));
      commit();
    });
  });
  effect(() => {
    const next = state.value;
    clearTimeout(timer);
    timer = setTimeout(() => void write(next), REST);
  });
  await startHere();
}

/** The address that opens a state again. */
export async function addressOf(next: PageState): Promise<string> {
  if (next.file !== null && packed?.text !== next.file.text) {
    packed = { text: next.file.text, letters: await packText(next.file.text) };
  }
  return `#${writeAddress(next, packed?.letters ?? null)}`;
}

async function write(next: PageState): Promise<void> {
  const address = await addressOf(next);
  if (address === location.hash || next !== state.peek()) return;
  const numbers = JSON.stringify(simulatedOf(next));
  const entry = numbers !== numbersWritten && performance.now() - lastEntry > APART;
  numbersWritten = numbers;
  if (!entry) history.replaceState(null, '', address);
  else {
    lastEntry = performance.now();
    history.pushState(null, '', address);
  }
}

async function readNow(openFile: (name: string, text: string) => Promise<boolean>): Promise<void> {
  const bare = location.hash.length < 2;
  const read = readAddress(decodeBrowser(location.hash));
  const lost = [...read.lost];
  let next = keepKnown(read.state, lost);
  if (bare && !navigator.language.toLowerCase().startsWith('zh')) next = { ...next, language: 'en' };
  if (next.file !== null) {
    const text = read.packed === null ? null : await unpackText(read.packed);
    const usable = text !== null && (await openFile(next.file.name, text));
    if (!usable) lost.push(next.file.name);
    next = { ...next, file: usable ? { name: next.file.name, text } : null };
  }
  state.value = next;
  if (lost.length > 0) notify(say('lost', { pieces: lost.join(next.language === 'zh' ? '、' : ', ') }));
}

/** Browsers write some signs of an address in another way than it was given. */
function decodeBrowser(hash: string): string {
  return hash.replaceAll('%3E', '>').replaceAll('%3C', '<');
}

/** The state without what the library does not hold. */
function keepKnown(read: PageState, lost: string[]): PageState {
  const { drivers = [], indicators = [], regions = [] } = catalogue.peek() ?? {};
  const known = new Set(drivers);
  const scenarios = new Set(regions.flatMap((region) => region.scenarios.map(({ id }) => id)));
  const kept = (name: string, holds: boolean) => {
    if (!holds) lost.push(name);
    return holds;
  };
  const region = read.scenario.split('/')[0] ?? '';
  const beside = read.beside.filter((id) => kept(id, scenarios.has(`${region}/${id}`)));
  const set = Object.fromEntries(Object.entries(read.set).filter(([id]) => kept(id, known.has(id))));
  const targets = read.targets.filter(({ indicator }) => kept(indicator, indicators.includes(indicator)));
  const chart = read.chart === null || kept(read.chart, indicators.includes(read.chart)) ? read.chart : null;
  const found = read.file !== null || kept(read.scenario, scenarios.has(read.scenario));
  const other = regions.find(({ id }) => id === region)?.scenarios[0]?.id ?? 'sanmenxia/plan';
  return { ...read, scenario: found ? read.scenario : other, beside, set, targets, chart };
}
