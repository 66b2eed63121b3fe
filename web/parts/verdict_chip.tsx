import type { ScoreRow } from '../protocol.ts';
import { VerdictSign } from './verdict_sign.tsx';

/** A verdict as symbol and word: colour never stands alone. Drawn anew when it turns, so that the eye catches it. */
export function VerdictChip({ row }: { row: Pick<ScoreRow, 'word' | 'tone' | 'verdict'> }) {
  return (
    <span key={row.verdict} class={`chip ${row.tone}`}>
      <VerdictSign tone={row.tone} /> {row.word}
    </span>
  );
}
