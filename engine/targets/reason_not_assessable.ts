import type { Projection, ReasonCode } from '../run_types.ts';
import type { Indicator } from '../types.ts';
import type { Criterion } from './kind_rule.ts';

/**
 * Why a target cannot be judged on a projection, or null when it can.
 *
 * A level asked of an indicator that runs as an index, or that the catalogue knows but the region has no base for, is
 * `no_base`; growth, cumulative change and comparisons of growth need none.
 *
 * @param indicator the target's indicator, undefined when the catalogue has none of that name
 *
 * @example see test/engine/targets/assess_targets.test.ts: one row for every reason
 */
export function reasonNotAssessable(
  { target, rule, years, limits }: Criterion,
  indicator: Indicator | undefined,
  projection: Projection,
): ReasonCode | null {
  if (target.to !== null && rule.kind === 'relative' && projection.values[target.to] === undefined) {
    return 'comparator_missing';
  }
  if (indicator === undefined) return 'no_projection';
  const printed = limits.required !== rule.unprinted;
  if (printed && !rule.fits(target.unit, indicator.unit)) return 'unit_mismatch';
  if (projection.values[target.indicator] === undefined) return rule.needsLevel ? 'no_base' : 'no_projection';
  if (rule.needsLevel && projection.basis[target.indicator] === 'index') return 'no_base';
  if (years.last > projection.horizon || rule.reads(years) < projection.baseYear) return 'horizon_mismatch';
  return null;
}
