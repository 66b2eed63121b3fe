import { type DriverMark, driverMarks } from '../../engine/analyses/driver_marks.ts';
import { dependsOn } from '../../engine/depends_on.ts';
import type { ResolvedDriver } from '../../engine/run_types.ts';
import type { Bounds, Driver, Indicator } from '../../engine/types.ts';
import { driverName, type Facts } from '../../report/facts.ts';
import { unitName } from '../../report/numbers.ts';
import { say } from '../../report/words.ts';
import type { DriverInfo } from '../protocol.ts';
import type { BaseWorkings } from './base_workings.ts';

/** Every driver that runs in a loaded scenario, those that move its targets marked. */
export function describeDrivers({ loaded }: BaseWorkings, facts: Facts): DriverInfo[] {
  const { model, resolved, projection, verdicts } = loaded;
  const judged = [...new Set(verdicts.filter((v) => v.verdict !== 'not_assessable').map((v) => v.indicator))];
  return facts.run.drivers.flatMap(({ driver: id }) => {
    const driver = facts.drivers[id];
    const own = resolved.drivers.find((other) => other.id === id);
    const indicator = facts.indicators[driver?.indicator ?? ''];
    if (driver === undefined || own === undefined || indicator === undefined) return [];
    const values = Array.from(projection.values[id] ?? []).slice(1);
    return [
      describe(
        driver,
        own,
        indicator,
        values,
        facts,
        judged.some((target) => dependsOn(model, target, id)),
      ),
    ];
  });
}

function describe(
  driver: Driver,
  resolved: ResolvedDriver,
  indicator: Indicator,
  loaded: readonly number[],
  facts: Facts,
  moves: boolean,
): DriverInfo {
  const { language, units, region, plan, run } = facts;
  const marks = driverMarks(driver, indicator, region.observations, plan.targets, run.baseYear);
  const { response } = resolved;
  return {
    id: driver.id,
    label: driver.label[language],
    unit: driver.unit,
    unitName: unitName(driver.unit, language, units),
    kind: driver.kind,
    group: indicator.group,
    indicator: indicator.id,
    bounds: driver.bounds,
    loaded,
    observed: resolved.layers.map((layer) => layer?.startsWith('as_of') ?? false),
    marks,
    slider: sliderOf(driver.bounds, marks, loaded),
    moves,
    basis: resolved.basis[language],
    response:
      response === null
        ? null
        : say(language, 'answers_growth', {
            elasticity: response.elasticity,
            driver: driverName(facts, response.to),
          }),
  };
}

/** Steps a slider may have, from which the one is taken that gives it 50 to 200 stops or so. */
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 50, 100];

/**
 * The part of a driver's scale that a slider shows: what it runs at and what it has been, with room to both sides.
 *
 * @example
 * sliderOf([-10, 20], [{ name: 'plan', value: 7, period: '2021-2025' }], [3.3, 8.7]) // => { min: -2, max: 14, step: 0.1 }
 */
export function sliderOf(
  [low, high]: Bounds,
  marks: readonly DriverMark[],
  loaded: readonly number[],
): DriverInfo['slider'] {
  const known = [...marks.map(({ value }) => value), ...loaded.filter(Number.isFinite)];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const size = Math.max(Math.abs(least), Math.abs(most), roomOf(low, high));
  const room = Math.max((most - least) / 2, size / 2);
  const wide =
    Math.min(most + room, high ?? Number.POSITIVE_INFINITY) -
    Math.max(least - room, low ?? Number.NEGATIVE_INFINITY);
  const step = STEPS.find((candidate) => wide / candidate <= 150) ?? 1000;
  const coarse = step * 10;
  const min = Math.floor(rounded((least - room) / coarse)) * coarse;
  const max = Math.ceil(rounded((most + room) / coarse)) * coarse;
  return {
    min: rounded(Math.max(min, low ?? min)),
    max: rounded(Math.min(max, high ?? max)),
    step,
  };
}

/** Room where everything known is zero: a twentieth of what is allowed. */
function roomOf(low: number | null, high: number | null): number {
  return low === null || high === null ? 5 : (high - low) / 20;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
