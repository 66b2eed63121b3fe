import { z } from '@hono/zod-openapi';
import { numberSchema, yearSchema } from '../../scenarios/schema/fields.ts';
import { scenarioSchema } from '../../scenarios/schema/scenario.ts';
import { wanted } from '../../scenarios/schema/wanted.ts';

/** Name under which the schema of a scenario file stands in the OpenAPI document. */
export const SCENARIO_COMPONENT = 'scenario';

/** A scenario as a file says it, in JSON. Its form and meaning are checked by the loader, in the loader's words. */
export const scenarioObjectSchema = z
  .custom<z.input<typeof scenarioSchema>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    wanted('map'),
  )
  .openapi({
    type: 'object',
    allOf: [{ $ref: `#/components/schemas/${SCENARIO_COMPONENT}` }],
    description: 'A scenario, as its file says it',
  });

/** A scenario file as it is written, comments and all. */
const yamlSchema = z
  .string(wanted('words'))
  .regex(/\S/, wanted('words'))
  .describe('A scenario file as text: YAML, or JSON');

/** What is laid over a scenario: the options of the command line under the same names. */
export const overridesSchema = z
  .strictObject({
    set: z
      .record(
        z.string().max(200, wanted('short_words')),
        z.unknown().openapi({ allOf: [{ $ref: '#/components/schemas/growth_path' }] }),
      )
      .optional()
      .describe('Driver -> value, as a file writes it: {"gdp_growth": "6%"}'),
    plan: z
      .string(wanted('words'))
      .max(200, wanted('short_words'))
      .optional()
      .describe('The plan to judge by: plan_14'),
    as_of: yearSchema.optional().describe('Last observed year to keep'),
    horizon: yearSchema.optional().describe('Last projected year'),
    seed: scenarioSchema.shape.seed.describe('Seed of the simulation'),
    draws: scenarioSchema.shape.draws.describe('Number of simulated paths'),
  })
  .meta({ id: 'overrides', description: 'What is laid over a scenario' });

/** Members by which a request says which scenario it is about. */
export const scenarioFields = {
  id: z
    .string(wanted('words'))
    .max(200, wanted('short_words'))
    .optional()
    .describe(
      'A scenario, region/name, or a region, which stands for its baseline; with a scenario beside it, the name that one goes by',
    ),
  scenario: scenarioObjectSchema.optional(),
  yaml: yamlSchema.optional(),
  overrides: overridesSchema.optional(),
} as const;

export const scenarioRequestSchema = z.strictObject(scenarioFields).meta({
  id: 'scenario_request',
  description: 'A scenario by its id, or as it is written, and what is laid over it',
});

export type ScenarioRequest = z.output<typeof scenarioRequestSchema>;
export type OverridesRequest = z.output<typeof overridesSchema>;

/** A number, or a number with its unit: 2.4, "2.4%". */
export const quantityValueSchema = z.union([numberSchema, z.string()], wanted('amount'));
