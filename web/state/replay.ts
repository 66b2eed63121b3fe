import { computed, signal } from '@preact/signals';
import { type SetPath, type Simulated, withDriver } from './page_state.ts';
import { lastMove, opened, state } from './store.ts';
import { valuesOf } from './values_of.ts';

/** Milliseconds of one way, and how often the last move is played to and fro. */
const ONE_WAY = 700;
const TIMES = 2;

/** What is set where the last move that is being played ends; null: none is played. */
const end = signal<Simulated['set'] | null>(null);

/** Whether the last move is being played. */
export const playing = computed(() => end.value !== null);

/**
 * Plays the last move back and forth, so that the eye can follow what answers to it, and ends where it stands. With
 * reduced motion asked for, it only shows the state before for a moment.
 */
export async function replay(): Promise<void> {
  const last = lastMove.peek();
  if (last === null || playing.peek()) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { set } = state.peek();
  end.value = set;
  const moved = changedDrivers(last.before, last.after);
  const show = (part: number) => {
    if (end.peek() !== set) return;
    let next = { ...state.peek(), set };
    for (const driver of moved) next = withDriver(next, driver, between(driver, last, part));
    state.value = next;
  };
  for (let way = 0; way < 2 * TIMES && end.peek() === set; way++) {
    await play(still ? 1 : ONE_WAY, (share) => show(way % 2 === 0 ? 1 - share : share));
    if (still) await pause(ONE_WAY);
  }
  if (end.peek() === set) endReplay();
}

/** Ends what is being played: whoever takes hold of a slider meanwhile starts from where the last move ended. */
export function endReplay(): void {
  const set = end.peek();
  if (set === null) return;
  end.value = null;
  state.value = { ...state.peek(), set };
}

/** Drivers that are set otherwise in the two states. */
export function changedDrivers(before: Simulated, after: Simulated): string[] {
  const ids = new Set([...Object.keys(before.set), ...Object.keys(after.set)]);
  return [...ids].filter((id) => JSON.stringify(before.set[id]) !== JSON.stringify(after.set[id]));
}

/** Year by year on the straight line from one state to the other. */
function between(
  driver: string,
  { before, after }: { before: Simulated; after: Simulated },
  share: number,
): SetPath {
  const first = (opened.peek()?.baseYear ?? 0) + 1;
  const to = valuesOf(driver, after.set);
  const values = valuesOf(driver, before.set).map(
    (from, index) => from + ((to[index] ?? from) - from) * share,
  );
  return {
    path: 'by_year',
    values: Object.fromEntries(values.map((value, index) => [first + index, value])),
  };
}

function play(duration: number, show: (share: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    const frame = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / duration));
      show(share);
      if (share < 1) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
}

function pause(duration: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, duration);
  });
}
