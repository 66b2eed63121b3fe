import { expect, test } from 'vitest';
import { jsonSchemas } from '../../scenarios/schema/json_schemas.ts';
import { fixtureLibrary } from './fixture_library.ts';

interface Schema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  allOf?: Schema[];
  definitions?: Record<string, Schema>;
}

test('there is a schema for every kind of file, draft 7, with a title', () => {
  const schemas = Object.entries(jsonSchemas()) as [string, Schema][];
  expect(schemas.map(([name, { $schema, title }]) => [name, $schema, title])).toEqual(
    ['indicator', 'region', 'plan', 'scenario', 'units', 'reference_class'].map((name) => [
      name,
      'http://json-schema.org/draft-07/schema#',
      `Plancast ${name.replace('_', ' ')}`,
    ]),
  );
});

test('what has a default need not be written', () => {
  const { region, plan } = jsonSchemas() as Record<string, Schema>;
  expect(region?.required).toEqual(['label']);
  expect(plan?.properties?.targets?.items?.required).toEqual(['indicator', 'kind', 'period']);
});

test('every key of a scenario is described or named by its description', () => {
  const scenario = jsonSchemas().scenario as Schema;
  expect(Object.keys(scenario.properties ?? {})).toContain('assumptions');
  expect(scenario.additionalProperties).toBe(false);
  expect(scenario.properties?.horizon?.description).toBe('Last projected year, up to 2050');
});

test('with a library, an editor completes the names of drivers and indicators', () => {
  const scenario = jsonSchemas(fixtureLibrary).scenario as Schema;
  const { assumptions, elasticities, events, targets, region } = scenario.properties ?? {};
  expect(assumptions?.properties?.gdp_growth).toEqual({
    description: '地区生产总值增速 Growth of real GDP (percent/yr, -10 .. 20)',
    allOf: [{ $ref: '#/definitions/growth_path' }],
  });
  expect(scenario.definitions).toHaveProperty('growth_path');
  expect(assumptions?.additionalProperties).toBe(false);
  expect(Object.keys(elasticities?.properties ?? {})).toEqual(['rd_growth']);
  expect(events?.items?.properties?.driver?.enum).toContain('urbanization_change');
  expect(targets?.items?.properties?.indicator?.enum).toContain('rd_intensity');
  expect(region?.enum).toEqual(['testville']);
});
