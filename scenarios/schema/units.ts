import { z } from 'zod';
import { numberSchema, wordsSchema } from './fields.ts';

const unitSchema = z
  .strictObject({
    zh: wordsSchema.describe('Chinese name of the unit'),
    en: wordsSchema.describe('English name of the unit'),
    dims: z
      .record(z.string(), z.int())
      .default({})
      .describe('Powers of the base dimensions: {money: 1, person: -1}; empty for a pure number'),
    scale: numberSchema.positive().default(1).describe('How many base units one of it is: 亿元 is 1.0e+8'),
  })
  .describe('A unit of measurement');

/** scenarios/units.yaml: the registry; a unit that is not in it cannot be used. */
export const unitsSchema = z
  .record(z.string(), unitSchema)
  .meta({ title: 'Plancast units', description: 'The units that indicators, drivers and targets may use' });
