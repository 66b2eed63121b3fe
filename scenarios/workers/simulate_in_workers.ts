import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { blockCount, type runShare, type SimulationWatch } from '../../engine/simulation/run_blocks.ts';
import {
  passOf,
  progressWithShares,
  resultOf,
  simulateBlocks,
  startOf,
} from '../../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';
import type { SimulationResult } from '../../engine/simulation/simulation_result.ts';
import { PlancastError } from '../../engine/types.ts';
import { endThreads } from './end_threads.ts';
import type { SimulationTask } from './simulation_worker.ts';
import { threadStarted } from './thread_started.ts';

/** How a simulation is carried out. */
export interface WorkerOptions extends SimulationWatch {
  /** Threads; left out: as many as the machine runs at once, up to eight, where that saves more than they take to start. */
  workers?: number;
}

/** Fewer paths are done on one thread before others have started. */
const WORTH_WORKERS = 262_144;
const MOST_WORKERS = 8;

/** Threads that a job is worth: one, this one, for fewer paths than others would have begun with by then. */
export function threadsFor({ draws }: Pick<SimulationJob, 'draws'>): number {
  return draws < WORTH_WORKERS ? 1 : Math.min(MOST_WORKERS, availableParallelism());
}

/**
 * Simulates a job on several threads: the same result, bit for bit, as on one. The threads end with the run, or
 * with the signal, which stops each at its next block; what they held goes with them.
 *
 * @throws PlancastError when a path gives no finite number
 * @throws the signal's reason when it is aborted
 *
 * @example see test/scenarios/workers/simulate_in_workers.test.ts: one worker and two give the same bytes
 */
export async function simulateInWorkers(
  job: SimulationJob,
  options: WorkerOptions = {},
): Promise<SimulationResult> {
  const { signal } = options;
  signal?.throwIfAborted();
  const workers = Math.min(options.workers ?? threadsFor(job), blockCount(job));
  if (workers <= 1) return simulateBlocks(job, options);
  const pool = createPool(workers);
  const started = pool.threads.map(threadStarted);
  const end = new AbortController();
  const stop = signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]);
  let tasks: ReturnType<typeof taskOn>[] = [];
  try {
    let state = startOf(job);
    for (;;) {
      stop.throwIfAborted();
      const pass = passOf(job, state, workers);
      const watch = progressOfAll(job, options.progress);
      tasks = sharesOf(job, workers).map(([from, to]) =>
        taskOn(pool, { job, pass: { ...pass, from, to } }, { progress: watch(), stop }),
      );
      const shares = await Promise.all(tasks);
      options.progress?.(1);
      state = progressWithShares(job, state, pass, shares);
      const result = resultOf(job, state);
      if (result !== null) return result;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw asIssues(error);
  } finally {
    end.abort();
    await Promise.allSettled(tasks);
    await endThreads(pool, started);
  }
}

/** Threads of the same code as this: built, or as it stands with what makes it run. */
function createPool(workers: number): Piscina {
  const source = import.meta.url.endsWith('.ts');
  return new Piscina({
    filename: fileURLToPath(
      new URL(source ? './simulation_worker.ts' : './simulation_thread.cjs', import.meta.url),
    ),
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

/** Has a thread do a task, which stops at its next block when it is told to. */
async function taskOn(
  pool: Piscina,
  task: Omit<SimulationTask, 'watch'>,
  { progress, stop }: { progress: (blocks: number) => void; stop: AbortSignal },
): Promise<ReturnType<typeof runShare>> {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', progress);
  const tell = () => port1.postMessage('stop');
  stop.addEventListener('abort', tell, { once: true });
  try {
    return await pool.run({ ...task, watch: port2 } satisfies SimulationTask, { transferList: [port2] });
  } finally {
    stop.removeEventListener('abort', tell);
    port1.close();
  }
}

/** Adds up what the workers report, each through a listener of its own. */
function progressOfAll(
  job: SimulationJob,
  progress: SimulationWatch['progress'],
): () => (blocks: number) => void {
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
