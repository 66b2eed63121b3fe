import { z } from '@hono/zod-openapi';

const lang = z.enum(['zh', 'en']).optional().describe('Language of the answer; left out: by Accept-Language');

/** What any route may be asked with. */
export const languageQuery = z.strictObject({ lang });

/** What a verb may be asked with. */
export const verbQuery = z.strictObject({
  lang,
  async: z.enum(['0', '1']).optional().describe('1: as a job, when it takes longer than two seconds'),
});

/** A form of a run. */
export const runFormatQuery = z.strictObject({
  lang,
  format: z.enum(['json', 'csv']).optional().describe('csv: every projected number in long format'),
});
