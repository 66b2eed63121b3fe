import { z } from 'zod';
import {
  doubtSchema,
  hrefSchema,
  idSchema,
  numberSchema,
  observedPeriodSchema,
  textSchema,
  wordsSchema,
} from './fields.ts';
import { wanted } from './wanted.ts';

const documentSchema = z
  .strictObject({
    title: textSchema,
    file: wordsSchema.optional().describe('Name of the document in the folder of sources'),
    href: hrefSchema.optional().describe('Address of an outside source'),
    published: z
      .union([z.int(), z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/)], wanted('published'))
      .describe('Year or date of publication'),
  })
  .refine((document) => document.file === undefined || document.href === undefined, wanted('document'))
  .describe('A document that numbers are taken from');

const observationSchema = z
  .strictObject({
    period: observedPeriodSchema,
    value: numberSchema,
    measure: z
      .enum([
        'level',
        'average_growth',
        'annual_growth',
        'cumulative_total',
        'cumulative_change',
        'point_change',
        'ratio',
      ])
      .default('level'),
    unit: wordsSchema
      .optional()
      .describe("Left out: the indicator's unit for a level, percent/yr for growth"),
    prices: z.enum(['current', 'constant', 'none']).optional().describe("Left out: the indicator's"),
    status: z.enum(['actual', 'preliminary', 'estimate', 'implied', 'assumption', 'outside']),
    bound: z
      .enum(['above', 'at_least', 'below', 'at_most'])
      .optional()
      .describe('Printed as a bound: 突破, 超过'),
    vintage: wordsSchema.optional().describe('Which revision: census_4'),
    annual: z.boolean().default(true).describe('false: never used as the value of a year'),
    source: idSchema.describe('A document of this region'),
    where: wordsSchema.describe('Where in the document: table and row, or chapter'),
    quote: z.string().default('').describe('The words of the document, character for character'),
    implied: textSchema.optional().describe('The arithmetic of an implied number'),
    note: textSchema.optional(),
    doubt: doubtSchema.optional(),
  })
  .describe('A number somebody printed, with its proof');

/** scenarios/regions/<region>/region.yaml */
export const regionSchema = z
  .strictObject({
    label: textSchema,
    default_plan: idSchema.optional().describe('The plan a scenario is judged by when it names none'),
    documents: z.record(idSchema, documentSchema).default({}),
    notes: z.array(textSchema).default([]).describe('Said whenever the region is shown'),
    observations: z.record(idSchema, z.array(observationSchema)).default({}).describe('Numbers by indicator'),
  })
  .meta({ title: 'Plancast region', description: 'Observed numbers of a region with their sources' });

export type RegionFile = z.output<typeof regionSchema>;
