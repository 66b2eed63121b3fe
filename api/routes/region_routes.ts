import { createRoute, z } from '@hono/zod-openapi';
import { unknownRegion } from '../../scenarios/loader/find_region.ts';
import { Problem } from '../problems/problem.ts';
import { regionRowSchema, regionSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const list = createRoute({
  method: 'get',
  path: '/api/regions',
  tags: ['regions'],
  summary: 'Every region, with its plans and shipped scenarios',
  request: { query: languageQuery },
  responses: {
    200: {
      description: 'The regions',
      content: { 'application/json': { schema: z.array(regionRowSchema) } },
    },
    ...PROBLEM_RESPONSES,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/regions/{id}',
  tags: ['regions'],
  summary: 'A region: its documents and every number read from them',
  request: { query: languageQuery, params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The region', content: { 'application/json': { schema: regionSchema } } },
    ...PROBLEM_RESPONSES,
  },
});

/** Where projections start from. */
export function regionRoutes({ library, catalogue }: Services) {
  const rows = () =>
    Object.values(library.regions).map(({ id, label, defaultPlan }) => ({
      id,
      label,
      defaultPlan,
      plans: Object.keys(library.plans).filter((plan) => plan.startsWith(`${id}/`)),
      scenarios: Object.keys(library.scenarios).filter((scenario) => scenario.startsWith(`${id}/`)),
    }));
  return makeRouter()
    .openapi(
      list,
      (c) => sendAnswer<z.output<typeof regionRowSchema>[]>(c, catalogue('regions', rows)),
      refuse(list),
    )
    .openapi(
      one,
      (c) => {
        const { id } = c.req.valid('param');
        const region = Object.hasOwn(library.regions, id) ? library.regions[id] : undefined;
        if (region === undefined) throw new Problem('not_found', unknownRegion(id, library).text);
        return sendAnswer<z.output<typeof regionSchema>>(
          c,
          catalogue(`region ${id}`, () => region),
        );
      },
      refuse(one),
    );
}
