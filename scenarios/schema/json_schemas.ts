import { z } from 'zod';
import { driversOf, type Library } from '../library.ts';
import { indicatorSchema } from './indicator.ts';
import { planSchema } from './plan.ts';
import { referenceClassSchema } from './reference_class.ts';
import { regionSchema } from './region.ts';
import { scenarioSchema } from './scenario.ts';
import { unitsSchema } from './units.ts';

const SCHEMAS = {
  indicator: indicatorSchema,
  region: regionSchema,
  plan: planSchema,
  scenario: scenarioSchema,
  units: unitsSchema,
  reference_class: referenceClassSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

type Json = { [key: string]: unknown };

/**
 * JSON Schemas (draft 7) of the files a person writes, for editors to complete and check as one types.
 *
 * @param library when given, the scenario schema also knows the names of drivers, indicators, regions and scenarios
 */
export function jsonSchemas(library?: Library): Record<SchemaName, object> {
  const plain = (name: SchemaName) =>
    z.toJSONSchema(SCHEMAS[name], { target: 'draft-7', io: 'input' }) as Json;
  return {
    indicator: plain('indicator'),
    region: plain('region'),
    plan: plain('plan'),
    scenario: library === undefined ? plain('scenario') : withNames(plain('scenario'), library),
    units: plain('units'),
    reference_class: plain('reference_class'),
  };
}

/** The scenario schema with the names that exist, each with its label, unit and bounds. */
function withNames(schema: Json, library: Library): Json {
  const properties = { ...(schema.properties as Json) };
  const drivers = Object.values(driversOf(library)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = (value: (driver: (typeof drivers)[number]) => Json) =>
    Object.fromEntries(drivers.map((driver) => [driver.id, value(driver)]));
  const describe = (driver: (typeof drivers)[number]) => {
    const [low, high] = driver.bounds.map((bound) => bound ?? '');
    return `${driver.label.zh} ${driver.label.en} (${driver.unit}, ${low} .. ${high})`;
  };
  properties.assumptions = {
    ...(properties.assumptions as Json),
    properties: named((driver) => ({
      description: describe(driver),
      allOf: [{ $ref: '#/definitions/growth_path' }],
    })),
    additionalProperties: false,
  };
  properties.elasticities = {
    ...(properties.elasticities as Json),
    properties: Object.fromEntries(
      drivers
        .filter(({ response }) => response !== null)
        .map((driver) => [driver.id, { type: 'number', description: describe(driver) }]),
    ),
    additionalProperties: false,
  };
  const regions = Object.keys(library.regions);
  const plans = [...new Set(Object.values(library.plans).map(({ id }) => id))];
  properties.region = { ...(properties.region as Json), enum: regions };
  properties.plan = { ...(properties.plan as Json), enum: plans };
  const indicators = Object.keys(library.indicators);
  properties.events = inItems(properties.events as Json, { driver: drivers.map(({ id }) => id) });
  properties.targets = inItems(properties.targets as Json, { indicator: indicators, delegated: indicators });
  return { ...schema, properties };
}

/** A list schema whose items may only use the names given for some of their keys. */
function inItems(list: Json, names: Readonly<Record<string, readonly string[]>>): Json {
  const items = list.items as Json;
  const properties = { ...(items.properties as Json) };
  for (const [key, values] of Object.entries(names))
    properties[key] = { ...(properties[key] as Json), enum: values };
  return { ...list, items: { ...items, properties } };
}
