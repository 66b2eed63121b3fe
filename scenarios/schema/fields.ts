import { z } from 'zod';
import { wanted } from './wanted.ts';

/** `rd_intensity`: identical in file name, YAML key, URL and CSV column. */
export const ID = /^[a-z][a-z0-9_]*$/;

const YEAR = '(?:19|20|21)\\d\\d';
const DAY = `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`;
const MONTH = `${YEAR}-(?:0[1-9]|1[0-2])`;

export const idSchema = z.string(wanted('id')).regex(ID, wanted('id'));

export const wordsSchema = z.string(wanted('words')).regex(/\S/, wanted('words'));

export const textSchema = z
  .strictObject({ zh: wordsSchema, en: wordsSchema }, wanted('text'))
  .describe('Words shown to a person, in Chinese and English');

/** A person's own scenario may be written in one language. */
export const freeTextSchema = z
  .union([wordsSchema, textSchema], wanted('free_text'))
  .describe('Words shown to a person: text, or Chinese and English apart');

export const hrefSchema = z.string(wanted('href')).regex(/^https?:\/\/\S+$/, wanted('href'));

export const sourceSchema = z
  .strictObject(
    {
      title: wordsSchema.describe('Author, year, title'),
      zh: wordsSchema.optional().describe('The title in Chinese, where it is words of your own'),
      href: hrefSchema.optional().describe('Address, best a DOI'),
      page: wordsSchema.optional().describe('Page, table or section'),
      note: wordsSchema.optional(),
    },
    wanted('source'),
  )
  .describe('Where a number or a method comes from');

export const numberSchema = z.number(wanted('number'));

/** Places after the point. */
export const decimalsSchema = z.int(wanted('decimals')).min(0, wanted('decimals')).max(6, wanted('decimals'));

export const boundsSchema = z
  .tuple([numberSchema.nullable(), numberSchema.nullable()], wanted('bounds'))
  .describe('Lowest and highest possible value, null where there is no bound');

export const yearSchema = z.int(wanted('year')).min(1900, wanted('year')).max(2100, wanted('year'));

/** `2025` or `2021-2025` */
export const periodSchema = z
  .union([yearSchema, z.string().regex(new RegExp(`^${YEAR}(-${YEAR})?$`))], wanted('period'))
  .describe('A year or a range of years: 2025, 2021-2025');

/** `2020`, `2016-2020`, `2022-01..2022-11` or `2022-01-01..2022-12-27` */
export const observedPeriodSchema = z
  .union(
    [
      yearSchema,
      z.string().regex(new RegExp(`^(?:${YEAR}(-${YEAR})?|${MONTH}\\.\\.${MONTH}|${DAY}\\.\\.${DAY})$`)),
    ],
    wanted('observed_period'),
  )
  .describe(
    'A year, a range of years, of months or of days: 2020, 2016-2020, 2022-01..2022-11, 2022-01-01..2022-12-27',
  );

export const doubtSchema = z
  .strictObject({ why: textSchema, rivals: z.array(wordsSchema).min(1) })
  .describe('A reading that arithmetic cannot settle, and other readings of the same words');
