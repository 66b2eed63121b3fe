import type { ResolvedDriver } from '../run_types.ts';
import type { Criterion } from './kind_rule.ts';

/**
 * Whether a scenario itself sets what the target asks: in every year of the period the driver of the target's own
 * indicator is given, neither by observation nor as a distribution. Such a verdict is assumed, not found.
 *
 * @param baseYear year before the first of the drivers' numbers
 *
 * @example see test/engine/targets/assess_targets.test.ts: 7 % in every year of 2021-2025 is assumed, in four of them it is not
 */
export function isAssumed(
  criterion: Criterion,
  drivers: readonly ResolvedDriver[],
  baseYear: number,
): boolean {
  const { target, rule, years } = criterion;
  if (!rule.setByDriver) return false;
  const own = drivers.filter((driver) => driver.indicator === target.indicator);
  return own.length > 0 && own.every(givenThroughout);

  function givenThroughout(driver: ResolvedDriver): boolean {
    for (let year = years.first; year <= years.last; year++) {
      const given = driver.given[year - baseYear - 1];
      const layer = driver.layers[year - baseYear - 1] ?? null;
      if ((driver.drawn?.[year - baseYear - 1] ?? null) !== null) return false;
      if (given === undefined || Number.isNaN(given) || layer === null || layer.startsWith('as_of'))
        return false;
    }
    return true;
  }
}
