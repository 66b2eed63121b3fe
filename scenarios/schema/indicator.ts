import { z } from 'zod';
import {
  boundsSchema,
  decimalsSchema,
  idSchema,
  numberSchema,
  sourceSchema,
  textSchema,
  wordsSchema,
} from './fields.ts';
import { spreadSchema } from './reference_class.ts';
import { wanted } from './wanted.ts';

/** How a driver runs when no scenario says otherwise; the rules are those of `BaselineRule` in engine/types.ts. */
const baselineSchema = z
  .discriminatedUnion(
    'rule',
    [
      z.strictObject({
        rule: z.literal('assumption'),
        value: numberSchema.describe('Value of every year'),
        source: sourceSchema,
      }),
      z.strictObject({
        rule: z.literal('national_path'),
        value: numberSchema.describe('Value after the last year published for the region china'),
        source: sourceSchema,
      }),
      z.strictObject({
        rule: z.literal('national_gap'),
        weight: numberSchema.describe('Weight of the own gap to national growth'),
        source: sourceSchema,
      }),
      z.strictObject({
        rule: z.literal('shrunk_growth'),
        weight: numberSchema.describe('Weight of the own past, 0 to 1'),
        toward: z.union([idSchema, numberSchema], wanted('toward')),
        damping: numberSchema.describe('What is left of the own excess after a year, 0 to 1'),
        source: sourceSchema,
      }),
      z.strictObject({
        rule: z.literal('share_drift'),
        weight: numberSchema.describe('Weight of the own drift of the share, 0 to 1'),
        toward: idSchema.describe('The driver whose path it runs beside'),
        damping: numberSchema.describe('What is left of the drift after a year, 0 to 1'),
        source: sourceSchema,
      }),
      z.strictObject({
        rule: z.literal('damped_growth'),
        weight: numberSchema.describe('Weight of the own past, 0 to 1'),
        reference: numberSchema.describe('Mean growth of the reference class, percent a year'),
        damping: numberSchema.describe('What is left of the growth after a year, 0 to 1'),
        source: sourceSchema,
      }),
      z.strictObject({
        rule: z.literal('logit_drift'),
        damping: numberSchema.describe('What is left of the drift after a year, 0 to 1'),
        reference: numberSchema.describe('Points a year where there is one observation only'),
        source: sourceSchema,
      }),
      z.strictObject({ rule: z.literal('hold'), source: sourceSchema }),
    ],
    wanted('baseline'),
  )
  .describe('How the driver runs when no scenario sets it');

const driverSchema = z.strictObject({
  label: textSchema,
  unit: wordsSchema.describe(
    'percent/yr for growth (6 means 6 %), pp/yr for points a year, or a unit of units.yaml',
  ),
  bounds: boundsSchema,
  kind: z
    .enum(['lever', 'uncertain'])
    .describe('lever: somebody decides or can push it; uncertain: nobody does'),
  response: z
    .strictObject({
      to: idSchema.describe('gdp_growth (real), gdp_nominal_growth (nominal), or another driver'),
      elasticity: numberSchema.describe('Points of growth for one point of the other'),
      source: sourceSchema,
    })
    .optional()
    .describe('How it answers the growth of another driver; left out: not linked to growth'),
  baseline: baselineSchema,
  family: wordsSchema.nullable().optional().describe('Reference class of forecast errors'),
  spread: spreadSchema
    .optional()
    .describe('How far it errs beside what it inherits, where no family says so'),
});

/** scenarios/indicators/<id>.yaml */
export const indicatorSchema = z
  .strictObject({
    label: textSchema,
    group: z
      .enum(['economy', 'structure', 'innovation', 'people', 'ecology', 'security'])
      .describe('Where it is listed'),
    unit: wordsSchema.describe('A unit of units.yaml'),
    prices: z
      .enum(['current', 'constant', 'none'])
      .default('none')
      .describe('Price basis of money; none for what is not money'),
    better: z.enum(['higher', 'lower', 'neither']).describe('Which direction is better'),
    bounds: boundsSchema.default([null, null]),
    decimals: decimalsSchema.default(1).describe('Decimal places shown'),
    method: z
      .enum(['growth', 'change', 'cut', 'assumed'])
      .optional()
      .describe('A named equation over the one driver of this file'),
    equation: wordsSchema.optional().describe('As a textbook writes it: 100 * rd_expenditure / gdp_nominal'),
    index_of: idSchema
      .optional()
      .describe(
        'Without a level: own (base year = 100), another indicator (points of its base), or none (a level all the same)',
      ),
    start: z
      .union([numberSchema, idSchema], wanted('start'))
      .optional()
      .describe(
        'Base-year value when none is printed: a number by definition, or the indicator it equals there',
      ),
    flow: z.boolean().default(false).describe('Added up over a plan period, like new jobs a year'),
    drivers: z.record(idSchema, driverSchema).default({}).describe('What moves it from outside'),
    sources: z
      .array(sourceSchema, wanted('sources'))
      .min(1, wanted('sources'))
      .describe('Where definition and method come from'),
    note: textSchema.optional(),
  })
  .meta({ title: 'Plancast indicator', description: 'A yearly number with a unit and an equation' });

export type IndicatorFile = z.output<typeof indicatorSchema>;
