import type { LeverHistory, Solved } from '../../report/answers/solve_target.ts';
import { driverName, type Facts, indicatorName } from '../../report/facts.ts';
import { periodWords } from '../../report/language.ts';
import { formatNumber, formatQuantity } from '../../report/numbers.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Context } from '../context.ts';
import { textTable } from '../text_table.ts';
import { tell } from '../words.ts';
import { wrapped } from '../wrapped.ts';

type Lever = Solved['levers'][number];

/** What each lever alone can do, as lines: those that meet the target, those that come nearest, those that shrink GDP. */
export function solveView(solved: Solved, facts: Facts, context: Context): string[] {
  const { language, run } = facts;
  const { paint } = context;
  const label = indicatorName(facts, solved.indicator);
  const sign = solved.side === 'at_least' ? '≥' : '≤';
  const title = tell(language, 'solve_title', {
    label,
    year: solved.year,
    sign,
    wanted: amount(solved.wanted, solved, facts, 0),
    now: amount(solved.now, solved, facts, 1),
  });
  const lines = wrapped(title, 2, context).map(paint.bold);
  if (solved.basis === 'index') lines.push(tell(language, 'solve_index', { base: run.baseYear }));
  if (solved.met) lines.push(paint.tone('good', `✓ ${tell(language, 'solve_met')}`));
  if (solved.levers.length === 0) return [...lines, tell(language, 'solve_none')];

  const put = (heading: string, levers: readonly Lever[]) => {
    if (levers.length === 0) return;
    lines.push('', paint.bold(heading), ...leverTable(levers, solved, facts, context));
  };
  const meets = (lever: Lever) => lever.value !== null;
  put(
    tell(language, 'solve_reaches'),
    solved.levers.filter((lever) => meets(lever) && !lever.shrinksGdp),
  );
  put(
    tell(language, 'solve_nearest'),
    solved.levers.filter((lever) => !meets(lever)),
  );
  put(
    tell(language, 'solve_shrinks'),
    solved.levers.filter((lever) => meets(lever) && lever.shrinksGdp),
  );
  return lines;
}

function leverTable(levers: readonly Lever[], solved: Solved, facts: Facts, { terminal }: Context): string[] {
  const { language, units } = facts;
  const rate = (value: number, { unit }: Lever, places = 2) =>
    formatQuantity(value, unit, places, language, units);
  const met = levers.some(({ value }) => value !== null);
  const columns = [
    { heading: tell(language, 'column_lever'), align: 'left' as const, least: 18 },
    { heading: tell(language, 'column_now'), align: 'right' as const },
    { heading: tell(language, met ? 'column_needed' : 'column_best'), align: 'right' as const },
    { heading: tell(language, 'column_reached'), align: 'right' as const },
    { heading: tell(language, 'column_bounds'), align: 'right' as const, least: 10 },
    { heading: tell(language, 'column_history'), align: 'left' as const, least: 12 },
  ];
  const rows = levers.map((lever) => ({
    cells: [
      driverName(facts, lever.driver),
      rate(lever.now, lever),
      rate(lever.value ?? lever.nearest ?? lever.now, lever),
      amount(lever.reached, solved, facts, 1),
      tell(language, 'bounds', {
        low: formatNumber(lever.bounds[0], 0),
        high: formatNumber(lever.bounds[1], 0),
      }),
      historyWords(lever, facts),
    ],
  }));
  return textTable(columns, rows, terminal.columns);
}

/** The lever's past, and whether what is needed lies beyond it. */
function historyWords(lever: Lever, { language, units }: Facts): string {
  const { history, value } = lever;
  if (history === null) return '-';
  const words = {
    period: periodOf(history, language),
    value: formatQuantity(history.growth, lever.unit, 1, language, units),
  };
  return tell(language, value !== null && value > history.growth ? 'above_history' : 'within_history', words);
}

function periodOf({ first, last }: LeverHistory, language: Facts['language']): string {
  return periodWords(first === last ? `${last}` : `${first}-${last}`, language);
}

function amount(value: number, { indicator, unit, basis }: Solved, facts: Facts, more: number): string {
  const decimals = (facts.indicators[indicator]?.decimals ?? 1) + more;
  const own =
    Number(formatNumber(value, decimals)) === Number(formatNumber(value, 6))
      ? decimals
      : Math.max(decimals, 2);
  return formatQuantity(value, basis === 'index' ? 'index' : unit, own, facts.language, facts.units);
}

/** The same as a table of values, one line a lever. */
export function solveCsv({ levers }: Solved): string {
  const columns = ['driver', 'unit', 'now', 'value', 'nearest', 'reached', 'low', 'high', 'shrinks_gdp'];
  const rows = levers.map(({ driver, unit, now, value, nearest, reached, bounds, shrinksGdp }) => [
    driver,
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
