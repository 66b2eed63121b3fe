import { z } from 'zod';
import { numberSchema, wordsSchema } from './fields.ts';
import { wanted } from './wanted.ts';

const matrixSchema = z
  .strictObject({
    between: z.array(wordsSchema).min(2).describe('Drivers, in the order of the rows'),
    matrix: z.array(z.array(numberSchema)).describe('Correlations of their draws, with 1 on the diagonal'),
  })
  .describe('Correlations of drivers with each other');

const loadingsSchema = z
  .record(wordsSchema, numberSchema)
  .describe('Correlation of drivers with the macro factor that all share: {rd_growth: 0.6}');

const entrySchema = z.union([matrixSchema, loadingsSchema], wanted('correlation'));

/** How the draws of drivers hang together: one entry, or a list of them. */
export const correlationsSchema = z
  .union([entrySchema, z.array(entrySchema)], wanted('correlation'))
  .describe('How draws of drivers hang together');
