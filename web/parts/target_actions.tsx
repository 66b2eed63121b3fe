import type { ScoreRow } from '../protocol.ts';
import { chooseTarget } from '../state/choose_target.ts';
import { say, shownPanel } from '../state/store.ts';

const ASKS = ['seek', 'tornado', 'map', 'basis'] as const;

/** The questions that can be put about a target, one click each; not that which is being answered. */
export function TargetActions({ row }: { row: ScoreRow }) {
  return (
    <span class="target-actions">
      {ASKS.filter((ask) => ask !== shownPanel.value).map((ask) => (
        <button
          key={ask}
          type="button"
          class="link"
          aria-label={`${row.name}: ${say(`ask_${ask}`)}`}
          onClick={() => chooseTarget(row, ask)}
        >
          {say(`ask_${ask}`)}
        </button>
      ))}
    </span>
  );
}
