import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { endThreads } from '../../scenarios/workers/end_threads.ts';
import { threadStarted } from '../../scenarios/workers/thread_started.ts';
import type { Answer, Task, Watch } from '../answers/task.ts';
import { problem } from '../problems/problem.ts';
import type { ThreadStart, WorkerResult, WorkerTask } from './job_worker.ts';
import { createLine } from './line.ts';
import { WorkerDied } from './worker_died.ts';

/** How many threads there are, how long the queue before them may be, and how many megabytes each may take. */
export interface PoolLimits {
  threads: number;
  waiting: number;
  memory: number;
  /** Whether what is done there may wait for what is done elsewhere. */
  background: boolean;
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

/** Milliseconds after which a thread without work ends. */
const IDLE = 30_000;

/** Milliseconds that a task gets to stop by itself before its thread is ended. */
const GRACE = 3_000;

/** Threads in being, and what ends with them. */
interface Threads {
  pool: Piscina;
  /** Aborts when a thread dies with no task of its own: whatever waits for it would wait for ever. */
  broken: AbortController;
  /** Each thread, and when it has read its program: none is ended before. */
  started: Map<Worker, Promise<void>>;
}

/** Threads that start with the first task, and end when there is none for a while. */
export function createWorkerPool(
  library: Library,
  { threads, waiting, memory, background }: PoolLimits,
): WorkerPool {
  let opened: Promise<Threads> | null = null;
  const closing = new AbortController();
  const tasks = new Set<Promise<Answer>>();
  // Piscina forgets what waits in its own queue when a thread is stopped, so it is handed a task for each thread at most.
  const line = createLine(threads);

  const open = async (): Promise<Threads> => {
    const { Piscina: Pool } = await import('piscina');
    const name = import.meta.url.endsWith('.ts') ? './unbuilt_job_worker.mjs' : './job_thread.cjs';
    const pool = new Pool({
      filename: fileURLToPath(new URL(name, import.meta.url)),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE,
      workerData: { library, background } satisfies ThreadStart,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const broken = new AbortController();
    const started: Threads['started'] = new Map();
    const giveUp = (error: WorkerDied) => {
      if (broken.signal.aborted) return;
      opened = null;
      broken.abort(error);
      void endThreads(pool, started.values());
    };
    pool.on('error', (error) => giveUp(died(error) ?? new WorkerDied(false)));
    // A thread that ends while it starts says nothing, and its task would wait for ever.
    pool.on('workerDestroy', () =>
      setImmediate(() => {
        if (pool.threads.length === 0 && pool.queueSize > 0) giveUp(new WorkerDied(false));
      }),
    );
    return { pool, broken, started };
  };

  /** @param kill ends the thread */
  const work = async (task: WorkerTask, port: MessagePort, kill: AbortSignal): Promise<Answer> => {
    opened ??= open();
    const { pool, broken, started } = await opened;
    try {
      const running = pool.run(task, {
        transferList: [port],
        signal: AbortSignal.any([kill, broken.signal]),
      }) as Promise<WorkerResult>;
      for (const thread of pool.threads) {
        if (started.has(thread)) continue;
        started.set(thread, threadStarted(thread));
        thread.once('exit', () => started.delete(thread));
      }
      const result = await running;
      if ('issues' in result) throw new PlancastError(result.issues);
      return result.answer;
    } catch (error) {
      broken.signal.throwIfAborted();
      throw died(error) ?? error;
    }
  };

  return {
    get waiting() {
      return line.length;
    },
    async answer(task, { progress, signal }, threadsEach) {
      if (line.length >= waiting + threads) {
        throw problem('busy', 'say_busy', { count: line.length }, { headers: { 'retry-after': '2' } });
      }
      if (closing.signal.aborted) throw new WorkerDied(false);
      const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
      const leave = await line.enter(stop);
      const { port1, port2 } = new MessageChannel();
      if (progress !== undefined) port1.on('message', progress);
      port1.unref();
      const kill = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      let end = () => {};
      const done = work({ task, threads: threadsEach, progress: port2 }, port2, kill.signal).finally(() => {
        clearTimeout(timer);
        stop.removeEventListener('abort', end);
        port1.close();
        tasks.delete(done);
        leave();
      });
      tasks.add(done);
      // The place in the line is free when the thread is; whoever waits for the answer need not wait for that.
      const stopped = new Promise<never>((_, reject) => {
        end = () => {
          reject(stop.reason as Error);
          port1.postMessage('stop');
          timer = setTimeout(() => kill.abort(), GRACE);
        };
      });
      if (stop.aborted) end();
      else stop.addEventListener('abort', end, { once: true });
      return Promise.race([done, stopped]);
    },
    async close() {
      closing.abort(new WorkerDied(false));
      await Promise.allSettled(tasks);
      const last = await opened;
      opened = null;
      if (last !== null) await endThreads(last.pool, last.started.values());
    },
  };
}

function died(error: unknown): WorkerDied | null {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new WorkerDied(true);
  return /^(?:worker exited|Terminating worker thread)/.test(message) ? new WorkerDied(false) : null;
}
