import { type Block, cell } from '../document.ts';
import type { Facts } from '../facts.ts';
import { tells } from '../mentioned.ts';
import { keyIndicators, projectionRows, shownYears } from '../projection_table.ts';
import { say } from '../words.ts';

/** Key indicators, and those that targets are about, year by year. */
export function projectionBlocks(facts: Facts): Block[] {
  const { language } = facts;
  const years = shownYears(facts);
  const judged = facts.run.verdicts.map(({ indicator }) => indicator).filter((id) => tells(id, facts));
  const rows = projectionRows(facts, [...new Set([...keyIndicators, ...judged])], years);
  const notes = rows.some(({ note }) => note !== '');
  const columns = [
    { text: say(language, 'column_indicator'), align: 'left' as const },
    ...years.map((year) => ({ text: `${year}`, align: 'right' as const })),
    { text: say(language, 'column_growth'), align: 'right' as const },
    ...(notes ? [{ text: say(language, 'remarks'), align: 'left' as const }] : []),
  ];
  const tableRows = rows.map((row) => ({
    cells: [row.label, ...row.values, row.growth, ...(notes ? [row.note] : [])].map((text) => cell(text)),
  }));
  return rows.length === 0 ? [] : [{ block: 'table', table: { caption: '', columns, rows: tableRows } }];
}
