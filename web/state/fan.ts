import { computed, effect, signal } from '@preact/signals';
import type { FanAnswer } from '../answers.ts';
import type { ChartBand } from '../charts/chart_data.ts';
import { fanEngine } from './engine_client.ts';
import { simulatedOf } from './page_state.ts';
import { charted, opened, state, view } from './store.ts';

/** Paths while the hand moves, and once it rests. */
const QUICK = 1024;
const FINE = 10_240;
/** Quantiles of a year in an answer: p05, p25, p50, p75, p95. */
const SENT = 5;
/** Milliseconds until a state counts as at rest. */
const REST = 500;

/** The newest odds and bands, and the numbers that they are about. */
export const fan = signal<{ answer: FanAnswer; about: object } | null>(null);

/** Odds and bands, unless the numbers have moved on since. */
export const freshFan = computed<FanAnswer | null>(() =>
  fan.value?.about === view.value ? (fan.value?.answer ?? null) : null,
);

/** Nothing where the state, or the number of paths, cannot be carried out: the score then stands without odds. */
async function askFan(draws: number): Promise<FanAnswer | null> {
  try {
    const engine = await fanEngine();
    const found = await engine.fan(simulatedOf(state.peek()), draws, state.peek().language);
    return 'refused' in found ? null : found;
  } catch {
    return null;
  }
}

/** Keeps odds and bands in step with the numbers: a quick fan first, a fine one at rest; one is computed at a time. */
export function keepFan(): void {
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (draws: number): Promise<void> => {
    const about = view.peek();
    if (busy || about === null) return;
    busy = true;
    const asked = performance.now();
    const found = await askFan(draws);
    busy = false;
    if (view.peek() !== about) void ask(QUICK);
    else if (found !== null) {
      fan.value = { answer: found, about };
      performance.mark('plancast bands', { detail: { draws, took: performance.now() - asked } });
      if (draws === QUICK) rest();
    }
  };
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(FINE), REST);
  };
  effect(() => {
    if (view.value === null) return;
    clearTimeout(timer);
    // Not before the numbers are painted: on two cores a simulation would stand in the way of that frame.
    requestAnimationFrame(() => setTimeout(() => void ask(QUICK)));
  });
}

/** Bands of the indicator on the chart: 90 and 50 percent of the paths. */
export const chartedBands = computed<readonly ChartBand[]>(() => {
  const quantiles = freshFan.value?.bands[charted.value ?? ''];
  const { baseYear = 0, horizon = 0 } = opened.value ?? {};
  const row = opened.value?.indicators.findIndex(({ id }) => id === charted.value) ?? 0;
  const start = view.value?.values[row * (horizon - baseYear + 1)] ?? Number.NaN;
  if (quantiles === undefined || !Number.isFinite(start)) return [];
  const band = (share: number, low: number, high: number): ChartBand => ({
    share,
    points: [
      { x: baseYear, low: start, high: start },
      ...Array.from({ length: quantiles.length / SENT }, (_, t) => ({
        x: baseYear + 1 + t,
        low: quantiles[t * SENT + low] ?? 0,
        high: quantiles[t * SENT + high] ?? 0,
      })),
    ],
  });
  return [band(90, 0, 4), band(50, 1, 3)];
});
