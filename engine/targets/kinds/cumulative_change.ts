import { PERCENTAGE_WIDTH, printedUnit } from '../band_width.ts';
import type { Criterion, KindRule, ValueAt } from '../kind_rule.ts';
import { progressOfCut } from '../progress.ts';
import { requiredCut } from '../required_pace.ts';
import { growthOver, isRate } from './average_growth.ts';

/** 累计下降 13.5%: change over the whole period in percent; of what is better lower it is a cut, a positive number. */
export const cumulativeChange: KindRule = {
  kind: 'cumulative_change',
  needsLevel: false,
  setByDriver: true,
  isRate: false,
  unprinted: null,
  direction: (better) => (better === 'lower' ? 'higher' : better),
  width: () => PERCENTAGE_WIDTH,
  fits: isRate,
  startsFrom: (years) => years.base,
  reads: (years) => years.base,
  value: (criterion, valueAt) =>
    changeBetween(criterion, criterion.years.base, criterion.years.last, valueAt),
  worstYear: () => null,
  reached: (criterion, view) => changeBetween(criterion, view.base, view.now, view.valueAt),
  progress(criterion, view) {
    const { required } = criterion.limits;
    if (Math.abs(required) < printedUnit(criterion.target.decimals)) return null;
    const sign = signOf(criterion);
    return progressOfCut(sign * required, sign * changeBetween(criterion, view.base, view.now, view.valueAt));
  },
  pace(criterion, view) {
    const until = view.now > view.base ? view.now : view.last;
    const sign = signOf(criterion);
    const reached = changeBetween(criterion, view.base, view.now, view.valueAt);
    return {
      now: -sign * growthOver(criterion.target.indicator, view.base, until, view.valueAt),
      needed: sign * requiredCut(sign * criterion.limits.required, sign * reached, view.last - view.now),
      unit: 'percent/yr',
    };
  },
};

/** 1 where the number is a cut, -1 where it is growth. */
function signOf(criterion: Criterion): 1 | -1 {
  return criterion.indicatorBetter === 'lower' ? 1 : -1;
}

function changeBetween(criterion: Criterion, from: number, to: number, valueAt: ValueAt): number {
  const start = valueAt(criterion.target.indicator, from);
  const end = valueAt(criterion.target.indicator, to);
  return start > 0 ? signOf(criterion) * 100 * (1 - end / start) : Number.NaN;
}
