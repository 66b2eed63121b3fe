import type { Correlations, Drawn, Projection, ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import { cholesky } from '../statistics/correlation.ts';
import { PlancastError } from '../types.ts';
import type { Spread } from '../uncertainty/spread.ts';
import { loadedSpread } from './loaded_spread.ts';

/** A driver that is drawn, with what the sampler needs of it. */
export interface DrawnDriver {
  id: string;
  /** Per projected year; null where nothing is drawn. */
  drawn: readonly (Drawn | null)[];
  /** Its value on the central path, per projected year. */
  centre: Float64Array;
  /** Input column it fills in each year, -1 for none. */
  columns: Int32Array;
  /** Correlation of a distribution's draws with the macro factor; that of a measured error is in its spread. */
  loading: number;
  /** Its place in a correlation matrix, null when it stands in none. */
  member: { matrix: number; row: number } | null;
}

/** Everything that is drawn in a scenario: plain data, the same for every worker. */
export interface InputPlan {
  region: string;
  seed: number;
  baseYear: number;
  /** Input columns of the program. */
  columns: number;
  drivers: readonly DrawnDriver[];
  /** Drivers of each correlation matrix in the order of their names, with its lower triangular factor. */
  matrices: readonly { between: readonly string[]; factor: readonly (readonly number[])[] }[];
  /** Streams of standard normal numbers in the order in which a Sobol design gives them its dimensions. */
  streams: readonly string[];
}

/** Stream of the factor that all regions and indicators share. */
export const MACRO_FACTOR = 'macro factor';

/** Name of a driver's stream: of the numbers held over the path, of those of a year, of the steps of a wandering error. */
export function streamName(region: string, driver: string, of: 'path' | 'year' | 'step', year = 0): string {
  return of === 'path' ? `${region}/${driver} path` : `${region}/${driver} ${of} ${year}`;
}

/**
 * What is drawn in a scenario, driver by driver and year by year: values given carry no spread, nor do observed years.
 *
 * Streams are named by region, driver and year, so that another driver, year or scenario moves none of them.
 *
 * @param central the central path, about which measured errors are laid
 * @throws PlancastError when a matrix joins a driver drawn once a path to one drawn anew each year
 *
 * @example see test/engine/simulation/uncertain_inputs.test.ts: a given driver has no column
 */
export function uncertainInputs(scenario: ResolvedScenario, central: Pick<Projection, 'values'>): InputPlan {
  const { loadings = {}, matrices = [] } = scenario.correlations ?? {};
  const sorted = matrices.map(inOrder);
  for (const { between } of sorted) checkRhythm(scenario, between);
  const drivers: DrawnDriver[] = [];
  let columns = 0;
  for (const driver of scenario.drivers) {
    const drawn = (driver.drawn ?? []).map((year) => withLoading(year, loadings[driver.id]));
    if (drawn.every((year) => year === null)) continue;
    const keys = new Map<string, number>();
    const place = drawn.map((year, index) => {
      if (year === null) return -1;
      const key = isHeld(year) ? JSON.stringify(year) : `in year ${index}`;
      const known = keys.get(key);
      if (known !== undefined) return known;
      keys.set(key, columns);
      return columns++;
    });
    const matrix = sorted.findIndex(({ between }) => between.includes(driver.id));
    drivers.push({
      id: driver.id,
      drawn,
      centre: (central.values[driver.id] ?? new Float64Array(0)).slice(1),
      columns: Int32Array.from(place),
      loading: loadings[driver.id] ?? 0,
      member: matrix < 0 ? null : { matrix, row: sorted[matrix]?.between.indexOf(driver.id) ?? 0 },
    });
  }
  return {
    region: scenario.region,
    seed: scenario.seed,
    baseYear: scenario.baseYear,
    columns,
    drivers,
    matrices: sorted.map(({ between, matrix }) => ({ between, factor: cholesky(matrix) })),
    streams: streamsOf(scenario),
  };
}

/** Whether one draw serves every year with the same spread. */
function isHeld(drawn: Drawn): boolean {
  if (drawn.by === 'distribution') return drawn.per === 'path';
  const { yearly, wandering, scale } = drawn.spread;
  return yearly === 0 && wandering === 0 && scale === 'points';
}

function withLoading(drawn: Drawn | null, loading: number | undefined): Drawn | null {
  if (drawn?.by !== 'class' || loading === undefined) return drawn;
  const spread: Spread = loadedSpread(drawn.spread, loading);
  return { by: 'class', spread };
}

/** A draw held over the path and draws anew each year have no one correlation. */
function checkRhythm({ drivers }: ResolvedScenario, between: readonly string[]): void {
  const drawnPer = (per: 'year' | 'path') =>
    between.find((id) =>
      drivers
        .find((driver) => driver.id === id)
        ?.drawn?.some((year) => year?.by === 'distribution' && year.per === per),
    );
  const [held, yearly] = [drawnPer('path'), drawnPer('year')];
  if (held === undefined || yearly === undefined) return;
  throw new PlancastError([
    {
      code: 'mixed_rhythm',
      level: 'error',
      path: 'correlations',
      text: {
        zh: `无法使“${held}”与“${yearly}”相关：前者每条路径抽一次，后者每年抽一次；请写同样的 per`,
        en: `Cannot correlate "${held}" with "${yearly}": one is drawn once a path, the other anew each year; give both the same "per"`,
      },
    },
  ]);
}

/** Rows and columns in the order of the drivers' names, so that the order in which they are written changes nothing. */
function inOrder({ between, matrix }: Correlations['matrices'][number]): Correlations['matrices'][number] {
  const order = between
    .map((_, index) => index)
    .sort((a, b) => ((between[a] ?? '') < (between[b] ?? '') ? -1 : 1));
  return {
    between: order.map((index) => between[index] as string),
    matrix: order.map((row) => order.map((column) => matrix[row]?.[column] ?? Number.NaN)),
  };
}

/**
 * Streams in the order of their weight: the macro factor, what lasts over the plan, then year by year. Drivers that
 * would be drawn if the scenario did not give them have theirs too, so that giving one moves no other.
 */
function streamsOf({ drivers, region, baseYear, horizon }: ResolvedScenario): string[] {
  const possible = drivers.filter(isPossible).map(({ id }) => id);
  const streams = [MACRO_FACTOR, ...possible.map((id) => streamName(region, id, 'path'))];
  for (const of of ['year', 'step'] as const) {
    for (let year = baseYear + 1; year <= horizon; year++) {
      streams.push(...possible.map((id) => streamName(region, id, of, year)));
    }
  }
  return streams;
}

function isPossible({ measured, drawn }: ResolvedDriver): boolean {
  return measured === true || (drawn ?? []).some((year) => year !== null);
}
