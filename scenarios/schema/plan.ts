import { z } from 'zod';
import {
  decimalsSchema,
  doubtSchema,
  idSchema,
  numberSchema,
  periodSchema,
  textSchema,
  wordsSchema,
  yearSchema,
} from './fields.ts';
import { wanted } from './wanted.ts';

export const TARGET_KINDS = [
  'level',
  'average_growth',
  'annual_growth',
  'cumulative_total',
  'cumulative_change',
  'point_change',
  'relative',
  'delegated',
  'qualitative',
] as const;

/** Keys that give a target its number, and what each means. */
export const TARGET_NUMBERS = ['at_least', 'at_most', 'above', 'below', 'about'] as const;

/** Fields that a plan's target and a scenario's own target share. */
export const targetFields = {
  id: z
    .string(wanted('id'))
    .regex(/^[a-z][a-z0-9_.-]*$/, wanted('id'))
    .optional()
    .describe('Left out: indicator.kind'),
  every_year: z.boolean().default(false).describe('Must hold in every year of the period'),
  approximate: z.boolean().default(false).describe('左右 is printed'),
  nature: z
    .enum(['binding', 'expected', 'unstated'])
    .default('unstated')
    .describe('binding 约束性, expected 预期性'),
  aspiration: z.boolean().default(false).describe('力争: judged, but kept out of the counts'),
  unit: wordsSchema
    .optional()
    .describe("Left out: the indicator's unit, percent/yr for growth, percent for cuts"),
  to: idSchema.optional().describe('relative: the indicator it is held against'),
  against: textSchema.optional().describe('relative: a comparator outside the model'),
  delegated_to: textSchema.optional().describe('delegated: who sets the number'),
  measure: z
    .enum(['level', 'average_growth', 'cumulative_change'])
    .optional()
    .describe('delegated: what the number will be'),
  decimals: decimalsSchema.optional().describe('Decimal places printed: 7.0 has 1'),
  where: wordsSchema.optional().describe('Where in the document'),
  doubt: doubtSchema.optional(),
  note: textSchema.optional(),
} as const;

export const outcomeSchema = z.strictObject({
  value: numberSchema,
  unit: wordsSchema.optional(),
  printed: wordsSchema,
  source: idSchema.optional(),
});

const planTargetSchema = z
  .strictObject({
    indicator: idSchema,
    kind: z.enum(TARGET_KINDS),
    period: periodSchema,
    at_least: numberSchema.optional(),
    at_most: numberSchema.optional(),
    above: numberSchema.optional(),
    below: numberSchema.optional(),
    about: numberSchema.optional().describe('左右 without 以上 or 以内'),
    ...targetFields,
    printed: z.string().default('').describe('The words of the document, character for character'),
    source: idSchema.optional().describe("Left out: the plan's"),
    outcome: outcomeSchema.optional().describe('What came out, where the document prints it'),
  })
  .describe('A number wanted by a plan');

/** scenarios/regions/<region>/<plan>.plan.yaml */
export const planSchema = z
  .strictObject({
    label: textSchema,
    base_year: yearSchema,
    period: periodSchema.describe('First and last year: 2021-2025'),
    source: idSchema.describe('Document of the region that most targets stand in'),
    targets: z.array(planTargetSchema).describe('In the order of the printed table'),
  })
  .meta({ title: 'Plancast plan', description: 'Targets as printed and as understood' });

export type PlanFile = z.output<typeof planSchema>;
