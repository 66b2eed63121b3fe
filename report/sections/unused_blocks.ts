import { type Block, cell } from '../document.ts';
import type { Facts } from '../facts.ts';
import { unusedObservations } from '../unused_observations.ts';
import { say } from '../words.ts';

/** What is printed for years after the base year but is no value of a year; first where a projection contradicts it. */
export function unusedBlocks(facts: Facts): Block[] {
  const { language } = facts;
  const found = unusedObservations(facts);
  if (found.length === 0) return [];
  const columns = (
    ['column_indicator', 'column_period', 'column_printed', 'remarks', 'column_words'] as const
  ).map((key) => ({
    text: say(language, key),
    align: key === 'column_printed' ? ('right' as const) : ('left' as const),
  }));
  const rows = found.map(({ label, period, value, why, words, document }) => ({
    cells: [label, period, value, why, `${words} ${document}`].map((text) => cell(text)),
  }));
  const items = found.flatMap(({ warning }) =>
    warning === null ? [] : [{ lead: '', tone: null, text: warning }],
  );
  return [
    ...(items.length === 0 ? [] : [{ block: 'list' as const, items }]),
    { block: 'table', table: { caption: '', columns, rows } },
  ];
}
