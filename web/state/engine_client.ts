import { batch, effect } from '@preact/signals';
import { type Remote, wrap } from 'comlink';
import type { Language } from '../../engine/types.ts';
import type { EngineStart, LibraryParts } from '../worker/engine_worker.ts';
import type { StudyApi } from '../worker/study_api.ts';
import { keepUnchanged } from './keep_unchanged.ts';
import { type PageState, type Simulated, simulatedOf } from './page_state.ts';
import { catalogue, language, opened, refused, say, state, view } from './store.ts';

type Engine = Remote<StudyApi>;

let engine: Engine | null = null;
let study: Promise<Engine> | null = null;
let fan: Promise<Engine> | null = null;
let parts: LibraryParts | null = null;

/** Starts the worker that answers sliders, and keeps the view in step with the state from then on. */
export async function startEngine(library: LibraryParts): Promise<void> {
  parts = library;
  engine = await startWorker();
  catalogue.value = await engine.catalogue();
}

/** A second worker for whatever takes longer than a frame, so that it never stands in a slider's way. */
export function studyEngine(): Promise<Engine> {
  study ??= startWorker();
  return study;
}

/** A third worker for simulations, which take longer still. */
export function fanEngine(): Promise<Engine> {
  fan ??= startWorker();
  return fan;
}

/** Puts one question to all workers, for what each must know for itself; the first answer is that of the first. */
export async function eachEngine<T>(ask: (engine: Engine) => Promise<T>): Promise<T[]> {
  return engine === null ? [] : Promise.all([ask(engine), studyEngine().then(ask), fanEngine().then(ask)]);
}

/** The engine's word on the run shown: its id and result hash; null where there is no run. */
export async function hashesOf(simulated: Simulated): Promise<{ id: string; resultHash: string } | null> {
  const found = await engine?.hashes(simulated);
  return found === undefined || 'refused' in found ? null : found;
}

async function startWorker(): Promise<Engine> {
  const worker = new Worker(new URL('../worker/engine_worker.ts', import.meta.url), { type: 'module' });
  if (parts === null) throw new Error('the library is not loaded');
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });
  const started = await Promise.race([wrap<EngineStart>(worker).start(parts), broken]);
  return started as Engine;
}

let asking = false;
let wanted: PageState | null = null;
let shown: { state: PageState; key: string } | null = null;
let waiting: (() => void)[] = [];

/** Asks for the numbers of every state that is set, the newest only: one question is under way at a time. */
export function keepInStep(): void {
  effect(() => {
    wanted = state.value;
    void ask();
  });
}

/** Resolves when the numbers shown are those of the newest state. */
export function settled(): Promise<void> {
  return wanted === null ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

async function ask(): Promise<void> {
  if (asking || engine === null) return;
  asking = true;
  while (wanted !== null) {
    const next: PageState = wanted;
    try {
      await show(next, engine);
    } catch (error) {
      refused.value = [
        say('engine_failed', { reason: error instanceof Error ? error.message : String(error) }),
      ];
    }
    if (wanted === next) wanted = null;
  }
  asking = false;
  const done = waiting;
  waiting = [];
  for (const resolve of done) resolve();
}

async function show(next: PageState, from: Engine): Promise<void> {
  const key = loadedKey(next);
  if (shown !== null && sameNumbers(shown.state, next)) {
    shown = { state: next, key };
    return;
  }
  const simulated = simulatedOf(next);
  const loading = shown?.key === key ? opened.peek() : from.open(simulated, next.language);
  const [loaded, moved] = await Promise.all([loading, from.view(simulated, next.language)]);
  if (loaded === null || 'refused' in loaded || 'refused' in moved) {
    const words =
      loaded !== null && 'refused' in loaded ? loaded.refused : 'refused' in moved ? moved.refused : [];
    refused.value = words.map((text) => text[language.peek()]);
    return;
  }
  shown = { state: next, key };
  batch(() => {
    refused.value = [];
    opened.value = loaded;
    view.value = keepUnchanged(view.peek(), moved);
  });
  performance.mark('plancast shown', { detail: moved.took });
}

/** What decides which scenario is loaded; settings are laid over it. */
function loadedKey({ scenario, file, horizon, targets, language: lang }: PageState): string {
  return JSON.stringify([scenario, file, horizon, targets, lang satisfies Language]);
}

function sameNumbers(a: PageState, b: PageState): boolean {
  return (
    a.set === b.set &&
    a.scenario === b.scenario &&
    a.file === b.file &&
    a.horizon === b.horizon &&
    a.targets === b.targets &&
    a.language === b.language
  );
}
