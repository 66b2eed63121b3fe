import { z } from 'zod';
import { numberSchema, sourceSchema, textSchema, wordsSchema } from './fields.ts';
import { wanted } from './wanted.ts';

const sdSchema = z.number(wanted('sd')).min(0, wanted('sd'));

/** How far a driver errs, by how long an error lasts; standard deviations in the driver's unit. */
export const spreadSchema = z
  .strictObject({
    common: numberSchema
      .default(0)
      .describe('On the macro factor that all regions and indicators share; signed'),
    regional: sdSchema.default(0).describe('Fixed over the plan'),
    yearly: sdSchema.default(0).describe('New each year'),
    wandering: sdSchema.default(0).describe('Added to each year, so that the rate drifts away'),
    scale: z
      .enum(['points', 'log'])
      .default('points')
      .describe('log: hundredths of the logarithm of 1 + rate'),
    source: sourceSchema,
  })
  .describe('Spread of the driver about its path');

const horizonSchema = z.strictObject({
  cases: z.int().min(1).describe('Forecasts made'),
  origins: z.int().min(1).describe('Years in which they were made'),
  q05: numberSchema,
  q10: numberSchema,
  q90: numberSchema,
  q95: numberSchema,
  median_absolute: numberSchema.describe('Half of the errors are smaller, whatever their sign'),
  mean: numberSchema,
});

const horizonsSchema = z.record(z.string().regex(/^[1-9]\d?$/), horizonSchema);

const familySchema = z.strictObject({
  label: textSchema,
  rule: wordsSchema.describe('The rule whose errors these are'),
  unit: z.enum(['log_points', 'points']).describe('Of the average year; points over the whole horizon'),
  independent_cases: z
    .int()
    .min(1)
    .describe('Five-year cases that share neither years nor the shocks of one country'),
  stated: spreadSchema.optional().describe('Spread in the unit of the driver, in place of a fit'),
  stretch: z
    .strictObject({ factor: z.number().positive(), source: sourceSchema })
    .optional()
    .describe('What the fitted spread is multiplied by, and why'),
  horizons: horizonsSchema.describe('Errors (actual less forecast) so many years ahead'),
  one_point: horizonsSchema
    .optional()
    .describe('Actual change so many years ahead, where only the mean of the class is known'),
});

/** scenarios/reference_class.yaml: forecast errors by family of indicator. */
export const referenceClassSchema = z
  .strictObject({ source: sourceSchema, families: z.record(wordsSchema, familySchema) })
  .meta({
    title: 'Plancast reference class',
    description: 'Measured forecast errors by family of indicator',
  });

export type ReferenceClassFile = z.output<typeof referenceClassSchema>;
export type SpreadFile = z.output<typeof spreadSchema>;
