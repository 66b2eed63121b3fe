import { z } from 'zod';
import { uncertainSchemas } from './distribution.ts';
import { numberSchema } from './fields.ts';
import { wanted } from './wanted.ts';

/** A rate or an amount as written: `6%`, `0.5pp`, `15 亿元`; a bare number where the unit is a count or a ratio. */
const amountSchema = z
  .union([z.string(), numberSchema], wanted('amount'))
  .describe(
    '6%, 0.5pp, 15 亿元; a bare number only where the unit is a count or a ratio; 5% to 7%: an 80 % interval',
  );

/**
 * Kinds of path, keyed by the key that names them in a map: `{ramp: {from: 1%, to: 2%}}`.
 * What each means is read by the function of the same key in loader/path_readers.ts.
 */
export const PATH_KINDS = {
  ramp: z
    .strictObject({
      from: amountSchema,
      to: amountSchema,
      years: z
        .union([z.string(), z.int()])
        .optional()
        .describe('From the first to the last year of the ramp; left out: the whole projection'),
    })
    .describe('A straight line between two values'),
  logistic: z
    .strictObject({
      from: amountSchema,
      to: amountSchema,
      midpoint: numberSchema.describe('Year in which half the way is done'),
      speed: numberSchema.describe('Steepness, 1 a year: 0.5'),
    })
    .describe('An S-curve from one value to another'),
  converge: z
    .strictObject({
      to: amountSchema,
      from: amountSchema.optional().describe("Left out: the baseline's first year"),
      rate: z.number(wanted('share')).describe('Share of the remaining way done each year, 0 to 1'),
    })
    .describe('Approaches a value, each year by the same share of what is left'),
} as const;

export type PathKind = keyof typeof PATH_KINDS;

/** What a scenario may write for a driver. Years are checked by the loader, which says more than a pattern can. */
export const growthPathSchema = z
  .union(
    [
      amountSchema,
      z.null().describe('Removes what a parent sets'),
      ...Object.entries(PATH_KINDS).map(([kind, schema]) => z.strictObject({ [kind]: schema })),
      ...uncertainSchemas,
      z
        .record(z.string().regex(/^\d{4}(-\d{4})?$/), z.union([amountSchema, ...uncertainSchemas]))
        .describe('By year: {2021-2023: 15%, 2024: 12%}'),
    ],
    wanted('path'),
  )
  .meta({ id: 'growth_path', description: 'How the driver runs over the years' });
