import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { requireChange } from '../changes/require_change.ts';
import { jobView } from '../jobs/job_view.ts';
import { nextChange } from '../jobs/submit_job.ts';
import { problem } from '../problems/problem.ts';
import { jobSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { cancelJob, findJob, type JobRow, listJobs, UNFINISHED } from '../store/saved_jobs.ts';
import { jobAnswer, jobProblem } from './answer_verb.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const MOST_LISTED = 100;

const params = z.object({ id: z.string().describe('Id of the job') });
const jobContent = { 'application/json': { schema: jobSchema } } as const;

const list = createRoute({
  method: 'get',
  path: '/api/jobs',
  tags: ['jobs'],
  summary: 'Jobs, the newest first',
  request: { query: z.strictObject({ lang: languageQuery.shape.lang, state: z.enum(STATES).optional() }) },
  responses: {
    200: { description: 'The jobs', content: { 'application/json': { schema: z.array(jobSchema) } } },
    ...PROBLEM_RESPONSES,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  tags: ['jobs'],
  summary: 'How far a job is',
  request: { query: languageQuery, params },
  responses: { 200: { description: 'The job', content: jobContent }, ...PROBLEM_RESPONSES },
});

const events = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/events',
  tags: ['jobs'],
  summary: 'How a job gets on, as server-sent events; the last one is named after how it ended',
  request: { query: languageQuery, params },
  responses: {
    200: {
      description: 'Events whose data is the job',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...PROBLEM_RESPONSES,
  },
});

const result = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/result',
  tags: ['jobs'],
  summary: 'What a job came to: the same answer as without a job',
  request: { query: languageQuery, params },
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: z.unknown() } } },
    ...PROBLEM_RESPONSES,
  },
});

const cancel = createRoute({
  method: 'delete',
  path: '/api/jobs/{id}',
  tags: ['jobs'],
  summary: 'Cancels a job that has not ended',
  request: { query: languageQuery, params },
  responses: { 200: { description: 'The job', content: jobContent }, ...PROBLEM_RESPONSES },
});

/** Work that goes on when nobody waits. */
export function jobRoutes(services: Services) {
  const { store, jobs } = services;
  const found = async (id: string): Promise<JobRow> => {
    const row = store.exists ? await findJob(await store.open(), id) : null;
    if (row === null) throw problem('not_found', 'say_no_job', { id });
    return row;
  };
  return makeRouter()
    .openapi(
      list,
      async (c) => {
        const { state } = c.req.valid('query');
        const rows = store.exists ? await listJobs(await store.open(), { state, limit: MOST_LISTED }) : [];
        c.header('cache-control', 'no-store');
        return c.json(
          rows.map((row) => jobView(row, jobs.share(row.id), c.get('language'))),
          200,
        );
      },
      refuse(list),
    )
    .openapi(
      one,
      async (c) => {
        const row = await found(c.req.valid('param').id);
        c.header('cache-control', 'no-store');
        return c.json(jobView(row, jobs.share(row.id), c.get('language')), 200);
      },
      refuse(one),
    )
    .openapi(
      events,
      async (c) => {
        const { id } = c.req.valid('param');
        let row = await found(id);
        const language = c.get('language');
        c.header('cache-control', 'no-store');
        c.header('x-accel-buffering', 'no');
        return streamSSE(c, async (stream) => {
          let told = '';
          while (!stream.aborted && !stream.closed) {
            const data = JSON.stringify(jobView(row, jobs.share(id), language));
            const ended = !UNFINISHED.includes(row.state);
            if (data !== told) await stream.writeSSE({ event: ended ? row.state : 'progress', data });
            if (ended || services.stopping) break;
            told = data;
            await nextChange(services, id);
            row = (await findJob(await store.open(), id)) ?? row;
          }
        });
      },
      refuse(events),
    )
    .openapi(
      result,
      async (c) => {
        const row = await found(c.req.valid('param').id);
        if (row.state === 'done') return sendAnswer<unknown>(c, jobAnswer(services, row));
        if (row.state === 'failed') throw jobProblem(row);
        if (row.state === 'cancelled') throw problem('gone', 'say_job_cancelled');
        const { state, done, parts, id } = row;
        const words = { state, done, total: parts, events: `/api/jobs/${id}/events` };
        throw problem('conflict', 'say_job_not_done', words, { headers: { 'retry-after': '1' } });
      },
      refuse(result),
    )
    .openapi(
      cancel,
      async (c) => {
        requireChange(services);
        const { id } = await found(c.req.valid('param').id);
        const row = (await cancelJob(await store.open(), id)) as JobRow;
        jobs.drop(id);
        return c.json(jobView(row, null, c.get('language')), 200);
      },
      refuse(cancel),
    );
}
