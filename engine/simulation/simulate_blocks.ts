import { type ColumnParts, quantilesOfParts } from '../kernel/statistics/column_parts.ts';
import { type ColumnSet, capacityFor } from '../kernel/statistics/column_set.ts';
import { powerOfTwo } from '../math/power_of_two.ts';
import type { Route } from './path_blocks.ts';
import {
  type BlockResults,
  blockCount,
  mergeResults,
  type Pass,
  runBlocks,
  type SimulationWatch,
} from './run_blocks.ts';
import { BAND_PROBABILITIES, type SimulationJob } from './simulation_job.ts';
import { type SimulationResult, simulationResult } from './simulation_result.ts';

/** Bytes that kept values may take, over all columns and threads. */
const MEMORY_CAP = 512 * 1024 * 1024;
/** Standard errors about an estimated rank within which a first pass keeps values. */
const FIRST_WIDTH = 5;

/** Where a simulation stands between two passes. */
export interface Progress {
  /** Per column, null while not found. */
  quantiles: readonly (Float64Array | null)[];
  results: BlockResults | null;
  /** Number of the next pass, from 0. */
  next: number;
}

/** A simulation before its first pass. */
export function startOf(job: SimulationJob): Progress {
  return { quantiles: job.columns.map(() => null), results: null, next: 0 };
}

/**
 * The pass that finds what is missing: all columns at first; then, rarely, those of which a wanted rank fell outside the
 * values kept, with twice as wide a net each time.
 *
 * @param workers threads that share it
 */
export function passOf(
  job: SimulationJob,
  { quantiles, next }: Progress,
  workers = 1,
): Omit<Pass, 'from' | 'to'> {
  const columns = quantiles.flatMap((found, column) => (found === null ? [column] : []));
  const most = Math.floor(MEMORY_CAP / 8 / workers / Math.max(1, columns.length));
  const wanted = capacityFor(job.draws, BAND_PROBABILITIES) * powerOfTwo(next);
  return {
    columns,
    capacity: Math.min(job.draws, Math.max(2048, Math.min(wanted, most))),
    width: FIRST_WIDTH * powerOfTwo(next),
  };
}

/** Takes what a pass over all blocks has found. */
export function progressWith(
  { quantiles, results, next }: Progress,
  pass: Pick<Pass, 'columns'>,
  found: readonly (Float64Array | null)[],
  counted: BlockResults,
): Progress {
  const after = [...quantiles];
  pass.columns.forEach((column, slot) => {
    after[column] = found[slot] ?? null;
  });
  return { quantiles: after, results: results ?? counted, next: next + 1 };
}

/** What the shares of a pass have found together. */
export function progressWithShares(
  job: SimulationJob,
  before: Progress,
  pass: Pick<Pass, 'columns'>,
  shares: readonly { parts: ColumnParts; results: BlockResults }[],
): Progress {
  const found = quantilesOfParts(
    shares.map(({ parts }) => parts),
    { probabilities: BAND_PROBABILITIES, draws: job.draws },
  );
  return progressWith(
    before,
    pass,
    found,
    mergeResults(
      job,
      shares.map(({ results }) => results),
    ),
  );
}

/** The result once every quantile is found; null before. */
export function resultOf(job: SimulationJob, { quantiles, results }: Progress): SimulationResult | null {
  if (results === null || quantiles.includes(null)) return null;
  return simulationResult(job, results, quantiles as readonly Float64Array[]);
}

/**
 * Simulates a job on this thread.
 *
 * @throws PlancastError when a path gives no finite number
 * @throws the signal's reason when it is aborted
 *
 * @example see test/engine/simulation/simulate.test.ts: one thread and shares of three are the same
 */
export function simulateBlocks(
  job: SimulationJob,
  watch: SimulationWatch = {},
  route: Route = 'kernel',
): SimulationResult {
  let progress = startOf(job);
  for (;;) {
    const pass = passOf(job, progress);
    const quantiles = (set: ColumnSet) =>
      pass.columns.map((_, slot) => {
        const out = new Float64Array(BAND_PROBABILITIES.length);
        return set.quantiles(slot, out) ? out : null;
      });
    const all = { ...pass, from: 0, to: blockCount(job) };
    const { taken, results } = runBlocks(job, all, quantiles, watch, route);
    progress = progressWith(progress, pass, taken, results);
    const result = resultOf(job, progress);
    if (result !== null) return result;
  }
}
