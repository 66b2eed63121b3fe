import { distributionKinds } from '../distributions/distribution_kinds.ts';
import { truncated } from '../distributions/truncated.ts';
import { exp } from '../math/exp.ts';
import { normalQuantile } from '../math/normal_quantile.ts';
import type { DrawnValue, Projection, ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import { type Spread, spreadOfAverage } from '../uncertainty/spread.ts';
import type { DriverRange } from './tornado.ts';

/** Drivers with the two paths between which their averages lie with 80 % probability, and those nobody measured. */
export interface DriverRanges {
  ranges: readonly DriverRange[];
  unmeasured: readonly string[];
}

/**
 * The p10 and p90 of each driver's average over the years not yet observed: a path shifted by as much each year for
 * measured errors, the yearly quantiles of a distribution that a scenario states.
 *
 * p10, p90 = value -+ 1.2816 * sd of the average (docs/methods.md)
 *
 * @param scenario with what is drawn in each year
 * @param projection central values of the drivers
 * @param until last year that counts
 * @example see test/engine/analyses/driver_ranges.test.ts: GDP growth runs 1.28 standard deviations of its average to both sides
 */
export function driverRanges(
  scenario: ResolvedScenario,
  projection: Projection,
  until: number,
): DriverRanges {
  const ranges: DriverRange[] = [];
  const unmeasured: string[] = [];
  for (const driver of scenario.drivers) {
    const centre = projection.values[driver.id]?.slice(1);
    if (centre === undefined || projection.values[driver.indicator] === undefined) continue;
    const range = rangeOf(driver, centre, scenario, until);
    if (range === null) unmeasured.push(driver.id);
    else ranges.push(range);
  }
  return { ranges, unmeasured };
}

function rangeOf(
  driver: ResolvedDriver,
  centre: Float64Array,
  { baseYear, asOf }: ResolvedScenario,
  until: number,
): DriverRange | null {
  const years = (driver.drawn ?? []).filter(
    (drawn, index) => drawn !== null && baseYear + 1 + index <= until,
  ).length;
  if (years === 0) return null;
  const at = (probability: number) =>
    centre.map((value, index) => {
      const drawn = driver.drawn?.[index] ?? null;
      const year = baseYear + 1 + index;
      if (drawn === null || year <= asOf || year > until) return value;
      const moved =
        drawn.by === 'class'
          ? shifted(value, drawn.spread, years, probability)
          : quantileOf(drawn, probability);
      return Math.max(driver.bounds[0] ?? -Infinity, Math.min(driver.bounds[1] ?? Infinity, moved));
    });
  return { driver: driver.id, low: at(0.1), high: at(0.9) };
}

function shifted(value: number, spread: Spread, years: number, probability: number): number {
  const shift = normalQuantile(probability) * spreadOfAverage(spread, years);
  return spread.scale === 'points' ? value + shift : 100 * ((1 + value / 100) * exp(shift / 100) - 1);
}

function quantileOf({ kind, parameters, truncate }: DrawnValue, probability: number): number {
  const whole = distributionKinds[kind]?.make(parameters);
  if (whole === undefined) throw new Error(`there is no distribution "${kind}"`);
  return (truncate === null ? whole : truncated(whole, truncate)).quantile(probability);
}
