import { pow } from '../math/pow.ts';

/**
 * Average growth from one level to another in percent a year: the years-th root of their ratio, less one
 * (docs/methods.md#growth-and-prices).
 *
 * @returns NaN where a rate is not defined: a level that is not above zero, or no years between
 *
 * @example
 * compoundRate(1054, 1450.7, 5) // => 6.597593419708714
 */
export function compoundRate(from: number, to: number, years: number): number {
  return from > 0 && to > 0 && years > 0 ? 100 * (pow(to / from, 1 / years) - 1) : Number.NaN;
}
