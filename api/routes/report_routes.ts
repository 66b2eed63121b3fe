import { createRoute, z } from '@hono/zod-openapi';
import { REPORT_FORMATS, type ReportFormat } from '../../report/answers/report_formats.ts';
import type { ApiContext } from '../environment.ts';
import { problem } from '../problems/problem.ts';
import { jobSchema } from '../schema/answers.ts';
import { languageQuery, verbQuery } from '../schema/queries.ts';
import { REQUESTS, type RequestOf } from '../schema/requests.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { answerKnown, answerVerb } from './answer_verb.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const types = Object.values(REPORT_FORMATS).map(({ type }) => type.split(';')[0] ?? type);

/** The forms of a report, for the document. */
const DOCUMENT = {
  description: 'The document, in the language asked for',
  content: Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
};

const FORMATS = Object.keys(REPORT_FORMATS) as [ReportFormat];

const reportRoute = (services: Services) =>
  createRoute({
    method: 'post',
    path: '/api/reports',
    tags: ['reports'],
    summary: 'A scenario run and written up as a document',
    middleware: answerKnown(services, 'report'),
    request: {
      query: verbQuery,
      body: { required: true, content: { 'application/json': { schema: REQUESTS.report } } },
    },
    responses: {
      200: DOCUMENT,
      202: {
        description: 'A job that will have the document',
        content: { 'application/json': { schema: jobSchema } },
      },
      ...PROBLEM_RESPONSES,
    },
  });

const one = createRoute({
  method: 'get',
  path: '/api/reports/{id}',
  tags: ['reports'],
  summary: 'A run that was made before, written up as a document',
  request: {
    query: z.strictObject({ lang: languageQuery.shape.lang, format: z.enum(FORMATS).optional() }),
    params: z.object({ id: z.string().describe('Id of the run') }),
  },
  responses: { 200: DOCUMENT, ...PROBLEM_RESPONSES },
});

/** Runs as documents. */
export function reportRoutes(services: Services) {
  const { answers } = services;
  const report = reportRoute(services);
  const document = async (c: ApiContext, id: string, format: ReportFormat): Promise<Response> => {
    const known = answers.cache.run(id);
    if (known === undefined || known.task === null) throw problem('not_found', 'say_no_run', { id });
    const { request, saved } = known.task;
    const asked: RequestOf<'report'> = { ...(request as RequestOf<'run'>), format };
    return sendAnswer(
      c,
      await answers.answer({ verb: 'report', request: asked, language: c.get('language'), saved }, null),
    );
  };
  return makeRouter()
    .openapi(report, (c) => answerVerb<string>(c, services, 'report', c.req.valid('json')), refuse(report))
    .openapi(
      one,
      (c) => document(c, c.req.valid('param').id, c.req.valid('query').format ?? 'md'),
      refuse(one),
    );
}
