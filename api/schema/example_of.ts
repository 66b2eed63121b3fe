import type { z } from '@hono/zod-openapi';

/** The first example of what a schema describes, as JSON; an empty object where it has none. */
export function exampleOf(schema: z.ZodType): string {
  const [example = {}] = (schema.meta()?.examples ?? []) as readonly unknown[];
  return JSON.stringify(example);
}
