import { ENGINE_VERSION } from '../engine/engine_version.ts';
import { numbers } from '../engine/run_hash.ts';
import type { DriverRow, Projection, ResolvedScenario, Run, SeriesRow } from '../engine/run_types.ts';
import type { Indicator } from '../engine/types.ts';
import type { Library } from './library.ts';
import type { Workings } from './work_out.ts';

/** What a run says of its workings, before anything is hashed: what the page shows at every move. */
export function runBody(
  library: Library,
  { resolved, projection, verdicts, uncertainty = null }: Workings,
): Omit<Run, 'id' | 'resultHash' | 'expectations' | 'warnings'> {
  return {
    engineVersion: ENGINE_VERSION,
    dataVersion: library.dataVersion,
    region: resolved.region,
    scenario: resolved.scenario,
    plan: resolved.plan,
    baseYear: resolved.baseYear,
    horizon: resolved.horizon,
    asOf: resolved.asOf,
    years: Array.from({ length: resolved.horizon - resolved.baseYear + 1 }, (_, i) => resolved.baseYear + i),
    drivers: driverRows(library, resolved, projection),
    series: seriesRows(library, resolved, projection),
    verdicts,
    uncertainty,
  };
}

function driverRows(library: Library, resolved: ResolvedScenario, projection: Projection): DriverRow[] {
  const rows: DriverRow[] = [];
  for (const driver of resolved.drivers) {
    const column = projection.values[driver.id];
    const moves = projection.values[driver.indicator] !== undefined;
    if (column === undefined || !moves || library.indicators[driver.indicator] === undefined) continue;
    rows.push({
      driver: driver.id,
      unit: driver.unit,
      values: numbers(column).slice(1),
      layers: driver.layers,
      given: driver.layers.some((layer) => layer !== null),
      basis: driver.basis,
      ownHistory: driver.ownHistory,
      response: driver.response,
    });
  }
  return rows;
}

function seriesRows(library: Library, resolved: ResolvedScenario, projection: Projection): SeriesRow[] {
  const rows: SeriesRow[] = [];
  for (const id of sortedIds(library.indicators)) {
    const indicator = library.indicators[id] as Indicator;
    const column = projection.values[id];
    if (column === undefined) continue;
    rows.push({
      indicator: id,
      unit: indicator.unit,
      prices: indicator.prices,
      basis: projection.basis[id] ?? 'level',
      values: numbers(column),
      status: statusOf(id, resolved, projection),
    });
  }
  return rows;
}

function statusOf(id: string, { baseYear, horizon, pinned }: ResolvedScenario, projection: Projection) {
  const status: SeriesRow['status'][number][] = [projection.start[id] ?? 'computed'];
  const levels = projection.basis[id] === 'index' ? undefined : pinned[id];
  for (let year = baseYear + 1; year <= horizon; year++)
    status.push(levels?.[year] === undefined ? 'projected' : 'observed');
  return status;
}

const sorted = new WeakMap<Library['indicators'], readonly string[]>();

function sortedIds(indicators: Library['indicators']): readonly string[] {
  let ids = sorted.get(indicators);
  if (ids === undefined) {
    ids = Object.keys(indicators).sort();
    sorted.set(indicators, ids);
  }
  return ids;
}
