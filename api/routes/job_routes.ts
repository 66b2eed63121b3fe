import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { showHidden } from '../../scenarios/loader/hidden_characters.ts';
import { requireChange } from '../changes/require_change.ts';
import { jobView } from '../jobs/job_view.ts';
import { nextChange } from '../jobs/submit_job.ts';
import { problem } from '../problems/problem.ts';
import { jobSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { cancelJob, findJob, type JobStatus, listJobs, UNFINISHED } from '../store/saved_jobs.ts';
import { jobAnswer, jobProblem } from './answer_verb.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const MOST_LISTED = 100;
const JOB_ID = /^[0-9a-f]{32}$/;

/** Milliseconds after which a silent stream of events says that it is still there, for the proxies on its way. */
const SILENCE = 15_000;

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
  const found = async (id: string): Promise<JobStatus> => {
    const status = store.exists && JOB_ID.test(id) ? await findJob(await store.open(), id) : null;
    if (status === null) throw problem('not_found', 'say_no_job', { id: showHidden(id.slice(0, 100)) });
    return status;
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
        // Whoever follows holds a place until the last event, not only until the first.
        const giveBack = services.slots.take(c.get('client'));
        return streamSSE(c, async (stream) => {
          stream.onAbort(giveBack);
          let told = '';
          let since = performance.now();
          try {
            while (!stream.aborted && !stream.closed) {
              const data = JSON.stringify(jobView(row, jobs.share(id), language));
              const ended = !UNFINISHED.includes(row.state);
              const silent = performance.now() - since;
              if (data !== told) await stream.writeSSE({ event: ended ? row.state : 'progress', data });
              else if (silent > SILENCE) await stream.write(': still at it\n\n');
              if (data !== told || silent > SILENCE) since = performance.now();
              if (ended || services.stopping) break;
              told = data;
              await nextChange(services, id);
              row = (await findJob(await store.open(), id)) ?? row;
            }
          } finally {
            giveBack();
          }
        });
      },
      refuse(events),
    )
    .openapi(
      result,
      async (c) => {
        const row = await found(c.req.valid('param').id);
        if (row.state === 'done') return sendAnswer<unknown>(c, await jobAnswer(services, row.id));
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
        const row = (await cancelJob(await store.open(), id)) as JobStatus;
        jobs.drop(id);
        return c.json(jobView(row, null, c.get('language')), 200);
      },
      refuse(cancel),
    );
}
