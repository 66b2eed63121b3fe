import { RATE_WIDTH } from '../band_width.ts';
import { compoundRate } from '../compound_rate.ts';
import type { KindRule, Pace, ValueAt, View } from '../kind_rule.ts';
import { requiredGrowth } from '../required_pace.ts';

/** 年均增长 7: the geometric mean over the growth years of the period, the first of which follows the base year. */
export const averageGrowth: KindRule = {
  kind: 'average_growth',
  needsLevel: false,
  setByDriver: true,
  isRate: true,
  unprinted: null,
  direction: (better) => better,
  width: () => RATE_WIDTH,
  fits: isRate,
  startsFrom: (years) => years.base,
  reads: (years) => years.base,
  value: ({ target, years }, valueAt) => growthOver(target.indicator, years.base, years.last, valueAt),
  worstYear: () => null,
  reached: () => null,
  progress: () => null,
  pace: ({ target, limits }, view) => growthPace(target.indicator, limits.required, view),
};

/**
 * Average growth of an indicator between two years, in percent a year.
 *
 * @example
 * growthOver('gdp_real', 2020, 2021, (_, year) => (year === 2020 ? 100 : 106.25)) // => 6.25
 */
export function growthOver(indicator: string, from: number, to: number, valueAt: ValueAt): number {
  return compoundRate(valueAt(indicator, from), valueAt(indicator, to), to - from);
}

/**
 * Growth so far, and what the remaining years need for an average over the period.
 *
 * @example see test/engine/targets/assess_targets.test.ts: 7.78 % a year after 7.5 and 4.2 of 7
 */
export function growthPace(indicator: string, average: number, view: View): Pace {
  const until = view.now > view.base ? view.now : view.last;
  const done = view.valueAt(indicator, view.now) / view.valueAt(indicator, view.base);
  return {
    now: growthOver(indicator, view.base, until, view.valueAt),
    needed: requiredGrowth(average, view.last - view.base, done, view.last - view.now),
    unit: 'percent/yr',
  };
}

/**
 * Whether a unit states growth: percent a year, or percent.
 *
 * @example
 * isRate('亿元') // => false
 */
export function isRate(unit: string): boolean {
  return unit === 'percent/yr' || unit === 'percent';
}
