import { ENGINE_VERSION } from '../engine/engine_version.ts';
import { numbers } from '../engine/run_hash.ts';
import type { DriverRow, Projection, ResolvedScenario, Run, SeriesRow } from '../engine/run_types.ts';
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
  for (const indicator of Object.values(library.indicators)) {
    const column = projection.values[indicator.id];
    if (column === undefined) continue;
    const pinned = resolved.pinned[indicator.id] ?? {};
    rows.push({
      indicator: indicator.id,
      unit: indicator.unit,
      prices: indicator.prices,
      basis: projection.basis[indicator.id] ?? 'level',
      values: numbers(column),
      status: Array.from(column, (_, t) =>
        t === 0
          ? (projection.start[indicator.id] ?? 'computed')
          : projection.basis[indicator.id] !== 'index' && pinned[resolved.baseYear + t] !== undefined
            ? 'observed'
            : 'projected',
      ),
    });
  }
  return rows.sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
}
