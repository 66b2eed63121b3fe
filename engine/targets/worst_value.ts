import type { Limits } from './limits.ts';
import type { TargetYears } from './target_years.ts';

/**
 * The yearly value furthest on the wrong side of its limits: the smallest of a floor, the largest of a ceiling; where
 * neither side is better, the one furthest from the middle of what is printed. NaN where a year has none.
 *
 * @example
 * const withinFivePointFive = {
 *   required: 5.5, side: 'upper', printed: [5.5, 5.5], centred: false, band: null,
 *   strict: [-Infinity, 5.5], rounded: [-Infinity, 5.55], allowed: [-Infinity, 5.55],
 * }
 * worstValue({ base: 2020, first: 2021, last: 2023 }, withinFivePointFive, (year) => (year === 2022 ? 6 : 5)) // => 6
 */
export function worstValue(
  { first, last }: TargetYears,
  { side, printed }: Limits,
  valueIn: (year: number) => number,
): number {
  const middle = (printed[0] + printed[1]) / 2;
  let worst = valueIn(first);
  for (let year = first + 1; year <= last; year++) {
    const value = valueIn(year);
    if (side === 'lower') worst = Math.min(worst, value);
    else if (side === 'upper') worst = Math.max(worst, value);
    else if (!(Math.abs(value - middle) <= Math.abs(worst - middle))) worst = value;
    if (Number.isNaN(worst)) return worst;
  }
  return worst;
}
