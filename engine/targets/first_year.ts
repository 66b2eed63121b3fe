import { meets } from './criterion.ts';
import type { Criterion, ValueAt } from './kind_rule.ts';

/**
 * First year, from one year to another, in which a level target holds; null when in none of them.
 *
 * Other targets have no such year (a sum or an average is known at the end), nor has what must hold in every year.
 *
 * @example see test/engine/targets/assess_targets.test.ts: urbanization of 58.7 rising by 0.8 a year first reaches 63 in 2026
 */
export function firstYear(criterion: Criterion, valueAt: ValueAt, from: number, to: number): number | null {
  const { target, rule } = criterion;
  if (rule.kind !== 'level' || target.everyYear) return null;
  for (let year = from; year <= to; year++) {
    if (meets(criterion, valueAt(target.indicator, year))) return year;
  }
  return null;
}
