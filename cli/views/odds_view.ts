import type { Facts } from '../../report/facts.ts';
import { oddsTable } from '../../report/odds_table.ts';
import { say } from '../../report/words.ts';
import type { Context } from '../context.ts';
import { type TextColumn, textTable } from '../text_table.ts';
import { wrapped } from '../wrapped.ts';

/** Odds and bands of every target as lines of a terminal, then what holds for all; nothing without a simulation. */
export function oddsView(facts: Facts, context: Context): string[] {
  const { language } = facts;
  const odds = oddsTable(facts);
  if (odds === null) return [];
  const columns: TextColumn[] = [
    { heading: say(language, 'column_indicator'), align: 'left', least: 14 },
    { heading: say(language, 'column_target'), align: 'right', least: 8 },
    { heading: say(language, 'column_odds'), align: 'right', least: 12 },
    { heading: say(language, 'column_median'), align: 'right' },
    { heading: say(language, 'column_band_80'), align: 'right', least: 14 },
    { heading: say(language, 'column_band_90'), align: 'right', least: 14 },
  ];
  const rows = odds.rows.map((row) => ({
    cells: [row.label, row.target, row.odds, row.median, row.band80, row.band90],
  }));
  return [
    '',
    context.paint.bold(say(language, 'odds')),
    ...textTable(columns, rows, context.terminal.columns),
    '',
    ...odds.remarks.flatMap((text) => wrapped(text, 2, context)),
  ];
}
