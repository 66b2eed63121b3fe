import { PlancastError } from '../../engine/types.ts';

/**
 * Does what one part of a request asks for, and says its mistakes of that part.
 *
 * @param place turns the path of a mistake into one from the top of the request: `id` into `runs.3.id`
 * @throws PlancastError with the mistakes of the part
 */
export async function saidOf<T>(place: (path: string) => string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlancastError)) throw error;
    throw new PlancastError(error.issues.map((issue) => ({ ...issue, path: place(issue.path) })));
  }
}

/** A path below another; either may be empty. */
export function below(place: string, path: string): string {
  return path === '' ? place : `${place}.${path}`;
}
