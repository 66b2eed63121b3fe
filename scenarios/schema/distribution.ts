import { z } from 'zod';
import { numberSchema } from './fields.ts';
import { wanted } from './wanted.ts';

const amount = z.union([z.string(), numberSchema], wanted('amount'));
const plain = z.number(wanted('number'));

/** What may stand beside the name of a distribution. */
export const DRAW_OPTIONS = {
  per: z.enum(['year', 'path']).optional().describe('year: drawn anew each year; path: one draw held'),
  persistence: plain.optional().describe('Correlation with the draw of the year before, 0 to 1'),
  truncate: z
    .tuple([amount.nullable(), amount.nullable()], wanted('truncate'))
    .optional()
    .describe('What lies outside is drawn again; null where there is no bound'),
} as const;

/**
 * Distributions of a driver, keyed by the key that names them: `{normal: {mean: 3%, sd: 0.8%}}`.
 * How each becomes a distribution of the engine is read by the function of the same key in loader/distribution_readers.ts.
 */
export const DISTRIBUTIONS = {
  normal: z.strictObject({ mean: amount, sd: amount }).describe('Normal'),
  log_normal: z
    .strictObject({ mean: amount, sd: amount })
    .describe('Log-normal; mean and standard deviation of the value itself'),
  uniform: z.strictObject({ from: amount, to: amount }).describe('Every value between two alike'),
  triangular: z.strictObject({ low: amount, mode: amount, high: amount }).describe('Triangular'),
  pert: z.strictObject({ low: amount, mode: amount, high: amount }).describe('Beta-PERT'),
  student_t: z
    .strictObject({ mean: amount, sd: amount.optional(), scale: amount.optional(), df: plain })
    .describe("Student's t, with its standard deviation or its scale"),
  two_piece_normal: z
    .strictObject({ mode: amount, sd: amount, skew: plain.describe('-1 to 1; positive: more weight above') })
    .describe('Two-piece normal of the Bank of England'),
  quantiles: z
    .record(z.string().regex(/^p\d{1,2}(\.\d+)?$/, wanted('percentile')), amount)
    .describe('Through given percentiles: {p10: 4%, p50: 6%, p90: 7%}'),
} as const;

export type DistributionName = keyof typeof DISTRIBUTIONS;

/** What a scenario may write for a value it does not know. */
export const uncertainSchemas = [
  z.strictObject({ around: amount }).describe('The reference class about a value: {around: 6%}'),
  ...Object.entries(DISTRIBUTIONS).map(([name, schema]) =>
    z.strictObject({ [name]: schema, ...DRAW_OPTIONS }),
  ),
] as const;
