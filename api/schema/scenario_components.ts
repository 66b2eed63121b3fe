import { z } from 'zod';
import { scenarioSchema } from '../../scenarios/schema/scenario.ts';
import { SCENARIO_COMPONENT } from './scenario_request.ts';

/** The schema of a scenario file, and the schemas it is made of, as components of the OpenAPI document. */
export function scenarioComponents(): Record<string, Record<string, unknown>> {
  const made = z.toJSONSchema(scenarioSchema, { target: 'draft-2020-12', io: 'input' });
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _, $defs = {}, ...scenario } = JSON.parse(text) as Record<string, unknown>;
  return { [SCENARIO_COMPONENT]: scenario, ...($defs as Record<string, Record<string, unknown>>) };
}
