import { BLOCK } from '../kernel/layout.ts';
import { addToSketch, type ColumnSketch, startSketch } from '../statistics/column_sketch.ts';
import { quantileTaker } from '../statistics/quantiles.ts';
import { closerSketch, mergeSketch, sketchQuantiles } from '../statistics/streaming_quantiles.ts';
import type { Route } from './path_blocks.ts';
import {
  addBlock,
  blockCount,
  blockRunner,
  type BlockResults,
  type BlockRunner,
  emptyResults,
  mergeResults,
} from './run_blocks.ts';
import type { SimulationJob } from './simulation_job.ts';
import { BAND_PROBABILITIES, type SimulationResult, simulationResult } from './simulation_result.ts';

/** What a caller may want of a simulation while it runs. */
export interface SimulationWatch {
  /** Called after each block with the share done, 0 to 1. */
  progress?: (share: number) => void;
  /** Stops at the next block, throwing the signal's reason. */
  signal?: AbortSignal;
}

/** One run through some blocks: columns whose quantiles are still wanted (null where settled), and where to look. */
export interface Pass {
  sketches: readonly (ColumnSketch | null)[];
  /** First block, and the one after the last. */
  from: number;
  to: number;
}

/** What a pass over some blocks gave, to be merged with what other blocks gave. */
export interface PassResult {
  sketches: readonly (ColumnSketch | null)[];
  results: BlockResults;
}

/** Up to this many paths every column is held and selected from; beyond it columns pass by and are counted. */
export const MOST_HELD = 32 * BLOCK;
/** Blocks whose values tell the sketches where to look. */
const PILOT_BLOCKS = 4;
/** Bytes that kept values may take, over all columns; beyond it a further pass looks closer. */
export const MEMORY_CAP = 512 * 1024 * 1024;

/**
 * Simulates a job on this thread.
 *
 * @throws PlancastError when a path gives no finite number
 * @throws the signal's reason when it is aborted
 *
 * @example see test/engine/simulation/simulate.test.ts: one pass over held columns and many over sketches are the same
 */
export function simulateBlocks(
  job: SimulationJob,
  watch: SimulationWatch = {},
  route: Route = 'kernel',
): SimulationResult {
  const runner = blockRunner(job, route);
  if (job.draws <= MOST_HELD) return simulateHeld(job, watch, runner);
  const blocks = blockCount(job);
  let state = startPasses(job, runner);
  while (state.result === null) {
    state = nextPass(job, state, runPass(job, runner, { sketches: state.sketches, from: 0, to: blocks }, watch));
  }
  return state.result;
}

/** A simulation between two passes. */
export interface PassState {
  /** What the next pass looks for. */
  sketches: readonly (ColumnSketch | null)[];
  quantiles: readonly (Float64Array | null)[];
  results: BlockResults | null;
  /** Null while a quantile is missing. */
  result: SimulationResult | null;
}

/** Before the first pass: sketches that have seen nothing but know from the first blocks where to look. */
export function startPasses(job: SimulationJob, runner: BlockRunner, workers = 1): PassState {
  const pilots = job.columns.map(() => new Float64Array(Math.min(job.draws, PILOT_BLOCKS * BLOCK)));
  const ignored = emptyResults(job, 0, PILOT_BLOCKS);
  for (let block = 0; block < Math.min(PILOT_BLOCKS, blockCount(job)); block++) {
    addBlock(job, runner, block, ignored, (column, values) => pilots[column]?.set(values, block * BLOCK));
  }
  const capacity = Math.floor(MEMORY_CAP / 8 / workers / Math.max(1, job.columns.length));
  return {
    sketches: pilots.map((pilot) => startSketch(pilot, job.draws, BAND_PROBABILITIES, capacity)),
    quantiles: pilots.map(() => null),
    results: null,
    result: null,
  };
}

/** Computes the blocks of a pass: what a worker does with its share. */
export function runPass(job: SimulationJob, runner: BlockRunner, pass: Pass, watch: SimulationWatch = {}): PassResult {
  const { sketches, from, to } = pass;
  const results = emptyResults(job, from, to);
    for (let block = from; block < to; block++) {
    watch.signal?.throwIfAborted();
    addBlock(job, runner, block, results, (column, values) => {
      const sketch = sketches[column];
      if (sketch !== null && sketch !== undefined) addToSketch(sketch, values);
    });
    watch.progress?.((block + 1 - from) / (to - from));
  }
  return { sketches, results };
}

/** Merges what the workers of a pass found. */
export function mergePasses(job: SimulationJob, parts: readonly PassResult[]): PassResult {
  const [first, ...others] = parts as [PassResult, ...PassResult[]];
  for (const { sketches } of others) {
    sketches.forEach((sketch, column) => {
      const into = first.sketches[column];
      if (sketch !== null && into !== null && into !== undefined) mergeSketch(into, sketch);
    });
  }
  return { sketches: first.sketches, results: mergeResults(job, parts.map(({ results }) => results)) };
}

/** Takes the quantiles that a pass over all blocks has found; where one was missed another pass looks closer. */
export function nextPass(job: SimulationJob, state: PassState, { sketches, results }: PassResult): PassState {
  const counted = state.results ?? results;
  const quantiles = state.quantiles.map((known, column) => {
    const sketch = sketches[column];
    return known ?? (sketch === null || sketch === undefined ? null : sketchQuantiles(sketch));
  });
  const missing = quantiles.some((found) => found === null);
  return {
    sketches: sketches.map((sketch, column) =>
      sketch === null || quantiles[column] !== null ? null : closerSketch(sketch),
    ),
    quantiles,
    results: counted,
    result: missing ? null : simulationResult(job, counted, quantiles as readonly Float64Array[]),
  };
}

function simulateHeld(job: SimulationJob, watch: SimulationWatch, runner: BlockRunner): SimulationResult {
  const blocks = blockCount(job);
  const results = emptyResults(job, 0, blocks);
  const held = job.columns.map(() => new Float64Array(job.draws));
  for (let block = 0; block < blocks; block++) {
    watch.signal?.throwIfAborted();
    addBlock(job, runner, block, results, (column, values) => held[column]?.set(values, block * BLOCK));
    watch.progress?.((block + 1) / blocks);
  }
  const take = quantileTaker(job.draws, BAND_PROBABILITIES);
  return simulationResult(
    job,
    results,
    held.map((column) => take(column)),
  );
}
