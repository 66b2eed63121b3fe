import type { Simulator } from '../scenarios/run_scenario.ts';
import type { Context } from './context.ts';

/** Milliseconds after which a run is told how far it is. */
const PATIENCE = 1000;
const WIDTH = 30;

/** Somebody pressed Ctrl-C. */
export class Interrupted extends Error {}

/**
 * Simulates on as many threads as are worth it, with a bar on a terminal once it takes longer than a second.
 *
 * @throws Interrupted on Ctrl-C, with its threads ended; what runs on one thread ends with the process
 */
export function simulateWithProgress({ terminal }: Context): Simulator {
  return async (job, watch) => {
    const { simulateInWorkers, threadsFor } = await import('../scenarios/workers/simulate_in_workers.ts');
    const controller = new AbortController();
    const interrupt = () => controller.abort(new Interrupted());
    // While one thread computes no listener is called, and the signal would be lost on it.
    if (threadsFor(job) > 1) process.once('SIGINT', interrupt);
    const started = Date.now();
    let shown = '';
    const progress = (share: number) => {
      if (!terminal.errorColour || Date.now() - started < PATIENCE) return;
      const bar = progressBar(share);
      if (bar !== shown) terminal.error(`\r${bar}`);
      shown = bar;
    };
    try {
      return await simulateInWorkers(job, { ...watch, progress, signal: controller.signal });
    } finally {
      process.off('SIGINT', interrupt);
      if (shown !== '') terminal.error(`\r${' '.repeat(shown.length)}\r`);
    }
  };
}

/**
 * How far something is, as a bar.
 *
 * @example
 * progressBar(0.5) // => '[###############...............] 50 %'
 */
export function progressBar(share: number): string {
  const done = Math.round(WIDTH * Math.min(1, Math.max(0, share)));
  return `[${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}] ${Math.round(100 * share)} %`;
}
