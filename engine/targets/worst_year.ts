import { type Limits, noiseOf } from './limits.ts';
import type { TargetYears } from './target_years.ts';
import { worstValue } from './worst_value.ts';

/**
 * The year in which a yearly value is furthest on the wrong side of its limits; the earliest of those that only
 * floating-point noise tells apart, and of those without a value.
 *
 * @example
 * const withinFivePointFive = {
 *   required: 5.5, side: 'upper', printed: [5.5, 5.5], centred: false, band: null,
 *   strict: [-Infinity, 5.5], rounded: [-Infinity, 5.55], allowed: [-Infinity, 5.55],
 * }
 * worstYear({ base: 2020, first: 2021, last: 2023 }, withinFivePointFive, (year) => (year === 2022 ? 6 : 5)) // => 2022
 */
export function worstYear(years: TargetYears, limits: Limits, valueIn: (year: number) => number): number {
  const worst = worstValue(years, limits, valueIn);
  for (let year = years.first; year < years.last; year++) {
    const value = valueIn(year);
    if (Number.isNaN(value) || Math.abs(value - worst) <= noiseOf(worst)) return year;
  }
  return years.last;
}
