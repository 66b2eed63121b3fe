import type { RouteConfig, RouteHook, z } from '@hono/zod-openapi';
import type { Issue } from '../../engine/types.ts';
import { showValue } from '../../scenarios/loader/show_value.ts';
import { type FormMistake, translateIssue } from '../../scenarios/loader/translate_issue.ts';
import type { Environment } from '../environment.ts';
import { bothLanguages, invalidRequest, type Problem } from '../problems/problem.ts';
import { exampleOf } from '../schema/example_of.ts';

/** What the validator says of one part of a request. */
type Outcome = { target: string; data?: unknown } & (
  | { success: true }
  | { success: false; error: { issues: readonly z.core.$ZodIssue[] } }
);

/**
 * Refuses a request that does not have the form of a route, in the words of the command line, with every mistake at once.
 */
export function refuse<R extends RouteConfig>({
  request,
}: R): (...checked: Parameters<RouteHook<R, Environment>>) => undefined {
  const body = request?.body?.content['application/json'] as { schema?: z.ZodType } | undefined;
  const schemas = { json: body?.schema, query: request?.query, param: request?.params };
  return function refuse(found) {
    const outcome = found as Outcome;
    if (outcome.success) return undefined;
    const schema = schemas[outcome.target as keyof typeof schemas] as z.ZodType | undefined;
    if (schema === undefined) throw new Error(`the ${outcome.target} of a request has no schema`);
    if (outcome.target === 'json' && !isObject(outcome.data)) throw noObject(outcome.data, schema);
    const mistakes = outcome.error.issues.flatMap((issue) => translateIssue(issue, schema, outcome.data));
    throw invalidRequest(
      onePerPlace(mistakes).map(
        ({ code, path, text }): Issue => ({ code, level: 'error', path: path.join('.'), text }),
      ),
    );
  };
}

/** A value that is of another kind may break further rules, which are not worth a word. */
function onePerPlace(mistakes: readonly FormMistake[]): FormMistake[] {
  const places = new Map(mistakes.toReversed().map((mistake) => [mistake.path.join('.'), mistake]));
  return mistakes.filter((mistake) => places.get(mistake.path.join('.')) === mistake);
}

function isObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** A body that is JSON, but no object. */
function noObject(body: unknown, schema: z.ZodType): Problem {
  const found = body === null ? 'null' : showValue(body);
  const text = bothLanguages('say_bad_body', { found, example: exampleOf(schema) });
  return invalidRequest([{ code: 'bad_body', level: 'error', path: '', text }]);
}
