import { createRoute, z } from '@hono/zod-openapi';
import { ENGINE_VERSION } from '../../engine/engine_version.ts';
import { PROBLEM_STATUS, type ProblemKind, problem, problemType } from '../problems/problem.ts';
import { healthSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import type { Services } from '../services.ts';
import { apiWords } from '../words.ts';
import { makeRouter } from './make_router.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';
import { refuse } from './refuse.ts';

const health = createRoute({
  method: 'get',
  path: '/api/health',
  tags: ['server'],
  summary: 'Whether the server can answer',
  request: { query: languageQuery },
  responses: {
    200: { description: 'It can', content: { 'application/json': { schema: healthSchema } } },
    503: {
      description: 'It stops, or cannot reach its store',
      content: { 'application/json': { schema: healthSchema } },
    },
    ...PROBLEM_RESPONSES,
  },
});

const metrics = createRoute({
  method: 'get',
  path: '/api/metrics',
  tags: ['server'],
  summary: 'Figures since the start, in the text form of Prometheus',
  request: { query: languageQuery },
  responses: {
    200: { description: 'The figures', content: { 'text/plain': { schema: z.string() } } },
    ...PROBLEM_RESPONSES,
  },
});

const kind = createRoute({
  method: 'get',
  path: '/api/problems/{kind}',
  tags: ['server'],
  summary: 'What a kind of problem is: the page that the "type" of a problem leads to',
  request: { query: languageQuery, params: z.object({ kind: z.string() }) },
  responses: {
    200: {
      description: 'The kind',
      content: {
        'application/json': { schema: z.object({ type: z.string(), status: z.int(), title: z.string() }) },
      },
    },
    ...PROBLEM_RESPONSES,
  },
});

/** How the server is. */
export function healthRoutes(services: Services) {
  const { config, library, store, metrics: figures } = services;
  return makeRouter()
    .openapi(
      health,
      async (c) => {
        const state = await storeState(services);
        const view = {
          status: services.stopping ? ('stopping' as const) : ('ok' as const),
          engine_version: ENGINE_VERSION,
          data_version: library.dataVersion,
          read_only: config.readOnly,
          store: state,
        };
        c.header('cache-control', 'no-store');
        return services.stopping || state === 'failing' ? c.json(view, 503) : c.json(view, 200);
      },
      refuse(health),
    )
    .openapi(
      metrics,
      (c) => {
        c.header('cache-control', 'no-store');
        return c.text(figures.write(), 200);
      },
      refuse(metrics),
    )
    .openapi(
      kind,
      (c) => {
        const { kind: name } = c.req.valid('param');
        if (!Object.hasOwn(PROBLEM_STATUS, name)) throw problem('not_found', 'say_no_problem', { id: name });
        const known = name as ProblemKind;
        const title = apiWords[known][c.get('language')];
        return c.json({ type: problemType(known), status: PROBLEM_STATUS[known], title }, 200);
      },
      refuse(kind),
    );

  async function storeState({ config: { databaseUrl } }: Services) {
    if (!store.isOpen && databaseUrl === null) return 'closed' as const;
    try {
      await (await store.open()).selectFrom('jobs').select('id').limit(1).execute();
      return 'open' as const;
    } catch {
      return 'failing' as const;
    }
  }
}
