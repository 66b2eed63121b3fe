import type { Run } from '../engine/run_types.ts';
import { type CsvValue, writeCsv } from './write_csv.ts';

const COLUMNS = ['kind', 'id', 'unit', 'period', 'value', 'verdict'] as const;

/** Significant digits kept: enough to see any change of an equation, few enough to read in a review. */
const DIGITS = 7;

/**
 * What a scenario leads to, as the table that is checked in beside its file: verdicts first, then every indicator that
 * moves, by year, so that a change of an equation or a number shows up in review as changed outcomes.
 */
export function outcomeCsv(run: Run): string {
  const rows: CsvValue[][] = run.verdicts.map(({ target, unit, projected, verdict, reason, assumed }) => [
    'verdict',
    target,
    unit,
    `${run.baseYear}-${run.horizon}`,
    round(projected),
    `${reason ?? verdict}${assumed ? ' (assumed)' : ''}`,
  ]);
  for (const { indicator, unit, basis, values } of run.series) {
    if (values.every((value) => value === values[0])) continue;
    values.forEach((value, t) => {
      if (value === null) return;
      const shown = basis === 'index' ? `index ${run.baseYear}=100` : unit;
      rows.push(['series', indicator, shown, String(run.baseYear + t), round(value), '']);
    });
  }
  return writeCsv(COLUMNS, rows);
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
