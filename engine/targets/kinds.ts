import type { ReasonCode } from '../run_types.ts';
import type { Target, TargetKind } from '../types.ts';
import type { KindRule } from './kind_rule.ts';
import { annualGrowth } from './kinds/annual_growth.ts';
import { averageGrowth } from './kinds/average_growth.ts';
import { cumulativeChange } from './kinds/cumulative_change.ts';
import { cumulativeTotal } from './kinds/cumulative_total.ts';
import { level } from './kinds/level.ts';
import { pointChange } from './kinds/point_change.ts';
import { relative } from './kinds/relative.ts';

/** How each kind of target finds its rule, or says why it has none; a new kind is one new entry. */
export const kinds: Readonly<Record<TargetKind, (target: Target) => KindRule | ReasonCode>> = {
  level: () => level,
  average_growth: ({ everyYear }) => (everyYear ? annualGrowth : averageGrowth),
  annual_growth: () => annualGrowth,
  cumulative_total: () => cumulativeTotal,
  cumulative_change: () => cumulativeChange,
  point_change: () => pointChange,
  relative: ({ to }) => (to === null ? 'comparator_missing' : relative),
  delegated: (target) =>
    hasNumber(target) ? kinds[target.measure ?? 'level'](target) : 'delegated_without_value',
  qualitative: () => 'qualitative',
};

function hasNumber({ atLeast, atMost, above, below, about }: Target): boolean {
  return (atLeast ?? atMost ?? above ?? below ?? about) !== null;
}
