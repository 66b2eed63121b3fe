import { type Selectable, sql } from 'kysely';
import type { Database } from './open_store.ts';
import type { JobState, Tables } from './tables.ts';

/** A job as the store holds it. */
export type JobRow = Selectable<Tables['jobs']>;

/** A job without what it is asked and what it came to, which may be long. */
export type JobStatus = Omit<JobRow, 'task' | 'answer'>;

const STATUS = [
  'id',
  'verb',
  'made_with',
  'state',
  'parts',
  'done',
  'attempts',
  'owner',
  'lease_until',
  'author',
  'failure',
  'created_at',
  'changed_at',
] as const satisfies (keyof JobStatus)[];

/** A job to be done. */
export interface NewJob {
  id: string;
  verb: string;
  task: string;
  madeWith: string;
  parts: number;
  author: string | null;
}

/** States in which a job still has something ahead of it. */
export const UNFINISHED: readonly JobState[] = ['queued', 'running'];

/**
 * Puts a job into the queue. The same job asked for again is the same row; one that failed or was cancelled is queued
 * anew, and goes on from the parts it had.
 */
export async function queueJob(database: Database, job: NewJob): Promise<JobStatus> {
  const { id, verb, task, madeWith, parts, author } = job;
  await database
    .insertInto('jobs')
    .values({ id, verb, task, made_with: madeWith, state: 'queued', parts, done: 0, attempts: 0, author })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ state: 'queued', attempts: 0, failure: null, changed_at: sql<Date>`now()` })
        .where('jobs.state', 'in', ['failed', 'cancelled']),
    )
    .execute();
  return (await findJob(database, id)) as JobStatus;
}

/** A job by its id; null when there is none. */
export async function findJob(database: Database, id: string): Promise<JobStatus | null> {
  return (await database.selectFrom('jobs').select(STATUS).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** A job that exists, with what it was asked and what it came to. */
export function jobWithAnswer(database: Database, id: string): Promise<JobRow> {
  return database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Jobs, the newest first. */
export async function listJobs(
  database: Database,
  { state, limit }: { state?: JobState | undefined; limit: number },
): Promise<JobStatus[]> {
  let query = database.selectFrom('jobs').select(STATUS);
  if (state !== undefined) query = query.where('state', '=', state);
  return query.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
}

/** How many jobs wait or run. */
export async function countUnfinished(database: Database): Promise<number> {
  const { count } = await database
    .selectFrom('jobs')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('state', 'in', UNFINISHED)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Takes the job that has waited longest for a server, which then holds it for the time of a lease. */
export async function claimJob(
  database: Database,
  owner: string,
  lease: number,
  madeWith: string,
): Promise<JobRow | null> {
  return database.transaction().execute(async (transaction) => {
    const next = await transaction
      .selectFrom('jobs')
      .selectAll()
      .where('state', '=', 'queued')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (next === undefined) return null;
    const stale = next.made_with !== madeWith;
    // Parts made by another engine or from other data do not go with what is made now.
    if (stale) await transaction.deleteFrom('job_parts').where('job', '=', next.id).execute();
    const claimed = await transaction
      .updateTable('jobs')
      .set({
        state: 'running',
        owner,
        attempts: next.attempts + 1,
        made_with: madeWith,
        ...(stale ? { done: 0 } : {}),
        lease_until: leaseEnd(lease),
        changed_at: sql<Date>`now()`,
      })
      .where('id', '=', next.id)
      .returningAll()
      .executeTakeFirst();
    return claimed ?? null;
  });
}

/** Holds on to the jobs of a server for another lease. */
export async function renewLeases(database: Database, owner: string, lease: number): Promise<void> {
  await database
    .updateTable('jobs')
    .set({ lease_until: leaseEnd(lease) })
    .where('owner', '=', owner)
    .where('state', '=', 'running')
    .execute();
}

/** Ids of the jobs that a server runs. */
export async function ownedJobs(database: Database, owner: string): Promise<string[]> {
  const rows = await database
    .selectFrom('jobs')
    .select('id')
    .where('owner', '=', owner)
    .where('state', '=', 'running')
    .execute();
  return rows.map(({ id }) => id);
}

/** Puts back into the queue what a server held that is gone: its lease has run out, or nobody else can be there. */
export async function reclaimJobs(database: Database, owner: string, alone: boolean): Promise<void> {
  let query = database
    .updateTable('jobs')
    .set({ state: 'queued', owner: null, lease_until: null, changed_at: sql<Date>`now()` })
    .where('state', '=', 'running')
    .where('owner', '!=', owner);
  if (!alone) query = query.where('lease_until', '<', sql<Date>`now()`);
  await query.execute();
}

/** Hands a job that a server cannot go on with back to the queue; the attempt does not count. */
export async function handBack(database: Database, owner: string, job: string): Promise<void> {
  await database
    .updateTable('jobs')
    .set((set) => ({
      state: 'queued',
      owner: null,
      lease_until: null,
      attempts: set('attempts', '-', 1),
      changed_at: sql<Date>`now()`,
    }))
    .where('id', '=', job)
    .where('owner', '=', owner)
    .where('state', '=', 'running')
    .execute();
}

/** Keeps a finished part; false when the job is no longer this server's. A part that is there already stays. */
export async function savePart(
  database: Database,
  job: string,
  owner: string,
  part: number,
  result: string,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const own = await transaction
      .selectFrom('jobs')
      .select('id')
      .where('id', '=', job)
      .where('owner', '=', owner)
      .where('state', '=', 'running')
      .forUpdate()
      .executeTakeFirst();
    if (own === undefined) return false;
    await transaction
      .insertInto('job_parts')
      .values({ job, part, result })
      .onConflict((conflict) => conflict.columns(['job', 'part']).doNothing())
      .execute();
    await transaction
      .updateTable('jobs')
      .set((set) => ({
        done: set.selectFrom('job_parts').select(set.fn.countAll<number>().as('done')).where('job', '=', job),
        // A job that gets on is not one that brings the server down.
        attempts: 1,
        changed_at: sql<Date>`now()`,
      }))
      .where('id', '=', job)
      .execute();
    return true;
  });
}

/** Results of the parts that are finished, by number. */
export async function partsOf(database: Database, job: string): Promise<Map<number, string>> {
  const rows = await database
    .selectFrom('job_parts')
    .select(['part', 'result'])
    .where('job', '=', job)
    .execute();
  return new Map(rows.map(({ part, result }) => [part, result]));
}

/** How a job ends. */
export type JobEnd = { state: 'done'; answer: string } | { state: 'failed'; failure: string };

/** Ends a job, once: false when it is no longer this server's. */
export async function endJob(database: Database, job: string, owner: string, end: JobEnd): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable('jobs')
      .set((set) => ({
        ...end,
        ...(end.state === 'done' ? { done: set.ref('parts') } : {}),
        owner: null,
        lease_until: null,
        changed_at: sql<Date>`now()`,
      }))
      .where('id', '=', job)
      .where('owner', '=', owner)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) return false;
    if (end.state === 'done') await transaction.deleteFrom('job_parts').where('job', '=', job).execute();
    return true;
  });
}

/** Cancels a job that has not ended. */
export async function cancelJob(database: Database, job: string): Promise<JobStatus | null> {
  await database
    .updateTable('jobs')
    .set({ state: 'cancelled', owner: null, lease_until: null, changed_at: sql<Date>`now()` })
    .where('id', '=', job)
    .where('state', 'in', UNFINISHED)
    .execute();
  return findJob(database, job);
}

/** Removes jobs that ended long ago. */
export async function pruneJobs(database: Database, days: number): Promise<void> {
  await database
    .deleteFrom('jobs')
    .where('state', 'not in', UNFINISHED)
    .where('changed_at', '<', sql<Date>`now() - make_interval(days => ${days})`)
    .execute();
}

function leaseEnd(lease: number) {
  return sql<Date>`now() + make_interval(secs => ${lease / 1000})`;
}
