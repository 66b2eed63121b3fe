import type { Run } from '../engine/run_types.ts';
import { writeCsv } from './write_csv.ts';

/** Columns of the scenario community's long format (pyam's IamDataFrame reads it as it is). */
const COLUMNS = ['model', 'scenario', 'region', 'variable', 'unit', 'year', 'value'] as const;

/** Every projected number of a run in long format: one line an indicator and year. */
export function seriesCsv(
  run: Pick<Run, 'engineVersion' | 'scenario' | 'region' | 'baseYear' | 'series'>,
): string {
  const model = `Plancast ${run.engineVersion}`;
  const rows = run.series.flatMap(({ indicator, unit, basis, values }) =>
    values.map((value, t) => [
      model,
      run.scenario,
      run.region,
      indicator,
      basis === 'index' ? `index ${run.baseYear} = 100` : unit,
      run.baseYear + t,
      value,
    ]),
  );
  return writeCsv(COLUMNS, rows);
}
