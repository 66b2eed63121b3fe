import { bandWidth, printedUnit } from '../band_width.ts';
import { compoundRate } from '../compound_rate.ts';
import type { Criterion, KindRule, Pace, View } from '../kind_rule.ts';
import { progressOfGrowth, progressOfPoints } from '../progress.ts';
import { requiredAddition } from '../required_pace.ts';
import { worstValue } from '../worst_value.ts';
import { worstYear } from '../worst_year.ts';

/** 2025年 63: the level in the last year, or in the worst year when it must hold in every one (5.5以内). */
export const level: KindRule = {
  kind: 'level',
  needsLevel: true,
  setByDriver: false,
  isRate: false,
  unprinted: null,
  direction: (better) => better,
  width: bandWidth,
  fits: (unit, indicatorUnit) => unit === indicatorUnit,
  startsFrom: (years, planStart) => Math.min(planStart, years.last) - 1,
  reads: (years) => years.first,
  value({ target, years, limits }, valueAt) {
    const valueIn = (year: number) => valueAt(target.indicator, year);
    return target.everyYear ? worstValue(years, limits, valueIn) : valueIn(years.last);
  },
  worstYear: ({ target, years, limits }, valueAt) =>
    target.everyYear ? worstYear(years, limits, (year) => valueAt(target.indicator, year)) : null,
  reached: ({ target }, view) => (target.everyYear ? null : view.valueAt(target.indicator, view.now)),
  progress: levelProgress,
  pace: levelPace,
};

function levelProgress({ target, limits: { required } }: Criterion, view: View): number | null {
  const start = view.valueAt(target.indicator, view.base);
  const now = view.valueAt(target.indicator, view.now);
  // Both ends are known to half a printed unit, so a shorter way than one unit is noise.
  if (target.everyYear || !(Math.abs(required - start) >= printedUnit(target.decimals))) return null;
  return multiplies(view.unit, start, now, required)
    ? progressOfGrowth(start, now, required)
    : progressOfPoints(start, now, required);
}

function levelPace({ target, limits: { required } }: Criterion, view: View): Pace | null {
  if (target.everyYear) return null;
  const until = view.now > view.base ? view.now : view.last;
  const start = view.valueAt(target.indicator, view.base);
  const end = view.valueAt(target.indicator, until);
  const now = view.valueAt(target.indicator, view.now);
  const left = view.last - view.now;
  if (multiplies(view.unit, start, end, now, required)) {
    return {
      now: compoundRate(start, end, until - view.base),
      needed: compoundRate(now, required, left),
      unit: 'percent/yr',
    };
  }
  return {
    now: (end - start) / (until - view.base),
    needed: requiredAddition(required, now, left),
    unit: isPercentage(view.unit) ? 'pp/yr' : `${view.unit}/yr`,
  };
}

/** Years of schooling and of life are gained by the year, not by a rate. */
const YEARS = new Set(['年', '岁']);

/** Positive levels move on the log scale, percentages and years in points. */
function multiplies(unit: string, ...levels: readonly number[]): boolean {
  return !isPercentage(unit) && !YEARS.has(unit) && levels.every((value) => value > 0);
}

function isPercentage(unit: string): boolean {
  return unit === 'percent' || unit === 'percent/yr';
}
