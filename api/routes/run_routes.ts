import { createRoute, z } from '@hono/zod-openapi';
import type { Run } from '../../engine/run_types.ts';
import { seriesCsv } from '../../report/series_csv.ts';
import { storedAnswer } from '../answers/answer_cache.ts';
import { problem } from '../problems/problem.ts';
import { batchSchema, jobSchema, runSchema } from '../schema/answers.ts';
import { runFormatQuery, verbQuery } from '../schema/queries.ts';
import { REQUESTS } from '../schema/requests.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { answerJob, answerKnown, answerVerb, WAIT, waitOf } from './answer_verb.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';
import { verbRoute } from './verb_route.ts';

const batchRoute = (services: Services) =>
  createRoute({
    method: 'post',
    path: '/api/runs/batch',
    tags: ['runs'],
    summary: 'Runs many scenarios as one job',
    middleware: answerKnown(services, 'batch'),
    request: {
      query: z.strictObject({ lang: verbQuery.shape.lang }),
      body: { required: true, content: { 'application/json': { schema: REQUESTS.batch } } },
    },
    responses: {
      200: {
        description: 'What came out, when it was done soon',
        content: { 'application/json': { schema: batchSchema } },
      },
      202: { description: 'The job', content: { 'application/json': { schema: jobSchema } } },
      ...PROBLEM_RESPONSES,
    },
  });

const one = createRoute({
  method: 'get',
  path: '/api/runs/{id}',
  tags: ['runs'],
  summary: 'A run that was made before, as data or as a table',
  request: {
    query: runFormatQuery,
    params: z.object({ id: z.string().describe('Id of the run: 64 hexadecimal digits') }),
  },
  responses: {
    200: {
      description: 'The run',
      content: { 'application/json': { schema: runSchema }, 'text/csv': { schema: z.string() } },
    },
    304: { description: 'Unchanged' },
    ...PROBLEM_RESPONSES,
  },
});

/** Scenarios carried out. */
export function runRoutes(services: Services) {
  const { answers } = services;
  const run = verbRoute(services, {
    path: '/api/runs',
    verb: 'run',
    summary: 'Runs a scenario: what `plancast run --json` prints, byte for byte',
    answer: runSchema,
  });
  const batch = batchRoute(services);
  return makeRouter()
    .openapi(
      run,
      (c) => answerVerb<z.output<typeof runSchema>>(c, services, 'run', c.req.valid('json')),
      refuse(run),
    )
    .openapi(
      batch,
      async (c) => {
        const task = await answers.taskOf('batch', c.req.valid('json'), c.get('language'));
        answers.weigh(task);
        return answerJob<z.output<typeof batchSchema>>(c, services, task, waitOf(c) ?? WAIT);
      },
      refuse(batch),
    )
    .openapi(
      one,
      async (c) => {
        const { id } = c.req.valid('param');
        const known = answers.cache.run(id);
        if (known === undefined || known.task === null) throw problem('not_found', 'say_no_run', { id });
        if (c.req.valid('query').format !== 'csv') return sendAnswer<z.output<typeof runSchema>>(c, known);
        const body = Buffer.from(seriesCsv(asRun(known.bytes)), 'utf8');
        const file = `${id.slice(0, 12)}.csv`;
        const csv = storedAnswer({ type: 'text/csv; charset=utf-8', body, file, run: known.run }, known.task);
        return sendAnswer<z.output<typeof runSchema>>(c, csv);
      },
      refuse(one),
    );
}

/** What a table of a run needs, read back from its data. */
function asRun(
  bytes: Uint8Array,
): Pick<Run, 'engineVersion' | 'scenario' | 'region' | 'baseYear' | 'series'> {
  const data = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    engine_version: string;
    scenario: string;
    region: string;
    base_year: number;
    series: Run['series'];
  };
  const { scenario, region, series } = data;
  return { engineVersion: data.engine_version, baseYear: data.base_year, scenario, region, series };
}
