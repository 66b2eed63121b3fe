import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { blockCount, blockRunner } from '../../engine/simulation/run_blocks.ts';
import {
  mergePasses,
  MOST_HELD,
  nextPass,
  type Pass,
  type PassResult,
  type SimulationWatch,
  simulateBlocks,
  startPasses,
} from '../../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';
import type { SimulationResult } from '../../engine/simulation/simulation_result.ts';
import { PlancastError } from '../../engine/types.ts';
import type { SimulationTask } from './simulation_worker.ts';

/** How a simulation is carried out. */
export interface WorkerOptions extends SimulationWatch {
  /** Threads; left out: as many as the machine runs at once, up to eight. */
  workers?: number;
}

/** From so many paths on, the threads save more than they take to start. */
const WORTH_WORKERS = 131_072;
const MOST_WORKERS = 8;

/**
 * Simulates a job on several threads: the same result, bit for bit, as on one. The threads end with the run, or with
 * the signal, and what they held goes with them.
 *
 * @throws PlancastError when a path gives no finite number
 * @throws the signal's reason when it is aborted
 *
 * @example see test/scenarios/workers/simulate_in_workers.test.ts: one worker and two give the same bytes
 */
export async function simulateInWorkers(job: SimulationJob, options: WorkerOptions = {}): Promise<SimulationResult> {
  const { signal, progress } = options;
  signal?.throwIfAborted();
  const wanted = options.workers ?? (job.draws < WORTH_WORKERS ? 1 : Math.min(MOST_WORKERS, availableParallelism()));
  const workers = Math.min(wanted, blockCount(job));
  if (workers <= 1 || job.draws <= MOST_HELD) return simulateBlocks(job, options);
  const pool = createPool(workers);
  try {
    let state = startPasses(job, blockRunner(job), workers);
    while (state.result === null) {
      const { sketches } = state;
      const watch = progressOfAll(job, progress);
      const parts = await Promise.all(
        sharesOf(job, workers).map(([from, to]) => runShare(pool, job, { sketches, from, to }, watch(), signal)),
      );
      progress?.(1);
      state = nextPass(job, state, mergePasses(job, parts));
    }
    return state.result;
  } catch (error) {
    signal?.throwIfAborted();
    throw asIssues(error);
  } finally {
    await pool.destroy();
  }
}

/** Threads of the same code as this: built, or as it stands with what makes it run. */
function createPool(workers: number): Piscina {
  const source = import.meta.url.endsWith('.ts');
  return new Piscina({
    filename: fileURLToPath(new URL(source ? './simulation_worker.ts' : './simulation_worker.js', import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
    ...(source ? { execArgv: ['--import', 'tsx'] } : {}),
  });
}

/** Equal shares of the blocks, from one to before another. */
function sharesOf(job: SimulationJob, workers: number): [number, number][] {
  const blocks = blockCount(job);
  const edge = (worker: number) => Math.floor((blocks * worker) / workers);
  return Array.from({ length: workers }, (_, worker) => [edge(worker), edge(worker + 1)]);
}

async function runShare(
  pool: Piscina,
  job: SimulationJob,
  pass: Pass,
  done: (blocks: number) => void,
  signal: AbortSignal | undefined,
): Promise<PassResult> {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', done);
  const task: SimulationTask = { job, pass, progress: port2 };
  try {
    return await pool.run(task, { transferList: [port2], ...(signal === undefined ? {} : { signal }) });
  } finally {
    port1.close();
  }
}

/** Adds up what the workers report, each through a listener of its own. */
function progressOfAll(job: SimulationJob, progress: SimulationWatch['progress']): () => (blocks: number) => void {
  const blocks = blockCount(job);
  const done: number[] = [];
  return () => {
    const worker = done.push(0) - 1;
    return (count) => {
      done[worker] = count;
      progress?.(done.reduce((sum, each) => sum + each, 0) / blocks);
    };
  };
}

/** An error that has crossed between threads keeps its issues but not its class. */
function asIssues(error: unknown): unknown {
  const { issues } = error as Partial<PlancastError>;
  return Array.isArray(issues) && !(error instanceof PlancastError) ? new PlancastError(issues) : error;
}
