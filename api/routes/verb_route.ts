import { createRoute, type z } from '@hono/zod-openapi';
import { jobSchema } from '../schema/answers.ts';
import { verbQuery } from '../schema/queries.ts';
import { REQUESTS, type VerbName } from '../schema/requests.ts';
import type { Services } from '../services.ts';
import { answerKnown } from './answer_verb.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';

/** What is particular to the route of a verb. */
export interface VerbRoute<P extends string, V extends VerbName, S extends z.ZodType> {
  path: P;
  verb: V;
  summary: string;
  /** Schema of the answer. */
  answer: S;
}

/** The route of a verb: a POST whose answer is known, worked out, or a job. */
export function verbRoute<const P extends string, const V extends VerbName, S extends z.ZodType>(
  services: Services,
  { path, verb, summary, answer }: VerbRoute<P, V, S>,
) {
  const [, , noun = ''] = path.split('/');
  return createRoute({
    method: 'post',
    path,
    tags: [noun],
    summary,
    middleware: answerKnown(services, verb),
    request: {
      query: verbQuery,
      body: { required: true, content: { 'application/json': { schema: REQUESTS[verb] } } },
    },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: answer } } },
      202: {
        description: 'A job that will have the answer',
        content: { 'application/json': { schema: jobSchema } },
      },
      ...PROBLEM_RESPONSES,
    },
  });
}
