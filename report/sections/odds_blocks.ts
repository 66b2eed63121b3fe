import { type Block, cell } from '../document.ts';
import type { Facts } from '../facts.ts';
import { oddsTable } from '../odds_table.ts';
import { say } from '../words.ts';

/** Odds and bands of every target, the joint odds, and what they are conditional on; nothing without a simulation. */
export function oddsBlocks(facts: Facts): Block[] {
  const { language } = facts;
  const odds = oddsTable(facts);
  if (odds === null) return [];
  const columns = [
    { text: say(language, 'column_indicator'), align: 'left' as const },
    { text: say(language, 'column_target'), align: 'right' as const },
    { text: say(language, 'column_odds'), align: 'right' as const },
    { text: say(language, 'column_median'), align: 'right' as const },
    { text: say(language, 'column_band_80'), align: 'right' as const },
    { text: say(language, 'column_band_90'), align: 'right' as const },
  ];
  const rows = odds.rows.map((row) => ({
    cells: [row.label, row.target, row.odds, row.median, row.band80, row.band90].map((text) => cell(text)),
  }));
  const table: Block = { block: 'table', table: { caption: say(language, 'odds'), columns, rows } };
  return [
    ...(rows.length === 0 ? [] : [table]),
    ...odds.remarks.map((text): Block => ({ block: 'paragraph', text })),
  ];
}
