import type { RouteConfig, RouteHook, z } from '@hono/zod-openapi';
import type { Issue } from '../../engine/types.ts';
import { translateIssue } from '../../scenarios/loader/translate_issue.ts';
import type { Environment } from '../environment.ts';
import { invalidRequest } from '../problems/problem.ts';

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
    const mistakes = outcome.error.issues.flatMap((issue) => translateIssue(issue, schema, outcome.data));
    throw invalidRequest(
      mistakes.map(({ code, path, text }): Issue => ({ code, level: 'error', path: path.join('.'), text })),
    );
  };
}
