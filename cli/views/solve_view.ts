import { sayAnswer } from '../../report/answers/say_answer.ts';
import { type LeverRow, leverGroups, solveTitle } from '../../report/answers/solve_rows.ts';
import type { Solved } from '../../report/answers/solve_target.ts';
import { type Facts, indicatorName } from '../../report/facts.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Context } from '../context.ts';
import { textTable } from '../text_table.ts';
import { wrapped } from '../wrapped.ts';

/** What each lever alone can do, as lines: those that meet the target, those that come nearest, those that shrink GDP. */
export function solveView(solved: Solved, facts: Facts, context: Context): string[] {
  const { language, run } = facts;
  const { paint } = context;
  const title = solveTitle(solved, indicatorName(facts, solved.indicator), facts);
  const lines = wrapped(title, 2, context).map(paint.bold);
  if (solved.basis === 'index') lines.push(sayAnswer(language, 'solve_index', { base: run.baseYear }));
  if (solved.met) lines.push(paint.tone('good', `✓ ${sayAnswer(language, 'solve_met')}`));
  if (solved.levers.length === 0) return [...lines, sayAnswer(language, 'solve_none')];

  for (const { heading, valueHeading, rows } of leverGroups(solved, facts)) {
    lines.push('', paint.bold(heading), ...leverTable(valueHeading, rows, context));
  }
  return lines;
}

function leverTable(
  valueHeading: string,
  rows: readonly LeverRow[],
  { language, terminal }: Context,
): string[] {
  const columns = [
    { heading: sayAnswer(language, 'column_lever'), align: 'left' as const, least: 18 },
    { heading: sayAnswer(language, 'column_now'), align: 'right' as const },
    { heading: valueHeading, align: 'right' as const },
    { heading: sayAnswer(language, 'column_reached'), align: 'right' as const },
    { heading: sayAnswer(language, 'column_bounds'), align: 'right' as const, least: 10 },
    { heading: sayAnswer(language, 'column_history'), align: 'left' as const, least: 12 },
  ];
  const cells = rows.map(({ label, now, value, reached, bounds, history }) => ({
    cells: [label, now, value, reached, bounds, history],
  }));
  return textTable(columns, cells, terminal.columns);
}

/** The same as a table of values, one line a lever. */
export function solveCsv({ levers }: Solved): string {
  const columns = [
    'driver',
    'kind',
    'unit',
    'now',
    'value',
    'nearest',
    'reached',
    'low',
    'high',
    'shrinks_gdp',
  ];
  const rows = levers.map(({ driver, kind, unit, now, value, nearest, reached, bounds, shrinksGdp }) => [
    driver,
    kind,
    unit,
    now,
    value,
    nearest,
    reached,
    bounds[0],
    bounds[1],
    shrinksGdp ? 'yes' : 'no',
  ]);
  return writeCsv(columns, rows);
}
