import { HTTPException } from 'hono/http-exception';
import { PlancastError } from '../../engine/types.ts';
import type { ApiContext } from '../environment.ts';
import { WorkerDied } from '../jobs/worker_died.ts';
import { StoreLost } from '../store/store_lost.ts';
import { jsonMistake } from './json_mistake.ts';
import { invalidRequest, Problem, problem, problemBody } from './problem.ts';

/** What an error means to the one who sent the request; null when it is our own mistake. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof PlancastError)
    return invalidRequest(error.issues.map(({ file: _, ...issue }) => issue));
  if (error instanceof WorkerDied) {
    return error.outOfMemory
      ? problem('too_complex', 'say_no_memory')
      : problem('busy', 'say_thread_lost', {}, { headers: { 'retry-after': '1' } });
  }
  return isStoreFailure(error) ? storeFailure() : null;
}

/** What is wrong with a body that cannot be parsed; null when that is not the error. */
export async function badJson(error: unknown, c: ApiContext): Promise<Problem | null> {
  if (!(error instanceof HTTPException) || error.status !== 400) return null;
  const text = await c.req.text();
  return text.length > LONGEST_SEARCHED
    ? problem('bad_request', 'say_long_bad_json')
    : problem('bad_request', 'say_bad_json', jsonMistake(text));
}

/** Longest body in which the place of a mistake is looked for, in characters: that takes some twenty readings. */
const LONGEST_SEARCHED = 100_000;

/** Writes a problem as application/problem+json. */
export function answerProblem(c: ApiContext, found: Problem): Response {
  const language = c.get('language') ?? 'en';
  const body = problemBody(found, language);
  return c.body(`${JSON.stringify({ ...body, request_id: c.get('requestId') })}\n`, body.status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    ...found.extras.headers,
  });
}

function storeFailure(): Problem {
  return problem('store_unavailable', 'say_store_unavailable', {}, { headers: { 'retry-after': '5' } });
}

/** Codes of PostgreSQL and of the system for a connection that cannot be had or was lost. */
const LOST = /^(?:08\w{3}|57P0[1-3]|53\w{3}|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH)$/;

function isStoreFailure(error: unknown): boolean {
  if (error instanceof StoreLost) return true;
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && LOST.test(code)) return true;
  return /^(?:Connection terminated|timeout exceeded when trying to connect)/.test(message);
}
