import type { z } from '@hono/zod-openapi';
import {
  auditSchema,
  calibrationSchema,
  checkSchema,
  comparisonSchema,
  explanationSchema,
  runSchema,
  sensitivitySchema,
  solvedSchema,
  sweepSchema,
} from '../schema/answers.ts';
import type { Services } from '../services.ts';
import { answerVerb } from './answer_verb.ts';
import { makeRouter } from './make_router.ts';
import { refuse } from './refuse.ts';
import { verbRoute } from './verb_route.ts';

/** Questions put to scenarios: each answers what the command of the same name prints with --json. */
export function analysisRoutes(services: Services) {
  const check = verbRoute(services, {
    path: '/api/analyses/check',
    verb: 'check',
    summary: 'Every mistake of a scenario, with its place',
    answer: checkSchema,
  });
  const compare = verbRoute(services, {
    path: '/api/analyses/compare',
    verb: 'compare',
    summary: 'What differs between scenarios',
    answer: comparisonSchema,
  });
  const solve = verbRoute(services, {
    path: '/api/analyses/solve',
    verb: 'solve',
    summary: 'The value of each lever that just meets a target',
    answer: solvedSchema,
  });
  const sensitivity = verbRoute(services, {
    path: '/api/analyses/sensitivity',
    verb: 'sensitivity',
    summary: 'Which driver matters most for a number, each moved alone',
    answer: sensitivitySchema,
  });
  const sweep = verbRoute(services, {
    path: '/api/analyses/sweep',
    verb: 'sweep',
    summary: 'A number over a grid of drivers, with the verdict at every point',
    answer: sweepSchema,
  });
  const explain = verbRoute(services, {
    path: '/api/analyses/explain',
    verb: 'explain',
    summary: 'A number traced back to equations, layers and words of a document',
    answer: explanationSchema,
  });
  const audit = verbRoute(services, {
    path: '/api/analyses/audit',
    verb: 'audit',
    summary: 'Rows of the documents whose own numbers do not agree',
    answer: auditSchema,
  });
  const track = verbRoute(services, {
    path: '/api/analyses/track',
    verb: 'track',
    summary: 'What is done, what is left, and the pace the rest needs',
    answer: runSchema,
  });
  const calibrate = verbRoute(services, {
    path: '/api/analyses/calibrate',
    verb: 'calibrate',
    summary: 'How one series answers another, from data',
    answer: calibrationSchema,
  });
  return makeRouter()
    .openapi(
      check,
      (c) => answerVerb<z.output<typeof checkSchema>>(c, services, 'check', c.req.valid('json')),
      refuse(check),
    )
    .openapi(
      compare,
      (c) => answerVerb<z.output<typeof comparisonSchema>>(c, services, 'compare', c.req.valid('json')),
      refuse(compare),
    )
    .openapi(
      solve,
      (c) => answerVerb<z.output<typeof solvedSchema>>(c, services, 'solve', c.req.valid('json')),
      refuse(solve),
    )
    .openapi(
      sensitivity,
      (c) => answerVerb<z.output<typeof sensitivitySchema>>(c, services, 'sensitivity', c.req.valid('json')),
      refuse(sensitivity),
    )
    .openapi(
      sweep,
      (c) => answerVerb<z.output<typeof sweepSchema>>(c, services, 'sweep', c.req.valid('json')),
      refuse(sweep),
    )
    .openapi(
      explain,
      (c) => answerVerb<z.output<typeof explanationSchema>>(c, services, 'explain', c.req.valid('json')),
      refuse(explain),
    )
    .openapi(
      audit,
      (c) => answerVerb<z.output<typeof auditSchema>>(c, services, 'audit', c.req.valid('json')),
      refuse(audit),
    )
    .openapi(
      track,
      (c) => answerVerb<z.output<typeof runSchema>>(c, services, 'track', c.req.valid('json')),
      refuse(track),
    )
    .openapi(
      calibrate,
      (c) => answerVerb<z.output<typeof calibrationSchema>>(c, services, 'calibrate', c.req.valid('json')),
      refuse(calibrate),
    );
}
