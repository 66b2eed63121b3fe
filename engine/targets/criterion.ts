import type { ReasonCode } from '../run_types.ts';
import type { Direction, Target } from '../types.ts';
import type { Criterion, ValueAt } from './kind_rule.ts';
import { kinds } from './kinds.ts';
import { limits, within } from './limits.ts';
import { targetYears } from './target_years.ts';

/**
 * Makes a target ready to be judged on any path: its rule, its years and the limits it sets.
 *
 * @param indicatorBetter which way the target's indicator is better
 * @returns the criterion, or the reason why the target's words hold nothing to judge
 *
 * @example see test/engine/targets/criterion.test.ts: a qualitative target has the reason `qualitative`
 */
export function criterion(target: Target, indicatorBetter: Direction): Criterion | ReasonCode {
  const rule = kinds[target.kind](target);
  if (typeof rule === 'string') return rule;
  const better = rule.direction(indicatorBetter);
  const bounds = limits(target, rule, better);
  if (bounds === null) return 'no_numeric_target';
  return { target, rule, better, indicatorBetter, years: targetYears(target.period), limits: bounds };
}

/**
 * Value of the full criterion on one path, in the target's unit: average growth, level, sum, cut, or gap.
 *
 * @param valueAt reads the path, projected or simulated
 * @returns NaN where the path does not define it
 *
 * @example see test/engine/targets/criterion.test.ts: 7.5, 4.2, 7, 7, 7 average 6.53 percent a year
 */
export function criterionValue(criterion: Criterion, valueAt: ValueAt): number {
  return criterion.rule.value(criterion, valueAt);
}

/**
 * Whether the target holds at this value of its criterion, with the allowances for rounding and 左右; never for NaN.
 *
 * @example see test/engine/targets/criterion.test.ts: 6.96 meets at least 7.0, since it prints as 7.0
 */
export function meets(criterion: Criterion, value: number): boolean {
  return within(criterion.limits.allowed, value);
}
