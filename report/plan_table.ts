import type { Verdict } from '../engine/run_types.ts';
import type { Target } from '../engine/types.ts';
import { cell, type Row, type Table } from './document.ts';
import type { Facts } from './facts.ts';
import { formatNumber } from './numbers.ts';
import { rowLabel } from './row_label.ts';
import { targetNumber, targetWords } from './target_words.ts';
import { verdictRow } from './verdict_table.ts';
import { say } from './words.ts';

/**
 * Every target in the plan's own layout and order (indicator, base year, last year, average or total, nature), with the
 * projection, the verdict, and what came out where the plan prints it.
 */
export function planTable(facts: Facts): Table {
  const { language, plan, run } = facts;
  const outcomes = run.verdicts.some(({ outcome }) => outcome !== null);
  const right = (text: string) => ({ text, align: 'right' as const });
  const left = (text: string) => ({ text, align: 'left' as const });
  return {
    caption: plan.label[language],
    columns: [
      left(say(language, 'column_indicator')),
      right(say(language, 'column_year', { year: plan.baseYear })),
      right(say(language, 'column_year', { year: plan.period[1] })),
      right(say(language, 'column_average')),
      left(say(language, 'column_nature')),
      right(say(language, 'column_projected')),
      right(say(language, 'column_margin')),
      left(say(language, 'column_verdict')),
      ...(outcomes ? [right(say(language, 'column_outcome'))] : []),
    ],
    rows: run.verdicts.map((verdict) => planRow(verdict, facts, outcomes)),
  };
}

function planRow(verdict: Verdict, facts: Facts, outcomes: boolean): Row {
  const { language } = facts;
  const target = facts.targets.get(verdict.target);
  const row = verdictRow(verdict, facts);
  const cells = [
    cell(target === undefined ? row.label : rowLabel(target, facts, target.to)),
    cell(baseValue(verdict, facts)),
    cell(target !== undefined && inYearColumn(target) ? targetWords(target, facts) : '-'),
    cell(target !== undefined && !inYearColumn(target) ? targetWords(target, facts) : '-'),
    cell(say(language, verdict.nature)),
    cell(row.projected),
    cell(row.margin),
    cell(`${row.symbol} ${row.word}`, row.tone),
  ];
  if (outcomes) cells.push(cell(row.outcome === '' ? '-' : row.outcome));
  return { cells };
}

/** A level, and what sets no number for a level, stands in the column of the last year. */
function inYearColumn(target: Target): boolean {
  if (target.kind === 'delegated') return (target.measure ?? 'level') === 'level';
  if (target.kind === 'level') return !target.everyYear;
  return target.kind === 'cumulative_total' || target.kind === 'qualitative';
}

/** Printed or computed level in the plan's base year, only beside a target that asks for a level. */
function baseValue(verdict: Verdict, facts: Facts): string {
  const row = facts.series.get(verdict.indicator);
  const target = facts.targets.get(verdict.target);
  const asksLevel = target !== undefined && inYearColumn(target) && target.kind !== 'cumulative_total';
  if (row === undefined || !asksLevel) return '-';
  if (row.basis === 'index') return say(facts.language, 'index');
  const value = row.values[facts.plan.baseYear - facts.run.baseYear] ?? null;
  const own = facts.indicators[verdict.indicator]?.decimals ?? 1;
  const printed = targetNumber(target) === null ? own : Math.max(own, target.decimals);
  return value === null ? '-' : formatNumber(value, printed);
}
