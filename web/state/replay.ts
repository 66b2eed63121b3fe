import { signal } from '@preact/signals';
import { valuesOf } from './actions.ts';
import { type SetPath, type Simulated, withDriver } from './page_state.ts';
import { lastMove, opened, state } from './store.ts';

/** Milliseconds of one way, and how often the last move is played to and fro. */
const ONE_WAY = 700;
const TIMES = 2;

/** Whether the last move is being played. */
export const playing = signal(false);

/**
 * Plays the last move back and forth, so that the eye can follow what answers to it, and ends where it stands. With
 * reduced motion asked for, it only shows the state before for a moment.
 */
export async function replay(): Promise<void> {
  const last = lastMove.peek();
  if (last === null || playing.peek()) return;
  playing.value = true;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const end = state.peek().set;
  const moved = changedDrivers(last.before, last.after);
  for (let time = 0; time < TIMES; time++) {
    for (const back of [true, false]) {
      await play(still ? 1 : ONE_WAY, (share) => {
        const part = back ? 1 - share : share;
        let next = { ...state.peek(), set: end };
        for (const driver of moved) next = withDriver(next, driver, between(driver, last, part));
        state.value = next;
      });
      if (still) await pause(ONE_WAY);
    }
  }
  state.value = { ...state.peek(), set: end };
  playing.value = false;
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
