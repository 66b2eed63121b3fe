import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ScoreRow } from '../protocol.ts';
import { chooseTarget, removeOwnTarget } from '../state/choose_target.ts';
import { fan, freshFan } from '../state/fan.ts';
import { focused, say } from '../state/store.ts';
import { Icon } from './icon.tsx';
import { VerdictChip } from './verdict_chip.tsx';

/** One target on the scorecard: verdict, name, numbers, and what would still meet it. */
export function ScoreRowItem({ row }: { row: ScoreRow }) {
  const chosen = useComputed(() => focused.value?.target === row.target).value;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen && element.current !== null) keepInSight(element.current);
  }, [chosen]);
  return (
    <li class="score-row" ref={element}>
      <button
        type="button"
        aria-pressed={chosen}
        title={row.notes.length === 0 ? row.label : `${row.label}\n${row.notes.join('\n')}`}
        onClick={() => chooseTarget(row)}
      >
        <VerdictChip row={row} />
        <span class="score-main">
          <span class="score-head-line">
            <span class="score-label">{row.label}</span>
            <Odds row={row} />
          </span>
          {row.reason === null ? (
            <Numbers row={row} />
          ) : (
            <span class="score-numbers reason">{row.reason}</span>
          )}
        </span>
      </button>
      {row.own ? (
        <button
          type="button"
          class="plain square"
          aria-label={say('remove_target')}
          title={say('remove_target')}
          onClick={() => removeOwnTarget(row)}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </li>
  );
}

/** Odds from the simulated paths; faded while they are of an earlier position of the slider. */
function Odds({ row: { target, assumed } }: { row: ScoreRow }) {
  const drawn = useComputed(() => fan.value?.answer.odds[target] ?? '').value;
  const odds = assumed ? say('assumed_mark') : drawn;
  const stale = useComputed(() => freshFan.value === null).value && !assumed;
  if (odds === '') return null;
  return (
    <span class={stale ? 'odds stale' : 'odds'} title={assumed ? undefined : say('odds')}>
      {assumed ? null : <span class="sr-only">{say('odds')} </span>}
      {odds}
    </span>
  );
}

function Numbers({ row }: { row: ScoreRow }) {
  return (
    <span class="score-numbers">
      <span>
        <span class="sr-only">{say('column_now')} </span>
        <b>{row.projected}</b>
        <span class="sr-only"> {say('column_wanted')} </span> <i>/ {row.wanted}</i>
      </span>
      <span class={row.tone}>
        <span class="sr-only">{say('column_margin')} </span>
        {row.margin}
      </span>
      <span class="needs">{row.needs === null ? '' : say('needs', { pace: row.needs })}</span>
    </span>
  );
}

/** Scrolls the scorecard, and nothing around it, as far as shows the row. */
function keepInSight(row: HTMLElement): void {
  const card = row.closest('.score-body');
  if (card === null || card.scrollHeight <= card.clientHeight) return;
  const [around, own] = [card.getBoundingClientRect(), row.getBoundingClientRect()];
  card.scrollTop += Math.max(0, own.bottom - around.bottom) - Math.max(0, around.top - own.top);
}
