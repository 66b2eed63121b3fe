import type { Model } from './compile_model.ts';
import { readsEver } from './expression.ts';
import { type Columns, interpret } from './interpret.ts';
import type { Projection, ResolvedDriver, ResolvedScenario } from './run_types.ts';
import { type Start, startModel } from './start_model.ts';
import { type Issue, PlancastError, type Text } from './types.ts';

/**
 * Projects every indicator of a region year by year from its base year to the horizon.
 *
 * A driver's value is what the scenario gives, or else its baseline plus elasticity * (what it answers - the baseline
 * of that), plus the changes of events. An indicator's value is its equation; an observed year wins over both.
 *
 * @param model the compiled model
 * @param scenario numbers of one region and scenario
 * @returns values per indicator and driver, from the base year (index 0; NaN for rates there) to the horizon
 * @throws PlancastError naming indicator, year, driver and remedy when a value is no number or leaves its bounds
 */
export function project(model: Model, scenario: ResolvedScenario): Projection {
  const starts = startModel(model, scenario);
  const projection = projectUnchecked(starts, scenario);
  checkProjection(model, starts, scenario, projection);
  return projection;
}

/**
 * Checks that every value of a projection is a number within its bounds.
 *
 * @throws PlancastError naming indicator, year, driver and remedy
 */
export function checkProjection(
  model: Model,
  starts: readonly Start[],
  scenario: ResolvedScenario,
  projection: Projection,
): void {
  checkValues(model, starts, driversById(scenario), scenario, projection.values);
}

/** The same without the check that every value is a number within its bounds: for a search that tries extremes. */
export function projectUnchecked(starts: readonly Start[], scenario: ResolvedScenario): Projection {
  return projectPrepared(prepareProjection(starts, scenario), scenario);
}

/** What stays the same however often the given values of a scenario change: where it starts, and its baseline. */
export interface Prepared {
  starts: readonly Start[];
  baseline: Readonly<Record<string, Float64Array>>;
  basis: Projection['basis'];
  start: Projection['start'];
}

/** Computes the baseline once, for a search or a slider that changes only what is given. */
export function prepareProjection(starts: readonly Start[], scenario: ResolvedScenario): Prepared {
  return {
    starts,
    baseline: run(starts, driversById(scenario), scenario, null),
    basis: Object.fromEntries(starts.map(({ cell, basis }) => [cell.id, basis])),
    start: Object.fromEntries(starts.map(({ cell, status }) => [cell.id, status])),
  };
}

/**
 * Projects a scenario that differs from the prepared one in nothing but what is given; not checked for bounds.
 *
 * @param prepared as `prepareProjection` made it for the same base values, years and baselines
 */
export function projectPrepared(
  { starts, baseline, basis, start }: Prepared,
  scenario: ResolvedScenario,
): Projection {
  return {
    baseYear: scenario.baseYear,
    horizon: scenario.horizon,
    asOf: scenario.asOf,
    values: run(starts, driversById(scenario), scenario, baseline),
    basis,
    start,
  };
}

function driversById(scenario: ResolvedScenario): Map<string, ResolvedDriver> {
  return new Map(scenario.drivers.map((driver) => [driver.id, driver]));
}

/** One pass over the years; with no baseline to compare to, it is the baseline that is computed. */
function run(
  starts: readonly Start[],
  drivers: ReadonlyMap<string, ResolvedDriver>,
  scenario: ResolvedScenario,
  baseline: Readonly<Record<string, Float64Array>> | null,
): Record<string, Float64Array> {
  const years = scenario.horizon - scenario.baseYear;
  const values: Record<string, Float64Array> = Object.create(null);
  for (const { cell, value } of starts) {
    const column = new Float64Array(years + 1);
    column[0] = value;
    values[cell.id] = column;
  }
  const columns: Columns = {
    values,
    baseline,
    baseYear: scenario.baseYear,
    planStart: scenario.period[0] - scenario.baseYear,
  };
  // An observed year moves a derived indicator's benchmark: later years continue from it.
  const factors = new Map(starts.map(({ cell, factor }) => [cell.id, factor]));
  for (let t = 1; t <= years; t++) {
    for (const { cell, basis } of starts) {
      const column = values[cell.id] as Float64Array;
      if (cell.kind === 'driver') {
        column[t] = driverValue(drivers.get(cell.id) as ResolvedDriver, t, values, baseline);
        continue;
      }
      // An observed level says nothing of an index: what it was in the base year is not known.
      const free = baseline === null || basis === 'index';
      const pinned = free ? undefined : scenario.pinned[cell.id]?.[scenario.baseYear + t];
      const computed = interpret(cell.expression, t, columns);
      if (pinned === undefined) column[t] = (factors.get(cell.id) ?? 1) * computed;
      else {
        column[t] = pinned;
        if (!cell.stock && computed !== 0) factors.set(cell.id, pinned / computed);
      }
    }
  }
  return values;
}

function driverValue(
  driver: ResolvedDriver,
  t: number,
  values: Readonly<Record<string, Float64Array>>,
  baseline: Readonly<Record<string, Float64Array>> | null,
): number {
  const ahead = driver.baseline[t - 1] ?? Number.NaN;
  if (baseline === null) return ahead;
  const given = driver.given[t - 1] ?? Number.NaN;
  let value = given;
  if (Number.isNaN(given)) {
    value = ahead;
    if (driver.response !== null) {
      const { to, elasticity } = driver.response;
      value += elasticity * ((values[to]?.[t] ?? 0) - (baseline[to]?.[t] ?? 0));
    }
  }
  return value + (driver.change[t - 1] ?? 0);
}

/** Rounding of a sum of yearly changes: a rate of 100 that comes out as 100 + 1e-14 is not out of bounds. */
const NOISE = 1e-12;

function checkValues(
  model: Model,
  starts: readonly Start[],
  drivers: ReadonlyMap<string, ResolvedDriver>,
  scenario: ResolvedScenario,
  values: Readonly<Record<string, Float64Array>>,
): void {
  const issues: Issue[] = [];
  for (const { cell, basis } of starts) {
    const bounds = cell.kind === 'driver' ? cell.driver.bounds : cell.indicator.bounds;
    // Upper bounds of an indicator are stated for levels; an index only keeps its sign.
    const low = basis === 'level' || cell.kind === 'driver' ? bounds[0] : bounds[0] === 0 ? 0 : null;
    const high = basis === 'level' || cell.kind === 'driver' ? bounds[1] : null;
    const column = values[cell.id] as Float64Array;
    for (let t = 1; t < column.length; t++) {
      const value = column[t] as number;
      // What was observed is what it is; bounds are for what a scenario may set.
      if (cell.kind === 'driver' && drivers.get(cell.id)?.layers[t - 1]?.startsWith('as_of')) continue;
      const noise = NOISE * Math.abs(value);
      const outside =
        !Number.isFinite(value) ||
        (low !== null && value < low - noise) ||
        (high !== null && value > high + noise);
      if (!outside) continue;
      const unit = unitShown(cell, basis);
      const found = `${Number(value.toPrecision(6))} ${unit}`.trimEnd();
      issues.push(
        outOfBounds(cell.id, scenario.baseYear + t, value, found, [low, high], culprit(cell.id, t)),
      );
      break;
    }
  }
  // What an indicator reads stands before it, so the first issue is where the trouble starts.
  if (issues.length > 0) throw new PlancastError([issues[0] as Issue]);

  /** The driver set by the scenario that this value hangs on, itself or through what it reads. */
  function culprit(id: string, t: number): Culprit | null {
    const seen = new Set<string>();
    const queue = [id];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const driver = drivers.get(next);
      const layer = driver?.layers.slice(0, t).findLast((name) => name !== null) ?? null;
      if (driver !== undefined && layer !== null) {
        const change = driver.change[t - 1] ?? 0;
        return { driver, value: (values[next]?.[t] ?? Number.NaN) - change, change, layer };
      }
      const cell = model.cells[model.position[next] ?? -1];
      if (cell?.kind === 'indicator') queue.push(...readsEver(cell.expression));
      else if (cell?.kind === 'driver' && cell.driver.response !== null) queue.push(cell.driver.response.to);
    }
    return null;
  }
}

/** What the scenario does to a driver in a year. */
interface Culprit {
  driver: ResolvedDriver;
  /** The value it sets, before events. */
  value: number;
  /** What events add to that. */
  change: number;
  layer: string;
}

/** The unit of a number in a sentence; an index and a plain number have none. */
function unitShown(cell: Start['cell'], basis: Start['basis']): string {
  if (cell.kind === 'driver') return cell.driver.unit;
  return basis === 'index' || cell.indicator.unit === 'number' ? '' : cell.indicator.unit;
}

function outOfBounds(
  id: string,
  year: number,
  value: number,
  found: string,
  [low, high]: readonly [number | null, number | null],
  culprit: Culprit | null,
): Issue {
  const finite = Number.isFinite(value);
  const cause = culprit === null ? { zh: '', en: '' } : causeOf(culprit);
  return {
    code: 'out_of_bounds',
    level: 'error',
    path: id,
    text: finite
      ? {
          zh: `无法推算 ${year} 年的“${id}”：得到 ${found}，应${say(low, high, '不低于 ', '不高于 ', '、')}${cause.zh}`,
          en: `Cannot project ${id} in ${year}: it is ${found}; it must be ${say(low, high, 'at least ', 'at most ', ' and ')}${cause.en}`,
        }
      : {
          zh: `无法推算 ${year} 年的“${id}”：得不出有限的数，应为有限的数${cause.zh}`,
          en: `Cannot project ${id} in ${year}: it is not a finite number; a finite one is wanted${cause.en}`,
        },
  };
}

function causeOf({ driver: { id, unit }, value, change, layer }: Culprit): Text {
  const set = `${Number(value.toPrecision(6))} ${unit}`;
  const by = Number(change.toPrecision(6));
  return {
    zh: `；${layer} 把 ${id} 设为 ${set}${by === 0 ? '' : `，事件再变动 ${by}`}，请调整`,
    en: `; ${layer} sets ${id} to ${set}${by === 0 ? '' : ` and an event changes it by ${by}`}, change that`,
  };
}

function say(low: number | null, high: number | null, least: string, most: string, and: string): string {
  return [low === null ? [] : `${least}${low}`, high === null ? [] : `${most}${high}`].flat().join(and);
}
