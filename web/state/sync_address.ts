import { effect } from '@preact/signals';
import { commit, startHere } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import { keepInStep, settled } from './engine_client.ts';
import { knownState, usableState } from './known_state.ts';
import { packText, unpackText } from './pack_text.ts';
import { type PageState, simulatedOf, startState } from './page_state.ts';
import { catalogue, notify, opened, refused, say, stack, state, view } from './store.ts';
import { startStack } from './undo_stack.ts';

/** Milliseconds after which a state that has come to rest is written. */
const REST = 200;
/** Milliseconds between entries of the browser's history; what changes sooner amends the last entry. */
const APART = 1000;

let packed: { text: string; letters: string } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastEntry = 0;
let numbersWritten = '';

type OpenFile = (name: string, text: string) => Promise<boolean>;

/** Shows the state of the address, and keeps the address and the numbers in step with the state from then on. */
export async function syncAddress(openFile: OpenFile): Promise<void> {
  const lost = await readNow(openFile);
  keepInStep();
  await keepUsable(lost);
  stack.value = startStack(simulatedOf(state.peek()));
  numbersWritten = JSON.stringify(simulatedOf(state.peek()));
  addEventListener('popstate', () => {
    void readNow(openFile)
      .then(keepUsable)
      .then(() => {
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

/** Shows what the address asks for, as far as the library holds it; gives back what it does not. */
async function readNow(openFile: OpenFile): Promise<readonly string[]> {
  const bare = location.hash.length < 2;
  const read = readAddress(decodeBrowser(location.hash));
  const known = catalogue.peek();
  const kept = known === null ? { state: read.state, lost: [] } : knownState(read.state, known);
  const lost = [...read.lost, ...kept.lost];
  let next = kept.state;
  if (bare && !navigator.language.toLowerCase().startsWith('zh')) next = { ...next, language: 'en' };
  if (next.file !== null) {
    const text = read.packed === null ? null : await unpackText(read.packed);
    const usable = text !== null && (await openFile(next.file.name, text));
    if (!usable) lost.push(next.file.name);
    next = { ...next, file: usable ? { name: next.file.name, text } : null };
  }
  state.value = next;
  return lost;
}

/** Leaves out what the opened scenario cannot carry out, and says all that was left out. */
async function keepUsable(before: readonly string[]): Promise<void> {
  await settled();
  const lost = [...before];
  if (refused.peek().length > 0) {
    notify(say('address_refused'), refused.peek(), 'bad');
    state.value = { ...state.peek(), horizon: null, set: {}, targets: [] };
    await settled();
    if (opened.peek() === null) state.value = { ...startState, language: state.peek().language };
    await settled();
  }
  const [loaded, shown] = [opened.peek(), view.peek()];
  if (loaded !== null && shown !== null) {
    const kept = usableState(state.peek(), loaded, shown);
    lost.push(...kept.lost);
    if (kept.lost.length > 0) state.value = kept.state;
  }
  if (lost.length > 0)
    notify(say('lost', { pieces: lost.join(state.peek().language === 'zh' ? '、' : ', ') }));
}

/** Browsers write some signs of an address in another way than it was given. */
function decodeBrowser(hash: string): string {
  return hash.replaceAll('%3E', '>').replaceAll('%3C', '<');
}
