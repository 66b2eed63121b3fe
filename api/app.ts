import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext, Environment } from './environment.ts';
import { guard } from './guard.ts';
import { observe } from './observe.ts';
import { answerProblem, badJson, problemOf } from './problems/answer_problem.ts';
import { problem } from './problems/problem.ts';
import { analysisRoutes } from './routes/analysis_routes.ts';
import { API_INFO, docsRoutes, type OpenApiDocument } from './routes/docs_routes.ts';
import { healthRoutes } from './routes/health_routes.ts';
import { indicatorRoutes } from './routes/indicator_routes.ts';
import { jobRoutes } from './routes/job_routes.ts';
import { pageRoutes } from './routes/page_routes.ts';
import { planRoutes } from './routes/plan_routes.ts';
import { regionRoutes } from './routes/region_routes.ts';
import { reportRoutes } from './routes/report_routes.ts';
import { runRoutes } from './routes/run_routes.ts';
import { scenarioRoutes } from './routes/scenario_routes.ts';
import { scenarioComponents } from './schema/scenario_components.ts';
import type { Services } from './services.ts';

/** Addresses that answer even when the server is full: whoever watches over it must get through. */
const ALWAYS = /^\/api\/(?:health|metrics)$/;

/**
 * The whole server as a Hono app: the API under /api, its documentation, and the page. Nothing listens yet.
 *
 * @example see test/api/app.test.ts: answers through app.request()
 */
export function createApp(services: Services) {
  const app = new OpenAPIHono<Environment>();
  app.onError((error, c) => answerError(error, c, services));
  app.notFound((c) => answerProblem(c, noRoute(c, app.routes)));
  app.use(observe(services));
  app.use(guard(services));
  app.use('/api/*', async function takeSlot(c, next) {
    if (ALWAYS.test(c.req.path)) return next();
    const giveBack = services.slots.take(c.get('client'));
    try {
      await next();
    } finally {
      giveBack();
    }
  });
  const routes = app
    .route('/', indicatorRoutes(services))
    .route('/', regionRoutes(services))
    .route('/', planRoutes(services))
    .route('/', scenarioRoutes(services))
    .route('/', runRoutes(services))
    .route('/', analysisRoutes(services))
    .route('/', reportRoutes(services))
    .route('/', jobRoutes(services))
    .route('/', healthRoutes(services));
  for (const [name, schema] of Object.entries(scenarioComponents())) {
    app.openAPIRegistry.registerComponent('schemas', name, schema);
  }
  const documentOf = () => app.getOpenAPI31Document(API_INFO) as unknown as OpenApiDocument;
  app.route('/', docsRoutes(documentOf));
  app.route('/', pageRoutes());
  return routes;
}

/** The routes with the types of what they take and give: a client is made of it. */
export type App = ReturnType<typeof createApp>;

async function answerError(error: Error, c: ApiContext, { log }: Services): Promise<Response> {
  const found = problemOf(error) ?? (await badJson(error, c));
  if (found !== null) return answerProblem(c, found);
  const id = c.get('requestId');
  // Whoever asked is gone: nobody reads the answer, and nothing has failed.
  const gone = error.name === 'AbortError';
  if (!gone) log.error({ err: error, id }, 'request failed');
  return answerProblem(c, problem('internal', 'say_internal', { id }));
}

/** What to say where no route answers: a wrong method, or a wrong address. */
function noRoute(c: ApiContext, routes: readonly { method: string; path: string }[]) {
  const path = c.req.path.slice(0, 200);
  const fits = (pattern: string) =>
    pattern.startsWith('/api/') && new RegExp(`^${pattern.replace(/:[^/]+/g, '[^/]+')}$`).test(c.req.path);
  const methods = routes
    .filter((route) => route.method !== 'ALL' && fits(route.path))
    .map(({ method }) => method);
  const allowed = [...new Set(methods)].sort().join(', ');
  if (allowed === '') return problem('not_found', 'say_no_route', { path });
  const words = { path, method: c.req.method, allowed };
  return problem('method_not_allowed', 'say_no_method', words, { headers: { allow: allowed } });
}
