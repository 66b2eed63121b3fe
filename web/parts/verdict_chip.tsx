import type { ScoreRow } from '../protocol.ts';

/** A verdict as symbol and word: colour never stands alone. Drawn anew when it turns, so that the eye catches it. */
export function VerdictChip({ row }: { row: Pick<ScoreRow, 'symbol' | 'word' | 'tone' | 'verdict'> }) {
  return (
    <span key={row.verdict} class={`chip ${row.tone}`}>
      <span aria-hidden="true">{row.symbol}</span> {row.word}
    </span>
  );
}
