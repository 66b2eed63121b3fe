import { createRoute, z } from '@hono/zod-openapi';
import { hint } from '../../scenarios/loader/suggest.ts';
import { problem } from '../problems/problem.ts';
import { indicatorSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const list = createRoute({
  method: 'get',
  path: '/api/indicators',
  tags: ['indicators'],
  summary: 'Every indicator of the catalogue',
  request: { query: languageQuery },
  responses: {
    200: {
      description: 'The indicators, by id',
      content: { 'application/json': { schema: z.array(indicatorSchema) } },
    },
    ...PROBLEM_RESPONSES,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/indicators/{id}',
  tags: ['indicators'],
  summary: 'An indicator with its equation, drivers and sources',
  request: { query: languageQuery, params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The indicator', content: { 'application/json': { schema: indicatorSchema } } },
    ...PROBLEM_RESPONSES,
  },
});

/** What can be projected. */
export function indicatorRoutes({ library, catalogue }: Services) {
  const { indicators } = library;
  return makeRouter()
    .openapi(
      list,
      (c) =>
        sendAnswer<z.output<typeof indicatorSchema>[]>(
          c,
          catalogue('indicators', () => Object.values(indicators)),
        ),
      refuse(list),
    )
    .openapi(
      one,
      (c) => {
        const { id } = c.req.valid('param');
        const indicator = Object.hasOwn(indicators, id) ? indicators[id] : undefined;
        if (indicator === undefined) {
          throw problem('not_found', 'say_no_indicator', { id, hint: hint(id, Object.values(indicators)) });
        }
        return sendAnswer<z.output<typeof indicatorSchema>>(
          c,
          catalogue(`indicator ${id}`, () => indicator),
        );
      },
      refuse(one),
    );
}
