import { z } from '@hono/zod-openapi';
import { REPORT_FORMATS } from '../../report/answers/report_formats.ts';
import { numberSchema, yearSchema } from '../../scenarios/schema/fields.ts';
import { wanted } from '../../scenarios/schema/wanted.ts';
import {
  overridesSchema,
  quantityValueSchema,
  scenarioFields,
  scenarioRequestSchema,
} from './scenario_request.ts';

/** Most scenarios of one request. */
const MOST_COMPARED = 100;
const MOST_IN_BATCH = 10_000;
const MOST_AXES = 8;

/** A name, or a few words. */
const words = z.string(wanted('words')).max(200, wanted('short_words'));

const question = z.string(wanted('quantity')).max(200, wanted('short_words'));

const quantity = question.describe('indicator@year: rd_intensity@2025');
const asked = question.describe('indicator@year, or the id of a target: rd_intensity@2025');

/** What each verb is asked with. */
export const REQUESTS = {
  run: scenarioRequestSchema.meta({
    id: 'run_request',
    description: 'The scenario to run',
    examples: [{ id: 'sanmenxia/growth_6' }],
  }),
  batch: z
    .strictObject({
      runs: z
        .array(scenarioRequestSchema, wanted('runs'))
        .min(1, wanted('runs'))
        .max(MOST_IN_BATCH, wanted('runs')),
    })
    .meta({
      id: 'batch_request',
      description: 'Many scenarios to run as one job',
      examples: [{ runs: [{ id: 'sanmenxia/growth_6' }] }],
    }),
  check: z
    .strictObject({ id: scenarioFields.id, scenario: scenarioFields.scenario, yaml: scenarioFields.yaml })
    .meta({
      id: 'check_request',
      description: 'The scenario to check',
      examples: [{ id: 'sanmenxia/growth_6' }],
    }),
  compare: z
    .strictObject({
      scenarios: z
        .array(z.union([words, scenarioRequestSchema], wanted('compared_scenario')), wanted('compared'))
        .min(1, wanted('compared'))
        .max(MOST_COMPARED, wanted('compared'))
        .describe('Two or more scenarios, by id or as they are written; the first is the reference'),
      overrides: overridesSchema.optional(),
      year: yearSchema.optional().describe("Left out: the last year of the first run's plan"),
    })
    .meta({
      id: 'compare_request',
      description: 'The scenarios to compare',
      examples: [{ scenarios: ['sanmenxia/plan', 'sanmenxia/growth_6'] }],
    }),
  solve: z
    .strictObject({
      ...scenarioFields,
      quantity,
      at_least: quantityValueSchema.optional().describe('The number wanted: 2.4, "2.4%"'),
      at_most: quantityValueSchema.optional(),
      levers: z
        .array(words, wanted('levers'))
        .max(MOST_COMPARED, wanted('levers'))
        .optional()
        .describe('Only these levers'),
    })
    .meta({
      id: 'solve_request',
      description: 'What is wanted of which scenario',
      examples: [{ id: 'sanmenxia/growth_6', quantity: 'rd_intensity@2025', at_least: 2.4 }],
    }),
  sensitivity: z
    .strictObject({
      ...scenarioFields,
      quantity: asked,
      method: z.enum(['tornado']).default('tornado').describe('How the drivers are moved'),
    })
    .meta({
      id: 'sensitivity_request',
      description: 'The number, and the scenario whose drivers are moved',
      examples: [{ id: 'sanmenxia/growth_6', quantity: 'rd_intensity@2025' }],
    }),
  sweep: z
    .strictObject({
      ...scenarioFields,
      quantity: asked,
      over: z
        .array(words.describe('driver=low..high: gdp_growth=4%..8%'), wanted('axes'))
        .min(1, wanted('axes'))
        .max(MOST_AXES, wanted('axes'))
        .describe('The drivers of the grid'),
      steps: z
        .int(wanted('steps'))
        .optional()
        .describe('Values of each driver, both ends counted; left out: 9'),
    })
    .meta({
      id: 'sweep_request',
      description: 'The number, and the grid of drivers it is computed over',
      examples: [{ id: 'sanmenxia/growth_6', quantity: 'rd_intensity@2025', over: ['gdp_growth=4%..8%'] }],
    }),
  explain: z.strictObject({ ...scenarioFields, quantity }).meta({
    id: 'explain_request',
    description: 'The number to explain',
    examples: [{ id: 'sanmenxia/growth_6', quantity: 'rd_intensity@2025' }],
  }),
  track: z.strictObject(scenarioFields).meta({
    id: 'track_request',
    description: 'The region or scenario to track',
    examples: [{ id: 'sanmenxia' }],
  }),
  audit: z
    .strictObject({
      regions: z
        .array(words, wanted('regions'))
        .max(MOST_COMPARED, wanted('regions'))
        .optional()
        .describe('Left out: every region'),
    })
    .meta({
      id: 'audit_request',
      description: 'The regions whose documents are audited',
      examples: [{ regions: ['sanmenxia'] }],
    }),
  calibrate: z
    .strictObject({
      csv: z.string(wanted('words')).describe('A column year and one column a series'),
      x: words.describe('Column of the driving series'),
      y: words.describe('Column of the series that answers'),
      default: numberSchema.default(1).describe('Default elasticity, toward which the estimate is shrunk'),
    })
    .meta({
      id: 'calibrate_request',
      description: 'Two series of yearly levels',
      examples: [
        { csv: 'year,gdp,revenue\n2018,1301,118\n2019,1443,127\n2020,1451,128\n', x: 'gdp', y: 'revenue' },
      ],
    }),
  report: z
    .strictObject({
      ...scenarioFields,
      format: z
        .enum(Object.keys(REPORT_FORMATS) as [keyof typeof REPORT_FORMATS])
        .default('md')
        .describe('Form of the document'),
    })
    .meta({
      id: 'report_request',
      description: 'The scenario to report on',
      examples: [{ id: 'sanmenxia/growth_6', format: 'md' }],
    }),
} as const;

export type VerbName = keyof typeof REQUESTS;
export type RequestOf<V extends VerbName> = z.output<(typeof REQUESTS)[V]>;
