import { HTTPException } from 'hono/http-exception';
import { type Language, PlancastError } from '../../engine/types.ts';
import { invalidRequest, Problem, problem, problemBody } from './problem.ts';

/** What an error means to the one who sent the request; null when it is our own mistake. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof PlancastError) return invalidRequest(error.issues.map(withoutFile));
  if (error instanceof HTTPException) return ofException(error);
  return null;
}

/** The places of an issue inside what was sent; names of files stay on the server. */
function withoutFile(issue: PlancastError['issues'][number]) {
  const { file: _, ...rest } = issue;
  return rest;
}

function ofException(error: HTTPException): Problem | null {
  switch (error.status) {
    case 400:
      return problem('bad_request', 'say_bad_json', { what: 'JSON' });
    case 415:
      return problem('unsupported_media_type', 'say_media_type', { type: '' });
    default:
      return null;
  }
}

/** Writes a problem as application/problem+json. */
export function answerProblem(found: Problem, language: Language): Response {
  const body = problemBody(found, language);
  return new Response(`${JSON.stringify(body)}\n`, {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...found.extras.headers,
    },
  });
}
