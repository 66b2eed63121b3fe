import type { ScoreRow } from '../protocol.ts';
import { chooseTarget, removeOwnTarget } from '../state/choose_target.ts';
import { focused, say } from '../state/store.ts';
import { Icon } from './icon.tsx';
import { VerdictChip } from './verdict_chip.tsx';

/** One target on the scorecard: verdict, name, numbers, and what would still meet it. */
export function ScoreRowItem({ row }: { row: ScoreRow }) {
  const chosen = focused.value?.target === row.target;
  return (
    <li class="score-row">
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={spokenRow(row)}
        title={row.notes.length === 0 ? row.label : `${row.label}\n${row.notes.join('\n')}`}
        onClick={() => chooseTarget(row)}
      >
        <VerdictChip row={row} />
        <span class="score-main">
          <span class="score-label">{row.label}</span>
          {row.reason === null ? <Numbers row={row} /> : <span class="score-numbers reason">{row.reason}</span>}
        </span>
      </button>
      {row.own ? (
        <button type="button" class="plain square" aria-label={say('remove_target')} title={say('remove_target')} onClick={() => removeOwnTarget(row)}>
          <Icon name="close" />
        </button>
      ) : null}
    </li>
  );
}

function Numbers({ row }: { row: ScoreRow }) {
  return (
    <span class="score-numbers">
      <span>
        <b>{row.projected}</b> <i>/ {row.wanted}</i>
      </span>
      <span class={row.tone}>{row.margin}</span>
      <span class="needs">
        {row.needs === null ? (row.assumed ? say('assumed_mark') : '') : say('needs', { pace: row.needs })}
      </span>
    </span>
  );
}

function spokenRow({ label, word, projected, wanted, margin, reason, needs }: ScoreRow): string {
  if (reason !== null) return say('row_spoken_open', { label, word, reason });
  const said = say('row_spoken', { label, word, projected, wanted, margin });
  return needs === null ? said : `${said}, ${say('needs', { pace: needs })}`;
}
