import { createRoute, z } from '@hono/zod-openapi';
import { hint } from '../../scenarios/loader/suggest.ts';
import { problem } from '../problems/problem.ts';
import { planRowSchema, planSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import { sendAnswer } from '../send_answer.ts';
import type { Services } from '../services.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const list = createRoute({
  method: 'get',
  path: '/api/plans',
  tags: ['plans'],
  summary: 'Every plan',
  request: { query: languageQuery },
  responses: {
    200: { description: 'The plans', content: { 'application/json': { schema: z.array(planRowSchema) } } },
    ...PROBLEM_RESPONSES,
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/plans/{region}/{plan}',
  tags: ['plans'],
  summary: 'A plan: its targets as printed and as understood',
  request: { query: languageQuery, params: z.object({ region: z.string(), plan: z.string() }) },
  responses: {
    200: { description: 'The plan', content: { 'application/json': { schema: planSchema } } },
    ...PROBLEM_RESPONSES,
  },
});

/** What projections are held against. */
export function planRoutes({ library, catalogue }: Services) {
  const rows = () =>
    Object.entries(library.plans).map(([id, { region, label, baseYear, period, targets }]) => ({
      id,
      region,
      label,
      baseYear,
      period,
      targets: targets.length,
    }));
  return makeRouter()
    .openapi(
      list,
      (c) => sendAnswer<z.output<typeof planRowSchema>[]>(c, catalogue('plans', rows)),
      refuse(list),
    )
    .openapi(
      one,
      (c) => {
        const { region, plan } = c.req.valid('param');
        const id = `${region}/${plan}`;
        const found = Object.hasOwn(library.plans, id) ? library.plans[id] : undefined;
        if (found === undefined) {
          const known = Object.entries(library.plans).map(([name, { label }]) => ({ id: name, label }));
          throw problem('not_found', 'say_no_plan', { id, hint: hint(id, known) });
        }
        return sendAnswer<z.output<typeof planSchema>>(
          c,
          catalogue(`plan ${id}`, () => ({ ...found, id })),
        );
      },
      refuse(one),
    );
}
