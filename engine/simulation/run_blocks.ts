import { readsEver } from '../expression.ts';
import { BLOCK } from '../kernel/layout.ts';
import type { ProgramCell } from '../kernel/program.ts';
import { PlancastError } from '../types.ts';
import { randomSource, sobolSource } from './normal_source.ts';
import { type PathBlocks, pathBlocks, type Route } from './path_blocks.ts';
import { sampleInputs } from './sample_inputs.ts';
import type { Column, SimulationJob } from './simulation_job.ts';

/** What some blocks of a simulation gave, to be merged with what other blocks gave. */
export interface BlockResults {
  /** First block. */
  from: number;
  /** Sum of every column over the paths of each block: block after block. */
  sums: Float64Array;
  /** Paths that meet each judged target, then all binding, all counted ones: per scrambling. */
  met: Float64Array;
}

/** Computes blocks of one job again and again; holds the compiled program. */
export interface BlockRunner {
  /** Number of paths in a block: the last may have fewer. */
  paths(block: number): number;
  /**
   * Computes a block and hands each column's values to `visit`.
   *
   * @throws PlancastError naming indicator, year and remedy when a value is not finite
   */
  run(block: number, visit: (column: number, values: Float64Array) => void): void;
  /** The values of the judged targets on the block's paths. */
  criterion(index: number): Float64Array;
}

/** Blocks of a simulation. */
export function blockCount({ draws }: Pick<SimulationJob, 'draws'>): number {
  return Math.ceil(draws / BLOCK);
}

/** Prepares a job for computing, by machine code unless the reference is asked for. */
export function blockRunner(job: SimulationJob, route: Route = 'kernel'): BlockRunner {
  const { program, inputs, design, draws } = job;
  const blocks: PathBlocks = pathBlocks(program, route);
  const source =
    design.by === 'random' ? randomSource(inputs.seed) : sobolSource(inputs.seed, inputs.streams, design);
  const sample = sampleInputs(inputs, source, BLOCK);
  const read = job.columns.map((column) =>
    'criterion' in column ? blocks.criterion(column.criterion) : blocks.values(column.indicator, column.year),
  );
  return {
    paths: (block) => Math.min(BLOCK, draws - block * BLOCK),
    run(block, visit) {
      const paths = this.paths(block);
      sample(block, blocks.inputs);
      blocks.evaluate(paths);
      read.forEach((whole, column) => {
        const values = paths === BLOCK ? whole : whole.subarray(0, paths);
        visit(column, values);
      });
    },
    criterion: (index) => blocks.criterion(index),
  };
}

/** Empty results for the blocks from one to before another. */
export function emptyResults(job: SimulationJob, from: number, to: number): BlockResults {
  return {
    from,
    sums: new Float64Array((to - from) * job.columns.length),
    met: new Float64Array(replicatesOf(job) * (job.judged.length + 2)),
  };
}

/** Results of all blocks from those of their parts, whoever computed which. */
export function mergeResults(job: SimulationJob, parts: readonly BlockResults[]): BlockResults {
  const merged = emptyResults(job, 0, blockCount(job));
  for (const { from, sums, met } of parts) {
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

/**
 * Computes one block, hands on the values of each column, and counts the targets that its paths meet.
 */
export function addBlock(
  job: SimulationJob,
  runner: BlockRunner,
  block: number,
  results: BlockResults,
  visit: (column: number, values: Float64Array) => void,
): void {
  runner.run(block, (column, values) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i] as number;
    if (!Number.isFinite(sum)) refuseNonFinite(job, column, values);
    results.sums[(block - results.from) * job.columns.length + column] = sum;
    visit(column, values);
  });
  countMet(job, runner, block, results.met);
}

function countMet(job: SimulationJob, runner: BlockRunner, block: number, met: Float64Array): void {
  const { judged } = job;
  const columns = judged.map((_, index) => runner.criterion(index));
  const length = replicateLength(job);
  const width = judged.length + 2;
  const paths = runner.paths(block);
  for (let i = 0; i < paths; i++) {
    const row = Math.floor((block * BLOCK + i) / length) * width;
    let binding = 1;
    let counted = 1;
    for (let index = 0; index < judged.length; index++) {
      const target = judged[index] as SimulationJob['judged'][number];
      const value = columns[index]?.[i] as number;
      const held = value >= target.criterion.low && value <= target.criterion.high ? 1 : 0;
      met[row + index] = (met[row + index] as number) + held;
      if (target.binding) binding &= held;
      if (target.counted) counted &= held;
    }
    met[row + judged.length] = (met[row + judged.length] as number) + binding;
    met[row + judged.length + 1] = (met[row + judged.length + 1] as number) + counted;
  }
}

function refuseNonFinite(job: SimulationJob, column: number, values: Float64Array): never {
  const path = values.findIndex((value) => !Number.isFinite(value));
  const { what, year } = nameOf(job, job.columns[column] as Column);
  const drawn = job.inputs.drivers.map(({ id }) => id).filter((id) => reaches(job, id, what));
  const drivers = drawn.slice(0, 3).join(', ');
  const found = { zh: path < 0 ? '各路径之和超出数的范围' : '某条路径上得不出有限的数', en: path < 0 ? 'the paths add up to more than a number can hold' : 'it is not a finite number on some path' };
  throw new PlancastError([
    {
      code: 'path_not_finite',
      level: 'error',
      path: what,
      text: {
        zh: `无法模拟 ${year} 年的“${what}”：${found.zh}；请缩小 ${drivers.replaceAll(', ', '、')} 的离散程度，或写 truncate`,
        en: `Cannot simulate ${what} in ${year}: ${found.en}; narrow the spread of ${drivers}, or cut it with truncate`,
      },
    },
  ]);
}

function nameOf(job: SimulationJob, column: Column): { what: string; year: number } {
  const { baseYear, years } = job.program;
  if (!('criterion' in column)) return { what: column.indicator, year: baseYear + column.year };
  return { what: job.judged[column.criterion]?.id ?? '', year: baseYear + years };
}

/** Whether a drawn driver is among the cells that one hangs on; all of them for a target. */
function reaches(job: SimulationJob, driver: string, id: string): boolean {
  const cells = new Map<string, ProgramCell>(job.program.cells.map((cell) => [cell.id, cell]));
  if (!cells.has(id)) return true;
  const seen = new Set<string>([id]);
  for (const next of seen) {
    const cell = cells.get(next);
    if (cell?.kind === 'driver' && cell.to !== null) seen.add(cell.to);
    if (cell?.kind === 'indicator') for (const name of readsEver(cell.expression)) seen.add(name);
  }
  return seen.has(driver);
}
