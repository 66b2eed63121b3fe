import { bandWidth } from '../band_width.ts';
import type { KindRule, ValueAt } from '../kind_rule.ts';
import { requiredAddition } from '../required_pace.ts';

/** [18]: the sum of a yearly flow over the period. */
export const cumulativeTotal: KindRule = {
  kind: 'cumulative_total',
  needsLevel: true,
  setByDriver: false,
  isRate: false,
  unprinted: null,
  direction: (better) => better,
  width: bandWidth,
  fits: (unit, indicatorUnit) => unit === indicatorUnit || `${unit}/yr` === indicatorUnit,
  startsFrom: (years) => years.base,
  reads: (years) => years.first,
  value: ({ target, years }, valueAt) => sum(target.indicator, years.first, years.last, valueAt),
  worstYear: () => null,
  reached: ({ target }, view) => sum(target.indicator, view.base + 1, view.now, view.valueAt),
  progress: ({ target, limits }, view) =>
    sum(target.indicator, view.base + 1, view.now, view.valueAt) / limits.required,
  pace({ target, limits }, view) {
    const until = view.now > view.base ? view.now : view.last;
    const done = sum(target.indicator, view.base + 1, view.now, view.valueAt);
    return {
      now: sum(target.indicator, view.base + 1, until, view.valueAt) / (until - view.base),
      needed: requiredAddition(limits.required, done, view.last - view.now),
      unit: `${target.unit}/yr`,
    };
  },
};

function sum(indicator: string, from: number, to: number, valueAt: ValueAt): number {
  let total = 0;
  for (let year = from; year <= to; year++) total += valueAt(indicator, year);
  return total;
}
