import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { openCarried } from './files/open_file.ts';
import { redo, undo } from './state/actions.ts';
import { eachEngine, hashesOf, startEngine } from './state/engine_client.ts';
import { keepFan } from './state/fan.ts';
import { lettersAhead, shapeAgain } from './state/letters_ahead.ts';
import { findServer } from './state/server.ts';
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

// For a machine without Chinese letters; pieces of it are fetched only where no other font has them.
void import('@fontsource-variable/noto-sans-sc/wght.css');
shapeAgain();
const library = fetchLibrary(addressOf('library-core'));
void start();

async function start(): Promise<void> {
  try {
    await startEngine({ core: await library, proofs: addressOf('library-proofs') });
    await syncAddress(openCarried);
    hashAtRest();
    keepFan();
    setTimeout(() => void loadTheRest(), LATER);
    void findServer();
  } catch (error) {
    notify(
      say('start_failed', { reason: error instanceof Error ? error.message : String(error) }),
      [],
      'bad',
    );
  }
}

/** Everything that is needed later, so that the page works with the network off from then on. */
async function loadTheRest(): Promise<void> {
  await Promise.all([
    eachEngine((engine) => engine.prepare()),
    import('./charts/chart_svg.ts'),
    lettersAhead(),
  ]);
  document.documentElement.dataset.ready = 'offline';
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

/** Where the build laid a part of the library. */
function addressOf(name: string): string {
  return document.querySelector<HTMLLinkElement>(`#${name}`)?.href ?? '';
}

async function fetchLibrary(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}
