import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { openCarried } from './files/open_file.ts';
import { redo, undo } from './state/actions.ts';
import { hashesOf, keepInStep, startEngine, studyEngine } from './state/engine_client.ts';
import { hashes, notify, say, stack } from './state/store.ts';
import { syncAddress } from './state/sync_address.ts';
import { topOf } from './state/undo_stack.ts';
import './styles/page.css';

/** Milliseconds after the first numbers until what is needed later is loaded. */
const LATER = 400;
/** Milliseconds a settled state rests before its run is hashed. */
const REST = 250;

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no element #app');
render(<App />, root);

addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement && event.target.type !== 'range';
  if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
});

void start();

async function start(): Promise<void> {
  const address = (name: string) => document.querySelector<HTMLLinkElement>(`#${name}`)?.href ?? '';
  try {
    await startEngine({ core: address('library-core'), proofs: address('library-proofs') });
    keepInStep();
    await syncAddress(openCarried);
    hashAtRest();
    setTimeout(() => void studyEngine().then((engine) => engine.prepare()), LATER);
  } catch (error) {
    notify(say('start_failed', { reason: error instanceof Error ? error.message : String(error) }), [], 'bad');
  }
}

function hashAtRest(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const settled = topOf(stack.value);
    hashes.value = null;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void hashesOf(settled).then((found) => {
        if (topOf(stack.peek()) === settled) hashes.value = found;
      });
    }, REST);
  });
}
