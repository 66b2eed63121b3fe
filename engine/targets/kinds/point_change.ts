import { printedUnit, RATE_WIDTH } from '../band_width.ts';
import type { Criterion, KindRule, ValueAt } from '../kind_rule.ts';
import { requiredAddition } from '../required_pace.ts';

/** 提高 1.2 个百分点: the level in the last year less that in the year before the period. */
export const pointChange: KindRule = {
  kind: 'point_change',
  needsLevel: true,
  setByDriver: false,
  isRate: false,
  unprinted: null,
  direction: (better) => better,
  width: () => RATE_WIDTH,
  fits: (unit, indicatorUnit) =>
    unit === indicatorUnit || (indicatorUnit === 'percent' && (unit === 'pp' || unit === 'pp/yr')),
  startsFrom: (years) => years.base,
  reads: (years) => years.base,
  value: (criterion, valueAt) => change(criterion, criterion.years.base, criterion.years.last, valueAt),
  worstYear: () => null,
  reached: (criterion, view) => change(criterion, view.base, view.now, view.valueAt),
  progress(criterion, view) {
    const { required } = criterion.limits;
    if (Math.abs(required) < printedUnit(criterion.target.decimals)) return null;
    return change(criterion, view.base, view.now, view.valueAt) / required;
  },
  pace(criterion, view) {
    const until = view.now > view.base ? view.now : view.last;
    const done = change(criterion, view.base, view.now, view.valueAt);
    return {
      now: change(criterion, view.base, until, view.valueAt) / (until - view.base),
      needed: requiredAddition(criterion.limits.required, done, view.last - view.now),
      unit: view.unit === 'percent' ? 'pp/yr' : `${view.unit}/yr`,
    };
  },
};

function change({ target }: Criterion, from: number, to: number, valueAt: ValueAt): number {
  return valueAt(target.indicator, to) - valueAt(target.indicator, from);
}
