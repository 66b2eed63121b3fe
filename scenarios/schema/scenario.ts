import { z } from 'zod';
import { FEWEST_DRAWS, MOST_DRAWS, MOST_SEED } from '../../engine/simulation/check_draws.ts';
import { correlationsSchema } from './correlations.ts';
import {
  freeTextSchema,
  idSchema,
  numberSchema,
  periodSchema,
  sourceSchema,
  wordsSchema,
  yearSchema,
} from './fields.ts';
import { growthPathSchema } from './growth_path.ts';
import { outcomeSchema, TARGET_KINDS, targetFields } from './plan.ts';
import { wanted } from './wanted.ts';

const amountSchema = z.union([numberSchema, z.string()], wanted('amount'));

const namesSchema = z.union([wordsSchema, z.array(wordsSchema)], wanted('names'));

const eventSchema = z
  .strictObject({
    year: yearSchema,
    driver: wordsSchema.describe('The driver that is hit'),
    change: amountSchema.describe('Points added in that year: -2pp'),
    persistence: z
      .number(wanted('share'))
      .min(0, wanted('share'))
      .max(1, wanted('share'))
      .default(0)
      .describe('Share of the change that lives on into the next year'),
    label: freeTextSchema.optional(),
  })
  .describe('A change that comes in one year');

const scenarioTargetSchema = z
  .strictObject({
    indicator: wordsSchema.optional().describe('The indicator of an own target'),
    delegated: wordsSchema
      .optional()
      .describe('Supplies the number of the delegated target on this indicator'),
    kind: z.enum(TARGET_KINDS).optional().describe('Left out: level, or what the delegated target will be'),
    period: periodSchema.optional().describe('2025, or 2021-2025'),
    at_least: amountSchema.optional(),
    at_most: amountSchema.optional(),
    above: amountSchema.optional(),
    below: amountSchema.optional(),
    about: amountSchema.optional(),
    ...targetFields,
    printed: z.string().optional().describe('The words of the source'),
    source: z
      .union([idSchema, sourceSchema, z.string()], wanted('scenario_source'))
      .optional()
      .describe('A document of the region, or title and address'),
    outcome: outcomeSchema.optional(),
    authority: z
      .enum(['national', 'own'])
      .default('own')
      .describe('national: the national value, not the region’s'),
  })
  .describe('A target of this scenario, or the number of a delegated one');

/** scenarios/regions/<region>/<scenario>.yaml: only what the scenario changes. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional(),
    title: freeTextSchema,
    description: freeTextSchema.optional(),
    region: idSchema.optional().describe('Left out: the folder the file stands in'),
    extends: namesSchema
      .optional()
      .describe('Scenarios to start from, left to right: growth_6, sanmenxia/plan'),
    wins: namesSchema.optional().describe('Parents that win where parents clash, strongest first'),
    plan: idSchema.optional().describe("Left out: the region's default plan"),
    base_year: yearSchema.optional(),
    horizon: yearSchema.optional().describe('Last projected year, up to 2050'),
    as_of: yearSchema.optional().describe('Values observed up to this year are kept'),
    assumptions: z
      .record(z.string(), growthPathSchema)
      .optional()
      .describe('How drivers run: gdp_growth: 6%'),
    elasticities: z
      .record(z.string(), numberSchema)
      .optional()
      .describe('Answers to growth: {fiscal_revenue_growth: 1.15}'),
    events: z.array(eventSchema).optional(),
    bases: z
      .record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())]))
      .optional()
      .describe('Base levels the documents do not print: {gdp_nominal: {2020: 142.6}, why: ...}'),
    targets: z.array(scenarioTargetSchema).optional(),
    expect: z.array(wordsSchema).optional().describe('What the run must find: urbanization_rate@2025 >= 63'),
    correlations: correlationsSchema.optional(),
    seed: z.int(wanted('seed')).min(0, wanted('seed')).max(MOST_SEED, wanted('seed')).optional(),
    draws: z
      .int(wanted('draws'))
      .min(FEWEST_DRAWS, wanted('draws'))
      .max(MOST_DRAWS, wanted('draws'))
      .optional(),
  })
  .meta({ title: 'Plancast scenario', description: 'What a scenario changes, and what it expects' });

export type ScenarioTargetFile = z.output<typeof scenarioTargetSchema>;
