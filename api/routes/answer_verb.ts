import type { MiddlewareHandler, TypedResponse } from 'hono';
import { type StoredAnswer, storedAnswer } from '../answers/answer_cache.ts';
import { answerFromText, type Task } from '../answers/task.ts';
import { requireNotStopping } from '../changes/require_change.ts';
import type { ApiContext, Environment } from '../environment.ts';
import type { JobFailure } from '../jobs/job_runner.ts';
import { jobView } from '../jobs/job_view.ts';
import { submitJob, waitForJob } from '../jobs/submit_job.ts';
import { readBody } from '../limits/read_body.ts';
import { Problem } from '../problems/problem.ts';
import { REQUESTS, type VerbName } from '../schema/requests.ts';
import { type Sent, sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { type JobStatus, jobWithAnswer } from '../store/saved_jobs.ts';

/** Milliseconds that somebody who asked for a job waits for the answer itself. */
export const WAIT = 2_000;
const LONGEST_WAIT = 25_000;

/**
 * Reads the body within its limit, and answers at once what was asked in the same words before. What stands in the query
 * is checked by the route first.
 */
export function answerKnown({ config, answers }: Services, verb: VerbName): MiddlewareHandler<Environment> {
  return async function answerKnown(c, next) {
    const text = await readBody(c, config.maxBody, REQUESTS[verb]);
    const known = c.req.url.includes('?') ? undefined : answers.known(verb, c.get('language'), text);
    if (known === undefined) return next();
    return sendAnswer(c, known);
  };
}

/** Answers a verb that was checked: now, or as a job where the sender asks for one and it takes longer. */
export async function answerVerb<T>(
  c: ApiContext,
  services: Services,
  verb: VerbName,
  request: unknown,
): Promise<Sent<T> | SentJob> {
  requireNotStopping(services);
  const { answers, config } = services;
  const task = await answers.taskOf(verb, request, c.get('language'));
  const { light } = answers.weigh(task);
  // A read-only server keeps no jobs, and may answer itself what was asked for as one (RFC 7240).
  const wait = config.readOnly ? null : waitOf(c);
  if (wait !== null && !light && answers.cache.get(answers.keyOf(task)) === undefined) {
    return answerJob<T>(c, services, task, wait);
  }
  const signal = light ? undefined : c.req.raw.signal;
  return sendAnswer<T>(c, await answers.answer(task, await c.req.text(), signal));
}

/** A job instead of an answer. */
export type SentJob = Response & TypedResponse<ReturnType<typeof jobView>, 202, 'json'>;

/** Puts a task into the queue, and answers it if it is done soon, else says where it can be followed. */
export async function answerJob<T>(
  c: ApiContext,
  services: Services,
  task: Task,
  wait: number,
): Promise<Sent<T> | SentJob> {
  const queued = await submitJob(services, task, c.get('identity'));
  const row = await waitForJob(services, queued, wait);
  c.header('preference-applied', 'respond-async');
  if (row.state === 'done') return sendAnswer<T>(c, await jobAnswer(services, row.id));
  if (row.state === 'failed') throw jobProblem(row);
  const view = jobView(row, services.jobs.share(row.id), c.get('language'));
  c.header('location', view.links.self);
  c.header('retry-after', '1');
  c.header('cache-control', 'no-store');
  return c.json(view, 202);
}

/** The answer that a job ended with; it is known from then on, unless another engine or other data gave it. */
export async function jobAnswer({ answers, madeWith, store }: Services, id: string): Promise<StoredAnswer> {
  const row = await jobWithAnswer(await store.open(), id);
  const task = JSON.parse(row.task) as Task;
  const own = row.made_with === madeWith;
  const key = answers.keyOf(task);
  const known = own ? answers.cache.get(key) : undefined;
  if (known !== undefined) return known;
  const answer = storedAnswer(answerFromText(row.answer ?? 'null'), task);
  if (own) answers.cache.set(key, answer);
  return answer;
}

/** Why a job failed: the same issues as if it had been asked for directly. */
export function jobProblem({ failure }: JobStatus): Problem {
  const { text, issues } = JSON.parse(failure ?? '{"text":{"zh":"","en":""},"issues":[]}') as JobFailure;
  return issues.length > 0
    ? new Problem('invalid_request', text, { issues })
    : new Problem('job_failed', text);
}

/** How long the sender waits before a job will do (RFC 7240); null when only the answer will. */
export function waitOf(c: ApiContext): number | null {
  const prefer = c.req.header('prefer') ?? '';
  const asked = c.req.query('async') === '1' || /\brespond-async\b/.test(prefer);
  if (!asked) return null;
  const [, seconds] = /\bwait\s*=\s*"?(\d{1,6})/.exec(prefer) ?? [];
  return seconds === undefined ? WAIT : Math.min(Number(seconds) * 1000, LONGEST_WAIT);
}
