import { hashOf } from '../../engine/run_hash.ts';
import { splitTask } from '../answers/split_task.ts';
import type { Task } from '../answers/task.ts';
import { problem } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import { countUnfinished, findJob, type JobStatus, queueJob, UNFINISHED } from '../store/saved_jobs.ts';

/**
 * Puts a task into the queue of jobs. Its name is a hash of all it depends on, so the same task asked for twice, or
 * again after an answer got lost, is one job.
 *
 * @throws Problem 403 on a read-only server, 429 when too many jobs wait, 503 when the server stops
 */
export async function submitJob(
  { config, store, jobs, madeWith, stopping }: Services,
  task: Task,
  author: string | null,
): Promise<JobStatus> {
  if (config.readOnly) throw problem('read_only', 'say_read_only');
  if (stopping) throw problem('stopping', 'say_stopping', {}, { headers: { 'retry-after': '5' } });
  const id = hashOf({ task, madeWith }).slice(0, 32);
  const database = await store.open();
  const known = await findJob(database, id);
  if (known === null || known.state === 'failed' || known.state === 'cancelled') {
    const waiting = await countUnfinished(database);
    if (waiting >= config.maxJobs) {
      throw problem(
        'too_many_requests',
        'say_too_many_jobs',
        { count: waiting },
        { headers: { 'retry-after': '30' } },
      );
    }
  }
  const parts = splitTask(task).length;
  const row = await queueJob(database, {
    id,
    verb: task.verb,
    task: JSON.stringify(task),
    madeWith,
    parts,
    author,
  });
  jobs.wake();
  return row;
}

/** How often a job that another server works on is looked at, in milliseconds. */
const LOOK = 1_000;

/** Waits until something about a job changes, or for a while. */
export function nextChange(services: Services, id: string, most: number = LOOK): Promise<void> {
  return new Promise((resolve) => {
    const { changes } = services.jobs;
    const done = () => {
      clearTimeout(timer);
      changes.off(id, done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(most, LOOK));
    changes.once(id, done);
  });
}

/** The job when it has ended, or as it stands after a while. */
export async function waitForJob(
  services: Services,
  row: JobStatus,
  milliseconds: number,
): Promise<JobStatus> {
  const until = performance.now() + milliseconds;
  let now: JobStatus = row;
  while (UNFINISHED.includes(now.state)) {
    const left = until - performance.now();
    if (left <= 0) break;
    await nextChange(services, row.id, left);
    now = (await findJob(await services.store.open(), row.id)) ?? now;
  }
  return now;
}
