import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import { type Issue, PlancastError, type Text } from '../../engine/types.ts';
import { joinAnswers, splitTask } from '../answers/split_task.ts';
import { type Answer, answerAsText, answerFromText, type Task } from '../answers/task.ts';
import type { Config } from '../config.ts';
import { bothLanguages } from '../problems/problem.ts';
import type { Database, Store } from '../store/open_store.ts';
import {
  claimJob,
  endJob,
  handBack,
  type JobEnd,
  type JobRow,
  ownedJobs,
  partsOf,
  pruneJobs,
  reclaimJobs,
  renewLeases,
  savePart,
} from '../store/saved_jobs.ts';
import { WorkerDied } from './worker_died.ts';
import type { WorkerPool } from './worker_pool.ts';

/** Why a job failed, as the store keeps it. */
export interface JobFailure {
  text: Text;
  issues: readonly Issue[];
}

/** Works on the jobs of the store. */
export interface JobRunner {
  /** Looks for work: a job was queued. */
  wake(): void;
  /** Stops working on a job that was cancelled. */
  drop(job: string): void;
  /** Share of a job that this server has done, beyond the parts that are kept; null when it does not work on it. */
  share(job: string): number | null;
  /** Emits the id of a job whenever something about it has changed. */
  readonly changes: EventEmitter<Record<string, []>>;
  /** Takes up what an earlier server left, if there is a store at all. */
  start(): void;
  /** Hands unfinished jobs back to the queue. */
  stop(): Promise<void>;
  readonly running: number;
}

/** A job in work. */
interface Work {
  row: JobRow;
  tasks: readonly Task[];
  answers: Map<number, Answer>;
  /** Parts nobody has begun. */
  waiting: number[];
  shares: Map<number, number>;
  /** How often a thread died with one of its parts. */
  deaths: number;
  stop: AbortController;
}

/** Parts for each thread that are worked on or being kept, at most: no more are begun than the store takes in. */
const MOST_BEGUN = 2;

/** Milliseconds between two clearings of old jobs. */
const DAY = 86_400_000;

type RunnerConfig = Pick<Config, 'lease' | 'jobAttempts' | 'jobDays' | 'workers'>;

/**
 * Works on jobs, as many parts at once as there are threads. A job belongs to one server for the time of a lease that is
 * renewed while it lives; whatever a server leaves behind is taken up by the next, from the parts that are kept.
 */
export function createJobRunner(
  store: Store,
  pool: WorkerPool,
  config: RunnerConfig & { threads: number; madeWith: string },
  log: Logger,
): JobRunner {
  const owner = randomUUID();
  const changes = new EventEmitter<Record<string, []>>();
  changes.setMaxListeners(0);
  const works = new Map<string, Work>();
  /** Parts that are worked on, or whose answers are being kept. */
  const begun = new Set<Promise<void>>();
  let busyThreads = 0;
  let looking: Promise<void> | null = null;
  let again = false;
  let stopping = false;
  let timer: NodeJS.Timeout | null = null;
  let reclaimed = false;
  let pruned = 0;

  const tell = (job: string) => changes.emit(job);
  const abandon = (job: string) => {
    works.get(job)?.stop.abort();
    works.delete(job);
    tell(job);
  };

  /** Begins parts until every thread has one. */
  async function look(): Promise<void> {
    const database = await store.open();
    startTimer();
    if (!reclaimed) {
      reclaimed = true;
      await reclaimJobs(database, owner, store.alone);
    }
    if (Date.now() - pruned > DAY) {
      pruned = Date.now();
      await pruneJobs(database, config.jobDays);
    }
    while (!stopping && busyThreads < config.threads && begun.size < MOST_BEGUN * config.threads) {
      const open = [...works.values()].find(({ waiting }) => waiting.length > 0);
      const work = open ?? (await claim(database));
      if (work === null) return;
      const part = work.waiting.shift();
      if (part === undefined) continue;
      const running: Promise<void> = begin(database, work, part)
        .catch((error: unknown) => {
          // The store failed: the job is taken up again when it answers.
          log.error({ err: error, job: work.row.id }, 'job interrupted');
          abandon(work.row.id);
        })
        .finally(() => {
          begun.delete(running);
          wake();
        });
      begun.add(running);
    }
  }

  async function claim(database: Database): Promise<Work | null> {
    const row = await claimJob(database, owner, config.lease, config.madeWith);
    if (row === null) return null;
    const tasks = splitTask(JSON.parse(row.task) as Task);
    const kept = await partsOf(database, row.id);
    const answers = new Map([...kept].map(([part, result]) => [part, answerFromText(result)]));
    const work: Work = {
      row,
      tasks,
      answers,
      waiting: tasks.flatMap((_, part) => (answers.has(part) ? [] : [part])),
      shares: new Map(),
      deaths: 0,
      stop: new AbortController(),
    };
    works.set(row.id, work);
    tell(row.id);
    if (row.attempts > config.jobAttempts) {
      await end(database, work, failed(diedText(config.jobAttempts, bothLanguages('say_server_stopped'))));
      return claim(database);
    }
    if (work.waiting.length === 0) {
      await finish(database, work);
      return claim(database);
    }
    return work;
  }

  async function begin(database: Database, work: Work, part: number): Promise<void> {
    const { id } = work.row;
    busyThreads++;
    const answer = await workOn(database, work, part).finally(() => {
      // While its answer is kept, the thread goes on with the next part.
      busyThreads--;
      wake();
    });
    if (answer === null) return;
    work.answers.set(part, answer);
    work.shares.delete(part);
    const several = work.tasks.length > 1;
    if (several && !(await savePart(database, id, owner, part, answerAsText(answer)))) abandon(id);
    else if (work.answers.size === work.tasks.length) await finish(database, work);
    else tell(id);
  }

  /** The answer to a part; null when the job was stopped or has failed. */
  async function workOn(database: Database, work: Work, part: number): Promise<Answer | null> {
    const { signal } = work.stop;
    const watch = {
      signal,
      progress: (share: number) => {
        work.shares.set(part, share);
        tell(work.row.id);
      },
    };
    const threads = work.tasks.length > 1 ? 1 : Math.max(1, Math.floor(config.threads / works.size));
    try {
      return await pool.answer(work.tasks[part] as Task, watch, threads);
    } catch (error) {
      if (!signal.aborted) await fail(database, work, part, error);
      return null;
    }
  }

  async function finish(database: Database, work: Work): Promise<void> {
    const answers = work.tasks.map((_, part) => work.answers.get(part) as Answer);
    await end(database, work, { state: 'done', answer: answerAsText(joinAnswers(answers)) });
  }

  /** A mistake in the task ends the job; a thread that dies is given another try, up to a limit. */
  async function fail(database: Database, work: Work, part: number, error: unknown): Promise<void> {
    if (error instanceof PlancastError) {
      const [first] = error.issues;
      await end(database, work, failed(first?.text ?? { zh: '', en: '' }, error.issues));
      return;
    }
    work.deaths++;
    work.shares.delete(part);
    log.error({ err: error, job: work.row.id, deaths: work.deaths }, 'part of a job failed');
    const memory = error instanceof WorkerDied && error.outOfMemory;
    const why = bothLanguages(memory ? 'say_out_of_memory' : 'say_worker_died');
    if (work.deaths >= config.jobAttempts) await end(database, work, failed(diedText(work.deaths, why)));
    else work.waiting.unshift(part);
  }

  async function end(database: Database, work: Work, how: JobEnd): Promise<void> {
    const { id } = work.row;
    work.stop.abort();
    works.delete(id);
    const own = await endJob(database, id, owner, how);
    log.info({ job: id, state: own ? how.state : 'lost' }, 'job ended');
    tell(id);
  }

  /** Keeps what is ours and takes over what nobody keeps any more. */
  async function tick(): Promise<void> {
    await looking;
    const database = await store.open();
    await renewLeases(database, owner, config.lease);
    const own = new Set(await ownedJobs(database, owner));
    for (const id of works.keys()) if (!own.has(id)) abandon(id);
    for (const id of own) if (!works.has(id)) await handBack(database, owner, id);
    if (!store.alone) await reclaimJobs(database, owner, false);
    wake();
  }

  function startTimer(): void {
    if (timer !== null || stopping) return;
    timer = setInterval(() => {
      tick().catch((error: unknown) => log.warn({ err: error }, 'the store did not answer'));
    }, config.lease / 3);
    timer.unref();
  }

  function wake(): void {
    if (stopping) return;
    if (looking !== null) {
      again = true;
      return;
    }
    looking = look()
      .catch((error: unknown) => log.warn({ err: error }, 'cannot look for jobs'))
      .finally(() => {
        looking = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  return {
    wake,
    changes,
    drop: abandon,
    share(job) {
      const work = works.get(job);
      if (work === undefined) return null;
      const begun = [...work.shares.values()].reduce((sum, share) => sum + share, 0);
      return Math.min(1, (work.answers.size + begun) / work.tasks.length);
    },
    start() {
      if (store.exists) wake();
    },
    async stop() {
      stopping = true;
      if (timer !== null) clearInterval(timer);
      await looking;
      const held = [...works.keys()];
      for (const id of held) abandon(id);
      await Promise.allSettled(begun);
      for (const id of held) await handBack(await store.open(), owner, id);
    },
    get running() {
      return works.size;
    },
  };
}

function failed(text: Text, issues: readonly Issue[] = []): JobEnd {
  const failure: JobFailure = { text, issues: issues.map(({ file: _, ...issue }) => issue) };
  return { state: 'failed', failure: JSON.stringify(failure) };
}

function diedText(attempts: number, why: Text): Text {
  return bothLanguages('say_job_died', { attempts, why });
}
