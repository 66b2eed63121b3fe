import { BLOCK } from '../kernel/layout.ts';
import type { Band, Odds } from '../run_types.ts';
import { type BlockResults, replicateLength, replicatesOf } from './run_blocks.ts';
import type { SimulationJob } from './simulation_job.ts';

/** What a simulation found: bands of indicators by year (index 0 = base year) and of targets, and how often each is met. */
export interface SimulationResult {
  /** indicator -> band of each projected year. */
  bands: Readonly<Record<string, readonly Band[]>>;
  /** target -> band of its criterion, and its probability. */
  targets: Readonly<Record<string, { band: Band; met: Odds }>>;
  binding: Odds;
  counted: Odds;
}

/** A band from its quantiles in the order of `BAND_PROBABILITIES`. */
function bandOf(quantiles: ArrayLike<number>, mean: number): Band {
  const at = (index: number) => quantiles[index] as number;
  return {
    p05: at(0),
    p10: at(1),
    p25: at(2),
    p50: at(3),
    p75: at(4),
    p90: at(5),
    p95: at(6),
    mean,
  };
}

/** Puts the merged blocks of a simulation together. */
export function simulationResult(
  job: SimulationJob,
  results: BlockResults,
  quantiles: readonly ArrayLike<number>[],
): SimulationResult {
  const bands: Record<string, Band[]> = {};
  const targets: Record<string, { band: Band; met: Odds }> = {};
  for (const [id, values] of Object.entries(job.fixed)) {
    bands[id] = Array.from(values.subarray(1), (value) => bandOf(new Float64Array(7).fill(value), value));
  }
  const means = meansOf(job, results);
  job.columns.forEach((column, index) => {
    const band = bandOf(quantiles[index] as ArrayLike<number>, means[index] as number);
    if ('criterion' in column) {
      const { id } = job.judged[column.criterion] as SimulationJob['judged'][number];
      targets[id] = { band, met: oddsOf(job, results, column.criterion) };
    } else {
      bands[column.indicator] ??= [];
      bands[column.indicator]?.push(band);
    }
  });
  return {
    bands,
    targets,
    binding: oddsOf(job, results, job.judged.length),
    counted: oddsOf(job, results, job.judged.length + 1),
  };
}

/** Sums are added block by block, so that they do not depend on who computed which. */
function meansOf(job: SimulationJob, { sums }: BlockResults): Float64Array {
  const width = job.columns.length;
  const means = new Float64Array(width);
  const blocks = Math.ceil(job.draws / BLOCK);
  for (let block = 0; block < blocks; block++) {
    for (let column = 0; column < width; column++) {
      means[column] = (means[column] as number) + (sums[block * width + column] as number);
    }
  }
  return means.map((sum) => sum / job.draws);
}

/**
 * Share of paths with its standard error: sqrt(p (1 - p) / N) of random paths; of a Sobol design the standard deviation
 * of its independent scramblings over the root of their number.
 */
function oddsOf(job: SimulationJob, { met }: BlockResults, index: number): Odds {
  const width = job.judged.length + 2;
  const replicates = replicatesOf(job);
  const length = replicateLength(job);
  const counts = Array.from({ length: replicates }, (_, row) => met[row * width + index] as number);
  const probability = counts.reduce((sum, count) => sum + count, 0) / job.draws;
  if (replicates === 1) {
    return { probability, standardError: Math.sqrt((probability * (1 - probability)) / job.draws) };
  }
  const shares = counts.map((count, row) => count / Math.min(length, job.draws - row * length));
  const mean = shares.reduce((sum, share) => sum + share, 0) / replicates;
  const variance = shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0) / (replicates - 1);
  return { probability, standardError: Math.sqrt(variance / replicates) };
}
