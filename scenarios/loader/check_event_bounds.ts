import { projectUnchecked } from '../../engine/project.ts';
import type { ResolvedDriver, Scenario } from '../../engine/run_types.ts';
import { startModel } from '../../engine/start_model.ts';
import { PlancastError } from '../../engine/types.ts';
import { modelOf } from '../run_scenario.ts';
import { pointsOf } from './check_events.ts';
import { formatAmount } from './read_amount.ts';
import { resolveScenario } from './resolve_scenario.ts';
import type { ScenarioCheck } from './scenario_check.ts';

/**
 * Reports the events of a scenario that take a driver out of its bounds, given everything else the scenario sets.
 *
 * @param scenario as the file says it, otherwise right
 */
export function checkEventBounds(check: ScenarioCheck, scenario: Scenario): void {
  if (scenario.events.length === 0) return;
  const found = valuesOf(check, scenario);
  if (found === null) return;
  const drivers = new Map(found.drivers.map((driver) => [driver.id, driver]));
  const reported = new Set<string>();
  for (const [index, event] of scenario.events.entries()) {
    const driver = drivers.get(event.driver);
    const values = found.values[event.driver];
    if (driver === undefined || values === undefined || reported.has(event.driver)) continue;
    for (let t = Math.max(1, event.year - found.baseYear); t < values.length; t++) {
      const value = values[t] ?? Number.NaN;
      if (!isEventOut(driver, t, value, event.change)) continue;
      reported.add(event.driver);
      reportOut(check, ['events', index, 'change'], driver, event.change, found.baseYear + t, value);
      break;
    }
  }
}

/** Whether a driver is out of its bounds on the side to which an event moves it, and would be in them without events. */
function isEventOut({ bounds: [low, high], change }: ResolvedDriver, t: number, value: number, by: number): boolean {
  const moved = change[t - 1] ?? 0;
  const still = value - moved;
  if (by > 0) return high !== null && value > high && still <= high;
  return low !== null && by < 0 && value < low && still >= low;
}

function reportOut(
  check: ScenarioCheck,
  place: (string | number)[],
  { id, unit, bounds: [low, high] }: ResolvedDriver,
  change: number,
  year: number,
  value: number,
): void {
  const by = formatAmount(change, pointsOf(unit));
  const found = formatAmount(Number(value.toPrecision(6)), unit);
  const bound = formatAmount((change > 0 ? high : low) ?? 0, unit);
  check.report(place, 'event_out_of_bounds', {
    zh: `无法让 ${id} 变动 ${by}：${year} 年将为 ${found}，${change > 0 ? '高于上限' : '低于下限'} ${bound}；请减小变动`,
    en: `Cannot change ${id} by ${by}: in ${year} it would be ${found}, and its ${change > 0 ? 'upper' : 'lower'} bound is ${bound}; make the change smaller`,
  });
}

/** What the drivers come to; null where the scenario cannot be projected, which a run says with its reason. */
function valuesOf({ library }: ScenarioCheck, scenario: Scenario) {
  try {
    const model = modelOf(library);
    const resolved = resolveScenario(library, model, scenario);
    const { values } = projectUnchecked(startModel(model, resolved), resolved);
    return { drivers: resolved.drivers, baseYear: resolved.baseYear, values };
  } catch (error) {
    if (error instanceof PlancastError) return null;
    throw error;
  }
}
