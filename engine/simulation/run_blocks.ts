import { BLOCK } from '../kernel/layout.ts';
import { type ColumnParts, takeParts } from '../kernel/statistics/column_parts.ts';
import { ColumnSet, type ColumnSetOptions, columnSetBytes } from '../kernel/statistics/column_set.ts';
import { randomSource, sobolSource } from './normal_source.ts';
import { pathBlocks, type Route } from './path_blocks.ts';
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
 * @returns the set of columns that has seen them, and sums and counts
 * @throws PlancastError naming indicator, year and remedy when a value is not finite
 * @throws the signal's reason when it is aborted
 */
export function runBlocks(
  job: SimulationJob,
  pass: Pass,
  watch: SimulationWatch = {},
  route: Route = 'kernel',
): { set: ColumnSet; results: BlockResults } {
  const options = columnOptions(job, pass);
  const blocks = pathBlocks(job.program, job.columns, route, columnSetBytes(options));
  const set = new ColumnSet(blocks.memory, blocks.free, options);
  pass.columns.forEach((column, slot) => {
    set.start(slot, job.centers[column] as number);
  });
  const sample = samplerOf(job);
  const results = emptyResults(job, pass.from, pass.to);
  const criteria = job.columns.flatMap((column, index) =>
    'criterion' in column ? [blocks.columns[index] as Float64Array] : [],
  );
  for (let block = pass.from; block < pass.to; block++) {
    watch.signal?.throwIfAborted();
    const paths = Math.min(BLOCK, job.draws - block * BLOCK);
    sample(block, blocks.inputs);
    blocks.evaluate(paths);
    pass.columns.forEach((column, slot) => {
      const sum = set.add(slot, blocks.addresses[column] as number, paths);
      if (!Number.isFinite(sum)) {
        refuseNonFinite(job, column, (blocks.columns[column] as Float64Array).subarray(0, paths));
      }
      results.sums[(block - pass.from) * job.columns.length + column] = sum;
    });
    countMet(job, criteria, block, paths, results.met);
    watch.progress?.((block + 1 - pass.from) / (pass.to - pass.from));
  }
  return { set, results };
}

/** The same with what was kept as arrays that can be moved: a worker's answer. */
export function runShare(
  job: SimulationJob,
  pass: Pass,
  watch: SimulationWatch = {},
): { parts: ColumnParts; results: BlockResults } {
  const { set, results } = runBlocks(job, pass, watch);
  return { parts: takeParts(set), results };
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
  for (let i = 0; i < paths; i++) {
    const row = Math.floor((block * BLOCK + i) / length) * width;
    let binding = 1;
    let counted = 1;
    for (let index = 0; index < judged.length; index++) {
      const target = judged[index] as SimulationJob['judged'][number];
      const value = criteria[index]?.[i] as number;
      const held = value >= target.criterion.low && value <= target.criterion.high ? 1 : 0;
      met[row + index] = (met[row + index] as number) + held;
      if (target.binding) binding &= held;
      if (target.counted) counted &= held;
    }
    met[row + judged.length] = (met[row + judged.length] as number) + binding;
    met[row + judged.length + 1] = (met[row + judged.length + 1] as number) + counted;
  }
}
