import { constants, setPriority } from 'node:os';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { type Issue, PlancastError } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { simulateInWorkers } from '../../scenarios/workers/simulate_in_workers.ts';
import { answerTask } from '../answers/answer_task.ts';
import type { Answer, Task } from '../answers/task.ts';

/** A task for a worker. */
export interface WorkerTask {
  task: Task;
  /** Threads that a simulation may take. */
  threads: number;
  /** Where it tells the share that is done; a message from there stops it. */
  progress: MessagePort;
}

/** The answer, or what is wrong with the task: an error loses its class on the way between threads. */
export type WorkerResult = { answer: Answer } | { issues: readonly Issue[] };

/** Shares told apart by less are not told. */
const STEP = 0.01;

/** What a thread is started with. */
export interface ThreadStart {
  /** What the server itself works with, whatever has become of the files since. */
  library: Library;
  /** Whoever waits for an answer goes before its work. */
  background: boolean;
}

const { library, background } = workerData as ThreadStart;

// On Linux the priority is that of this thread and of those it starts; elsewhere it would be the whole server's.
if (background && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** Answers a task in a thread of its own. */
export default async function jobWorker({ task, threads, progress }: WorkerTask): Promise<WorkerResult> {
  let told = 0;
  const stop = new AbortController();
  const end = () => stop.abort(new Error('stopped'));
  progress.on('message', end);
  const watch = {
    signal: stop.signal,
    progress: (share: number) => {
      // While it computes, no message comes by itself.
      if (receiveMessageOnPort(progress) !== undefined) end();
      if (share - told < STEP) return;
      told = share;
      progress.postMessage(share);
    },
  };
  try {
    const answer = await answerTask(library, task, watch, (job, watched) =>
      simulateInWorkers(job, { ...watched, workers: threads }),
    );
    return { answer };
  } catch (error) {
    if (error instanceof PlancastError) return { issues: error.issues };
    throw error;
  } finally {
    progress.close();
  }
}
