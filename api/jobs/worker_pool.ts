import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { PlancastError } from '../../engine/types.ts';
import type { Answer, Task, Watch } from '../answers/task.ts';
import { problem } from '../problems/problem.ts';
import type { WorkerResult, WorkerTask } from './job_worker.ts';

/** How many threads there are, how long the queue before them may be, and how many megabytes each may take. */
export interface PoolLimits {
  threads: number;
  waiting: number;
  memory: number;
}

/** Threads that answer tasks. */
export interface WorkerPool {
  /**
   * Answers a task in a thread.
   *
   * @param threads that a simulation in it may take
   * @throws PlancastError with what is wrong with the task
   * @throws Problem `busy` when too many tasks wait
   * @throws WorkerDied when the thread ends before the task does
   */
  answer(task: Task, watch: Watch, threads: number): Promise<Answer>;
  close(): Promise<void>;
  readonly waiting: number;
}

/** A thread that ended before its task. */
export class WorkerDied extends Error {
  readonly outOfMemory: boolean;
  constructor(outOfMemory: boolean) {
    super(outOfMemory ? 'the worker ran out of memory' : 'the worker ended');
    this.name = 'WorkerDied';
    this.outOfMemory = outOfMemory;
  }
}

/** Milliseconds after which a thread without work ends. */
const IDLE = 30_000;

/** Threads that start with the first task, and end when there is none for a while. */
export function createWorkerPool({ threads, waiting, memory }: PoolLimits): WorkerPool {
  let pool: Promise<Piscina> | null = null;
  let queued = 0;
  const open = async (): Promise<Piscina> => {
    const { Piscina: Pool } = await import('piscina');
    const unbuilt = import.meta.url.endsWith('.ts');
    return new Pool({
      filename: fileURLToPath(new URL(unbuilt ? './job_worker.ts' : './job_worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      ...(unbuilt ? { execArgv: ['--import', 'tsx'] } : {}),
    });
  };
  return {
    get waiting() {
      return queued;
    },
    async answer(task, { progress, signal }, threadsEach) {
      if (queued >= waiting + threads) {
        throw problem('busy', 'say_busy', { count: queued }, { headers: { 'retry-after': '2' } });
      }
      queued++;
      const { port1, port2 } = new MessageChannel();
      if (progress !== undefined) port1.on('message', progress);
      port1.unref();
      try {
        pool ??= open();
        const work: WorkerTask = { task, threads: threadsEach, progress: port2 };
        const options = { transferList: [port2], ...(signal === undefined ? {} : { signal }) };
        const result = (await (await pool).run(work, options)) as WorkerResult;
        if ('issues' in result) throw new PlancastError(result.issues);
        return result.answer;
      } catch (error) {
        signal?.throwIfAborted();
        throw died(error) ?? error;
      } finally {
        queued--;
        port1.close();
      }
    },
    async close() {
      const opened = await pool;
      pool = null;
      await opened?.destroy();
    },
  };
}

function died(error: unknown): WorkerDied | null {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new WorkerDied(true);
  return /^(?:worker exited|Terminating worker thread)/.test(message) ? new WorkerDied(false) : null;
}
