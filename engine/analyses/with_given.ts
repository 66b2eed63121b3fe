import { layOver, type PathYears, pathValues } from '../growth_path.ts';
import type { GrowthPath, ResolvedDriver, ResolvedScenario } from '../run_types.ts';

/**
 * The scenario with growth paths laid over what it gives, as `--set` lays them: observed years stay, and drivers not
 * named stay as they are. Equal to resolving the scenario anew, at a thousandth of the work.
 *
 * @param scenario as resolved
 * @param set driver -> what is said of it
 * @returns the scenario so changed; null when only resolving anew can tell: for a driver without a baseline of its own, or
 *   a value that is itself uncertain
 * @example see test/engine/analyses/with_given.test.ts: the same run id as `--set` for every shipped scenario
 */
export function withGiven(
  scenario: ResolvedScenario,
  set: Readonly<Record<string, GrowthPath>>,
): ResolvedScenario | null {
  const left = new Set(Object.keys(set));
  if (left.size === 0) return scenario;
  const years: PathYears = {
    baseYear: scenario.baseYear,
    horizon: scenario.horizon,
    period: scenario.period,
  };
  const drivers: ResolvedDriver[] = [];
  for (const driver of scenario.drivers) {
    const path = set[driver.id];
    if (path === undefined) {
      drivers.push(driver);
      continue;
    }
    // A driver without a baseline runs on what is given, so a change of that is a change of its baseline too.
    if (driver.baseline === driver.given || ('uncertain' in path && path.uncertain !== undefined))
      return null;
    left.delete(driver.id);
    drivers.push(laidOver(driver, pathValues(path, years, driver.baseline)));
  }
  return left.size > 0 ? null : { ...scenario, drivers };
}

function laidOver(driver: ResolvedDriver, values: Float64Array): ResolvedDriver {
  const observed = driver.layers.map((layer) => layer?.startsWith('as_of') ?? false);
  const laid = values.map((value, index) => (observed[index] ? Number.NaN : value));
  const isLaid = (index: number) => !Number.isNaN(laid[index] ?? Number.NaN);
  return {
    ...driver,
    given: layOver(driver.given, laid),
    layers: driver.layers.map((layer, index) => (isLaid(index) ? '--set' : layer)),
    // A plain value is given: nothing is drawn about it.
    ...(driver.drawn === undefined
      ? {}
      : { drawn: driver.drawn.map((year, index) => (isLaid(index) ? null : year)) }),
  };
}
