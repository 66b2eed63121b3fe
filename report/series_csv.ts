import type { Band, Run } from '../engine/run_types.ts';
import { writeCsv } from './write_csv.ts';

/** Columns of the scenario community's long format (pyam's IamDataFrame reads it as it is). */
const COLUMNS = ['model', 'scenario', 'region', 'variable', 'unit', 'year', 'value'] as const;

const QUANTILES: readonly (keyof Band)[] = ['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'mean'];

/**
 * Every projected number of a run in long format: one line an indicator and year; of a simulated run also its bands, as
 * variables of their own (`gdp_real|p10`).
 */
export function seriesCsv(
  run: Pick<Run, 'engineVersion' | 'scenario' | 'region' | 'baseYear' | 'series'> &
    Partial<Pick<Run, 'uncertainty'>>,
): string {
  const model = `Plancast ${run.engineVersion}`;
  const rows = run.series.flatMap(({ indicator, unit, basis, values }) => {
    const shown = basis === 'index' ? `index ${run.baseYear} = 100` : unit;
    const line = (variable: string, t: number, value: number | null) => [
      model,
      run.scenario,
      run.region,
      variable,
      shown,
      run.baseYear + t,
      value,
    ];
    const bands = run.uncertainty?.bands[indicator] ?? [];
    return [
      ...values.map((value, t) => line(indicator, t, value)),
      ...QUANTILES.flatMap((name) =>
        bands.map((band, index) => line(`${indicator}|${name}`, index + 1, band[name])),
      ),
    ];
  });
  return writeCsv(COLUMNS, rows);
}
