import { PERCENTAGE_WIDTH } from '../band_width.ts';
import type { KindRule } from '../kind_rule.ts';
import { growthOver, growthPace } from './average_growth.ts';

/** 与经济增长基本同步: own average growth less that of the indicator it is held against, in points. */
export const relative: KindRule = {
  kind: 'relative',
  needsLevel: false,
  setByDriver: false,
  isRate: false,
  unprinted: 0,
  direction: (better) => better,
  width: () => PERCENTAGE_WIDTH,
  fits: (unit) => unit === 'pp' || unit === 'pp/yr',
  startsFrom: (years) => years.base,
  reads: (years) => years.base,
  value({ target, years }, valueAt) {
    return (
      growthOver(target.indicator, years.base, years.last, valueAt) -
      growthOver(target.to ?? '', years.base, years.last, valueAt)
    );
  },
  worstYear: () => null,
  reached: () => null,
  progress: () => null,
  pace({ target, limits }, view) {
    const comparator = growthOver(target.to ?? '', view.base, view.last, view.valueAt);
    return growthPace(target.indicator, comparator + limits.required, view);
  },
};
