import { placesOf } from '../driver_values.ts';
import { driverName, type Facts } from '../facts.ts';
import { periodWords } from '../language.ts';
import { formatNumber, formatQuantity } from '../numbers.ts';
import type { LeverHistory } from './lever_history.ts';
import { sayAnswer } from './say_answer.ts';
import type { Solved } from './solve_target.ts';

type Lever = Solved['levers'][number];

/** What one lever alone can do, in the words of a table's row. */
export interface LeverRow {
  lever: Lever;
  label: string;
  now: string;
  /** The value that just meets the target, or that comes nearest. */
  value: string;
  reached: string;
  bounds: string;
  history: string;
}

/** Levers that have one thing in common: they meet it, come nearest, have some slack, or meet it only by shrinking GDP. */
export interface LeverGroup {
  heading: string;
  /** Heading of the column of values: needed where some lever meets it. */
  valueHeading: string;
  rows: readonly LeverRow[];
}

/** `R&D intensity in 2025 >= 2.4 %: 1.85 % in this scenario`. */
export function solveTitle(solved: Solved, label: string, facts: Facts): string {
  return sayAnswer(facts.language, 'solve_title', {
    label,
    year: solved.year,
    sign: solved.side === 'at_least' ? '≥' : '≤',
    wanted: amount(solved.wanted, solved, facts, 0),
    now: amount(solved.now, solved, facts, 1),
  });
}

type GroupKey =
  | 'solve_reaches'
  | 'solve_nearest'
  | 'solve_shrinks'
  | 'solve_uncertain'
  | 'solve_slack'
  | 'solve_any';

/**
 * The levers in groups: how far each may give way where the target is met already; else those that meet the target, those
 * that come nearest, those that meet it only by slower growth of GDP. Last what nobody can push would have to come to.
 */
export function leverGroups(solved: Solved, facts: Facts): LeverGroup[] {
  const { language } = facts;
  const meets = ({ value }: Lever) => value !== null;
  const group = (key: GroupKey, belongs: (lever: Lever) => boolean) => {
    const own = solved.levers.filter(
      (lever) => belongs(lever) && (lever.kind === 'lever') === (key !== 'solve_uncertain'),
    );
    if (own.length === 0) return [];
    const needed = solved.met ? 'column_limit' : 'column_needed';
    const valueHeading = sayAnswer(
      language,
      key === 'solve_any' || !own.some(meets) ? 'column_best' : needed,
    );
    const rows = own.map((lever) => leverRow(lever, solved, facts));
    return [{ heading: sayAnswer(language, key), valueHeading, rows }];
  };
  if (solved.met) {
    const atLimit = ({ reached }: Lever) =>
      Math.abs(reached - solved.wanted) <= 1e-6 * Math.max(1, Math.abs(solved.wanted));
    return [
      ...group('solve_slack', atLimit),
      ...group('solve_any', (lever) => !atLimit(lever)),
      ...group('solve_uncertain', () => true),
    ];
  }
  return [
    ...group('solve_reaches', (lever) => meets(lever) && !lever.shrinksGdp),
    ...group('solve_nearest', (lever) => !meets(lever)),
    ...group('solve_shrinks', (lever) => meets(lever) && lever.shrinksGdp),
    ...group('solve_uncertain', () => true),
  ];
}

function leverRow(lever: Lever, solved: Solved, facts: Facts): LeverRow {
  const { language, units } = facts;
  const rate = (value: number) => formatQuantity(value, lever.unit, 2, language, units);
  const bound = (value: number) => formatQuantity(value, lever.unit, placesOf(value), language, units);
  return {
    lever,
    label: driverName(facts, lever.driver),
    now: rate(lever.now),
    value: rate(lever.value ?? lever.nearest ?? lever.now),
    reached: amount(lever.reached, solved, facts, 1),
    bounds: sayAnswer(language, 'bounds', {
      low: bound(lever.bounds[0]),
      high: bound(lever.bounds[1]),
    }),
    history: historyWords(lever, facts),
  };
}

/** The lever's past, and whether what is needed lies beyond it. */
function historyWords({ history, value, unit }: Lever, { language, units }: Facts): string {
  if (history === null) return '-';
  const { average } = history;
  const words = {
    period: periodOf(history, language),
    value: formatQuantity(average, unit, unit === 'percent/yr' ? 1 : 2, language, units),
  };
  return sayAnswer(language, value !== null && value > average ? 'above_history' : 'within_history', words);
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
