import type { Model } from '../compile_model.ts';
import { prepareProjection, projectPrepared } from '../project.ts';
import type { Projection, ResolvedScenario } from '../run_types.ts';
import { startModel } from '../start_model.ts';

/** The yearly values a driver runs at when it turns out low, and when high; one number a projected year. */
export interface DriverRange {
  driver: string;
  low: Float64Array;
  high: Float64Array;
}

/** What one driver alone does to a quantity when it runs low or high. */
export interface TornadoBar {
  driver: string;
  kind: 'lever' | 'uncertain';
  unit: string;
  /** Average of the driver over the years that count, low and high. */
  low: number;
  high: number;
  /** The quantity there; NaN where it is not defined. */
  atLow: number;
  atHigh: number;
}

export interface Tornado {
  /** The quantity with every driver as the scenario has it. */
  now: number;
  /** The widest first; drivers that change nothing are left out. */
  bars: readonly TornadoBar[];
}

/**
 * Moves one driver at a time from low to high while the others stay: which of them matters most for one quantity. Two
 * drivers moved together may do more or less than the sum of both.
 *
 * @param measure reads the quantity off a projection
 * @param ranges low and high path of each driver to be moved, p10 and p90 say
 * @param until last year in which a driver is moved; observed years stay
 * @example see test/engine/analyses/tornado.test.ts: R&D intensity hangs more on R&D spending than on GDP
 */
export function tornado(
  model: Model,
  scenario: ResolvedScenario,
  measure: (projection: Projection) => number,
  ranges: readonly DriverRange[],
  until: number,
): Tornado {
  const prepared = prepareProjection(startModel(model, scenario), scenario);
  const at = (driver: string, path: Float64Array) =>
    measure(projectPrepared(prepared, withPath(scenario, driver, path, until)));
  const now = measure(projectPrepared(prepared, scenario));
  const bars = ranges.flatMap(({ driver: id, low, high }) => {
    const driver = scenario.drivers.find((other) => other.id === id);
    if (driver === undefined) return [];
    const [atLow, atHigh] = [at(id, low), at(id, high)];
    const average = (path: Float64Array) => averageOf(path, scenario, until);
    const bar: TornadoBar = {
      driver: id,
      kind: driver.kind,
      unit: driver.unit,
      low: average(low),
      high: average(high),
      atLow,
      atHigh,
    };
    return swing(bar) > 1e-9 * Math.max(1, Math.abs(now)) ? [bar] : [];
  });
  bars.sort((a, b) => swing(b) - swing(a) || (a.driver < b.driver ? -1 : 1));
  return { now, bars };
}

/** How far apart the quantity lies at the two ends; zero where it is not defined. */
function swing({ atLow, atHigh }: TornadoBar): number {
  const size = Math.abs(atHigh - atLow);
  return Number.isFinite(size) ? size : 0;
}

/** The scenario with one driver on a path in the years not yet observed, up to a year. */
export function withPath(
  scenario: ResolvedScenario,
  id: string,
  path: Float64Array,
  until: number,
): ResolvedScenario {
  const drivers = scenario.drivers.map((driver) => {
    if (driver.id !== id) return driver;
    const given = driver.given.map((before, index) => {
      const year = scenario.baseYear + 1 + index;
      return year > scenario.asOf && year <= until ? (path[index] ?? before) : before;
    });
    const change = driver.change.map((before, index) => (given[index] === driver.given[index] ? before : 0));
    return { ...driver, given, change };
  });
  return { ...scenario, drivers };
}

function averageOf(path: Float64Array, { baseYear, asOf }: ResolvedScenario, until: number): number {
  let sum = 0;
  for (let year = asOf + 1; year <= until; year++) sum += path[year - baseYear - 1] ?? Number.NaN;
  return sum / (until - asOf);
}
