import { batch } from '@preact/signals';
import type { View } from '../protocol.ts';
import { settled } from './engine_client.ts';
import {
  type Looked,
  nothingAsked,
  type PageState,
  type SetPath,
  type Simulated,
  simulatedOf,
  startState,
  withDriver,
} from './page_state.ts';
import { endReplay } from './replay.ts';
import { lastMove, stack, state, view } from './store.ts';
import { pushState, stepBy, topOf } from './undo_stack.ts';

/** View of the settled state, to tell what the next move changes. */
let settledView: View | null = null;

/** Moves a slider: shown at once, settled only by `commit`. */
export function drag(driver: string, path: SetPath | null): void {
  endReplay();
  state.value = withDriver(state.peek(), driver, path);
}

/** Changes what is looked at; numbers stay. */
export function look(change: Partial<Looked>): void {
  state.value = { ...state.peek(), ...change };
}

/** Shows another state and settles it. */
export function move(next: PageState): void {
  endReplay();
  state.value = next;
  commit();
}

/** Sets a driver and settles it. */
export function setDriver(driver: string, path: SetPath | null): void {
  drag(driver, path);
  commit();
}

/** Loads another scenario; what was set on the page is dropped, and can be had back by undo. */
export function loadScenario(scenario: string): void {
  const now = state.peek();
  const sameRegion = scenario.split('/')[0] === now.scenario.split('/')[0];
  const looked = sameRegion ? {} : { ...nothingAsked, focus: null, chart: null, beside: [] };
  move({ ...now, ...simulatedOf(startState), scenario, ...looked });
}

/** Takes back everything set on the page: to the loaded scenario, not to a blank one. */
export function resetAll(): void {
  move({ ...state.peek(), set: {}, horizon: null, targets: [] });
}

/** Milliseconds without a further key until steps taken by key are one move. */
const KEY_REST = 500;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Settles the state once the keys rest: ten steps of a slider are one move. */
export function commitAtRest(): void {
  clearTimeout(resting);
  resting = setTimeout(commit, KEY_REST);
}

/** Settles the state: one step of undo, and the last move that can be replayed. */
export function commit(): void {
  clearTimeout(resting);
  endReplay();
  const after = simulatedOf(state.peek());
  const before = topOf(stack.peek());
  if (same(before, after)) return;
  stack.value = pushState(stack.peek(), after);
  void remember(before, after);
}

/** One step back. */
export function undo(): void {
  step(-1);
}

/** One step forward again. */
export function redo(): void {
  step(1);
}

function step(by: number): void {
  commit();
  const before = topOf(stack.peek());
  const next = stepBy(stack.peek(), by);
  const after = topOf(next);
  if (after === before) return;
  batch(() => {
    stack.value = next;
    state.value = { ...state.peek(), ...after };
  });
  void remember(before, after);
}

/** Starts undo anew from the state shown. */
export async function startHere(): Promise<void> {
  await settled();
  settledView = view.peek();
}

async function remember(before: Simulated, after: Simulated): Promise<void> {
  await settled();
  const [viewBefore, viewAfter] = [settledView, view.peek()];
  settledView = viewAfter;
  if (viewBefore === null || viewAfter === null || topOf(stack.peek()) !== after) return;
  const sameScenario =
    before.scenario === after.scenario && before.file === after.file && before.horizon === after.horizon;
  lastMove.value = sameScenario ? { before, after, viewBefore, viewAfter } : null;
}

function same(a: Simulated, b: Simulated): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
