import { RATE_WIDTH } from '../band_width.ts';
import type { Criterion, KindRule, ValueAt } from '../kind_rule.ts';
import { worstValue } from '../worst_value.ts';
import { worstYear } from '../worst_year.ts';
import { growthOver, isRate } from './average_growth.ts';

/** 增长 7%以上 in a year: growth on the year before; over several years the worst of them. */
export const annualGrowth: KindRule = {
  kind: 'annual_growth',
  needsLevel: false,
  setByDriver: true,
  isRate: true,
  unprinted: null,
  direction: (better) => better,
  width: () => RATE_WIDTH,
  fits: isRate,
  startsFrom: (years) => years.base,
  reads: (years) => years.base,
  value: (criterion, valueAt) => worstValue(criterion.years, criterion.limits, growthIn(criterion, valueAt)),
  worstYear: (criterion, valueAt) =>
    criterion.years.first < criterion.years.last
      ? worstYear(criterion.years, criterion.limits, growthIn(criterion, valueAt))
      : null,
  reached: () => null,
  progress: () => null,
  pace({ target, limits }, view) {
    const until = view.now > view.base ? view.now : view.last;
    return {
      now: growthOver(target.indicator, view.base, until, view.valueAt),
      needed: view.now < view.last ? limits.required : Number.NaN,
      unit: 'percent/yr',
    };
  },
};

function growthIn({ target }: Criterion, valueAt: ValueAt): (year: number) => number {
  return (year) => growthOver(target.indicator, year - 1, year, valueAt);
}
