import { problemSchema } from '../schema/answers.ts';

/** Problems that any route may answer with, for the document. */
export const PROBLEM_RESPONSES = {
  default: {
    description: 'A problem (RFC 9457): what was found, what is wanted, and where',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;
