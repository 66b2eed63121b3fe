import { type Limits, marginOf } from './limits.ts';
import type { TargetYears } from './target_years.ts';

/**
 * The year in which a yearly value is furthest on the wrong side of its limits; the earliest of equals.
 *
 * @example
 * const withinFivePointFive = {
 *   required: 5.5, side: 'upper', printed: [5.5, 5.5], centred: false, band: null,
 *   strict: [-Infinity, 5.5], rounded: [-Infinity, 5.55], allowed: [-Infinity, 5.55],
 * }
 * worstYear({ base: 2020, first: 2021, last: 2023 }, withinFivePointFive, (year) => (year === 2022 ? 6 : 5)) // => 2022
 */
export function worstYear(years: TargetYears, limits: Limits, valueIn: (year: number) => number): number {
  let worst = years.first;
  let smallest = Infinity;
  for (let year = years.first; year <= years.last; year++) {
    const value = valueIn(year);
    if (Number.isNaN(value)) return year;
    const margin = marginOf(limits, value);
    if (margin < smallest) {
      smallest = margin;
      worst = year;
    }
  }
  return worst;
}
