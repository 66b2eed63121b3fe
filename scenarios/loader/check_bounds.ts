import type { Model } from '../../engine/compile_model.ts';
import { checkProjection, projectUnchecked } from '../../engine/project.ts';
import type { Projection, ResolvedDriver, ResolvedScenario, Scenario } from '../../engine/run_types.ts';
import { type Start, startModel } from '../../engine/start_model.ts';
import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { modelOf } from '../model_of.ts';
import { pointsOf } from './check_events.ts';
import { formatAmount } from './read_amount.ts';
import { resolveScenario } from './resolve_scenario.ts';
import { mapAt, type ScenarioCheck } from './scenario_check.ts';

/**
 * Reports what takes a value out of its bounds, given everything else the scenario sets and inherits: the event that
 * does, or else the assumption.
 *
 * @param scenario as the file says it, otherwise right
 */
export function checkBounds(check: ScenarioCheck, scenario: Scenario): void {
  const found = projectionOf(check, scenario);
  if (found === null || reportEvents(check, scenario, found)) return;
  try {
    checkProjection(found.model, found.starts, found.resolved, found.projection);
  } catch (error) {
    if (!(error instanceof PlancastError)) throw error;
    for (const { path, code, text } of error.issues) check.report(placeOf(check, path), code, text);
  }
}

/** Where the file sets what is out of bounds, or what that may hang on. */
function placeOf({ document }: ScenarioCheck, id: string): string[] {
  const set = mapAt(document, 'assumptions').map(([name]) => name);
  if (set.includes(id)) return ['assumptions', id];
  return set.length > 0 ? ['assumptions'] : [];
}

/** Whether an event of the scenario takes a driver out of its bounds; each that does is reported. */
function reportEvents(check: ScenarioCheck, scenario: Scenario, { resolved, projection }: Found): boolean {
  let any = false;
  for (const driver of resolved.drivers) {
    if (!scenario.events.some((event) => event.driver === driver.id)) continue;
    const index =
      projection.values[driver.id]?.findIndex((value, t) => t > 0 && sideOut(driver, t, value) !== 0) ?? -1;
    if (index < 0) continue;
    const value = projection.values[driver.id]?.[index] as number;
    const year = resolved.baseYear + index;
    const side = sideOut(driver, index, value);
    const event = lastEvent(scenario, driver.id, year, side);
    if (event < 0) continue;
    reportOut(check, event, driver, scenario.events[event]?.change ?? 0, year, value);
    any = true;
  }
  return any;
}

/** The latest event that moves a driver to a side by a year: the one that takes it over the edge. */
function lastEvent({ events }: Scenario, driver: string, by: number, side: number): number {
  let last = -1;
  for (const [index, event] of events.entries()) {
    if (event.driver !== driver || event.year > by || Math.sign(event.change) !== side) continue;
    if (last < 0 || event.year >= (events[last]?.year ?? 0)) last = index;
  }
  return last;
}

/** Rounding of a sum: a value that is allowed is not refused for its last bits. */
const NOISE = 1e-12;

/** 1 above its bounds, -1 below them, where events put it there; 0 where it is in bounds or out of them without events. */
function sideOut({ bounds: [low, high], change }: ResolvedDriver, t: number, value: number): -1 | 0 | 1 {
  const noise = NOISE * Math.abs(value);
  const still = value - (change[t - 1] ?? 0);
  if (high !== null && value > high + noise && still <= high) return 1;
  if (low !== null && value < low - noise && still >= low) return -1;
  return 0;
}

function reportOut(
  check: ScenarioCheck,
  event: number,
  { id, unit, bounds: [low, high] }: ResolvedDriver,
  change: number,
  year: number,
  value: number,
): void {
  const by = formatAmount(change, pointsOf(unit));
  const found = formatAmount(Number(value.toPrecision(6)), unit);
  const bound = formatAmount((change > 0 ? high : low) ?? 0, unit);
  check.report(['events', event, 'change'], 'event_out_of_bounds', {
    zh: `无法让 ${id} 变动 ${by}：${year} 年将为 ${found}，${change > 0 ? '高于上限' : '低于下限'} ${bound}；请减小变动`,
    en: `Cannot change ${id} by ${by}: in ${year} it would be ${found}, and its ${change > 0 ? 'upper' : 'lower'} bound is ${bound}; make the change smaller`,
  });
}

interface Found {
  model: Model;
  resolved: ResolvedScenario;
  starts: readonly Start[];
  projection: Projection;
}

/** Whether no equation and no plan is left out of the library for its mistakes. */
function isWhole({ indicators, expressions, regions, plans }: Library, region: string): boolean {
  const plan = `${region}/${regions[region]?.defaultPlan}`;
  return Object.keys(indicators).every((id) => Object.hasOwn(expressions, id)) && Object.hasOwn(plans, plan);
}

/** What the scenario comes to; null where it cannot be projected, which the catalogue's own mistakes or a run say. */
function projectionOf({ library }: ScenarioCheck, scenario: Scenario): Found | null {
  if (!isWhole(library, scenario.region)) return null;
  try {
    const model = modelOf(library);
    const resolved = resolveScenario(library, model, scenario);
    const starts = startModel(model, resolved);
    return { model, resolved, starts, projection: projectUnchecked(starts, resolved) };
  } catch (error) {
    if (error instanceof PlancastError) return null;
    throw error;
  }
}
