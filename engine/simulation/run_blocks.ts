import { BLOCK } from '../kernel/layout.ts';
import { type ColumnParts, takeParts } from '../kernel/statistics/column_parts.ts';
import { ColumnSet, type ColumnSetOptions, columnSetBytes } from '../kernel/statistics/column_set.ts';
import { returnMemory } from '../kernel/wasm/web_assembly.ts';
import { randomSource, sobolSource } from './normal_source.ts';
import { type PathBlocks, pathBlocks, type Route } from './path_blocks.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';
import { type InputSampler, sampleInputs } from './sample_inputs.ts';
import { BAND_PROBABILITIES, type SimulationJob } from './simulation_job.ts';

/** One run through some blocks: whose quantiles are wanted, and how much is kept to find them. */
export interface Pass {
  /** Indices of the job's columns. */
  columns: readonly number[];
  /** Values that a column keeps at most. */
  capacity: number;
  /** Standard errors on each side of an estimated rank within which values are kept. */
  width: number;
  /** First block, and the one after the last. */
  from: number;
  to: number;
}

/** What some blocks gave, to be merged with what other blocks gave: plain arrays that can be moved to another thread. */
export interface BlockResults {
  from: number;
  /** Sum of every column over the paths of each block, block after block. */
  sums: Float64Array;
  /** Paths that meet each judged target, then all binding, all counted ones: per scrambling. */
  met: Float64Array;
}

/** What a caller may want of a simulation while it runs. */
export interface SimulationWatch {
  /** Called after each block with the share done, 0 to 1. */
  progress?: (share: number) => void;
  /** Stops at the next block, throwing the signal's reason. */
  signal?: AbortSignal;
}

/** Blocks of a simulation. */
export function blockCount({ draws }: Pick<SimulationJob, 'draws'>): number {
  return Math.ceil(draws / BLOCK);
}

/**
 * Computes the blocks of a pass: what one thread does, with its share of them.
 *
 * @param take takes what is wanted of the columns; afterwards their memory serves the next run
 * @returns what was taken, and sums and counts
 * @throws PlancastError naming indicator, year and remedy when a value is not finite
 * @throws the signal's reason when it is aborted
 */
export function runBlocks<Taken>(
  job: SimulationJob,
  pass: Pass,
  take: (set: ColumnSet) => Taken,
  watch: SimulationWatch = {},
  route: Route = 'kernel',
): { taken: Taken; results: BlockResults } {
  const options = columnOptions(job, pass);
  const blocks = pathBlocks(job.program, job.columns, route, columnSetBytes(options));
  try {
    const set = new ColumnSet(blocks.memory, blocks.free, options);
    const results = addBlocks(job, pass, blocks, set, watch);
    return { taken: take(set), results };
  } finally {
    returnMemory(blocks.memory);
  }
}

function addBlocks(
  job: SimulationJob,
  pass: Pass,
  blocks: PathBlocks,
  set: ColumnSet,
  watch: SimulationWatch,
): BlockResults {
  pass.columns.forEach((column, slot) => {
    set.start(slot, job.centers[column] as number);
  });
  const sample = samplerOf(job);
  const results = emptyResults(job, pass.from, pass.to);
  const criteria = job.columns.flatMap((column, index) =>
    'criterion' in column ? [blocks.column(index)] : [],
  );
  for (let block = pass.from; block < pass.to; block++) {
    watch.signal?.throwIfAborted();
    const paths = Math.min(BLOCK, job.draws - block * BLOCK);
    sample(block, blocks.inputs);
    blocks.evaluate(paths);
    pass.columns.forEach((column, slot) => {
      const sum = set.add(slot, blocks.addresses[column] as number, paths);
      if (!Number.isFinite(sum)) {
        refuseNonFinite(job, column, blocks.column(column).subarray(0, paths));
      }
      results.sums[(block - pass.from) * job.columns.length + column] = sum;
    });
    countMet(job, criteria, block, paths, results.met);
    watch.progress?.((block + 1 - pass.from) / (pass.to - pass.from));
  }
  return results;
}

/** The same with what was kept as arrays that can be moved: a worker's answer. */
export function runShare(
  job: SimulationJob,
  pass: Pass,
  watch: SimulationWatch = {},
): { parts: ColumnParts; results: BlockResults } {
  const { taken, results } = runBlocks(job, pass, takeParts, watch);
  return { parts: taken, results };
}

/** Results of all blocks from those of their shares, whoever computed which. */
export function mergeResults(job: SimulationJob, shares: readonly BlockResults[]): BlockResults {
  const merged = emptyResults(job, 0, blockCount(job));
  for (const { from, sums, met } of shares) {
    merged.sums.set(sums, from * job.columns.length);
    met.forEach((count, index) => {
      merged.met[index] = (merged.met[index] as number) + count;
    });
  }
  return merged;
}

/** Independent scramblings of a design, 1 for random paths. */
export function replicatesOf({ design }: Pick<SimulationJob, 'design'>): number {
  return design.by === 'sobol' ? design.replicates : 1;
}

/** Paths of each scrambling but the last, which may have fewer. */
export function replicateLength(job: Pick<SimulationJob, 'design' | 'draws'>): number {
  return Math.ceil(job.draws / replicatesOf(job));
}

function columnOptions({ draws }: SimulationJob, { columns, capacity, width }: Pass): ColumnSetOptions {
  return { columns: columns.length, probabilities: BAND_PROBABILITIES, draws, capacity, width };
}

function samplerOf({ inputs, design }: SimulationJob): InputSampler {
  const { seed, streams } = inputs;
  const source = design.by === 'random' ? randomSource(seed) : sobolSource(seed, streams, design);
  return sampleInputs(inputs, source, BLOCK);
}

function emptyResults(job: SimulationJob, from: number, to: number): BlockResults {
  return {
    from,
    sums: new Float64Array((to - from) * job.columns.length),
    met: new Float64Array(replicatesOf(job) * (job.judged.length + 2)),
  };
}

function countMet(
  job: SimulationJob,
  criteria: readonly Float64Array[],
  block: number,
  paths: number,
  met: Float64Array,
): void {
  const { judged } = job;
  const length = replicateLength(job);
  const width = judged.length + 2;
  const binding = new Uint8Array(BLOCK);
  const counted = new Uint8Array(BLOCK);
  // A block may reach over the end of a scrambling.
  for (let from = 0; from < paths; ) {
    const replicate = Math.floor((block * BLOCK + from) / length);
    const to = Math.min(paths, (replicate + 1) * length - block * BLOCK);
    const row = replicate * width;
    binding.fill(1, from, to);
    counted.fill(1, from, to);
    judged.forEach((target, index) => {
      const held = heldOn(criteria[index] as Float64Array, target.criterion, from, to);
      if (target.binding) keepWhere(held, binding, from, to);
      if (target.counted) keepWhere(held, counted, from, to);
      met[row + index] = (met[row + index] as number) + ones(held, from, to);
    });
    const all = row + judged.length;
    met[all] = (met[all] as number) + ones(binding, from, to);
    met[all + 1] = (met[all + 1] as number) + ones(counted, from, to);
    from = to;
  }
}

const held = new Uint8Array(BLOCK);

/** 1 on the paths where a value lies within its limits, else 0. */
function heldOn(
  values: Float64Array,
  { low, high }: { low: number; high: number },
  from: number,
  to: number,
): Uint8Array {
  for (let path = from; path < to; path++) {
    const value = values[path] as number;
    held[path] = value >= low && value <= high ? 1 : 0;
  }
  return held;
}

function keepWhere(mask: Uint8Array, all: Uint8Array, from: number, to: number): void {
  for (let path = from; path < to; path++) all[path] = (all[path] as number) & (mask[path] as number);
}

function ones(mask: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let path = from; path < to; path++) count += mask[path] as number;
  return count;
}
