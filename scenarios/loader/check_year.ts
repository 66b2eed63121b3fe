import { PlancastError } from '../../engine/types.ts';

/** Last year that can be projected. */
export const LATEST_YEAR = 2050;

/**
 * Lets a year pass that lies between two others.
 *
 * @param path where the year stands for the one who wrote it: `--horizon`
 * @throws PlancastError year_out_of_range, naming the years that are possible
 */
export function checkYear(path: string, year: number, first: number, last: number): void {
  if (year >= first && year <= last) return;
  throw new PlancastError([
    {
      code: 'year_out_of_range',
      level: 'error',
      path,
      text: {
        zh: `无法取 ${year} 年：可用的是 ${first} 至 ${last} 年；请写其间的年份`,
        en: `Cannot use the year ${year}: it may be ${first} to ${last}; write a year between them`,
      },
    },
  ]);
}
