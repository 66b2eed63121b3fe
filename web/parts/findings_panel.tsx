import { joinSentences } from '../../report/language.ts';
import type { ScoreRow } from '../protocol.ts';
import { fan } from '../state/fan.ts';
import { language, opened, say, view } from '../state/store.ts';
import { LastMoveNote } from './last_move_note.tsx';
import { TargetActions } from './target_actions.tsx';
import { VerdictSign } from './verdict_sign.tsx';

/** What the last move did, then every missed target in sentences, then what else is to be known. */
export function FindingsPanel() {
  const rows = view.value?.rows ?? [];
  const missed = rows.filter(({ verdict }) => verdict === 'missed');
  const hoped = missed.filter(({ aspiration }) => aspiration).length;
  const count = missed.length - hoped;
  const met = rows.filter(({ verdict }) => verdict !== 'missed' && verdict !== 'not_assessable');
  const notes = opened.value?.notes ?? [];
  return (
    <>
      <LastMoveNote />
      <h3>
        {missed.length === 0
          ? say('all_met')
          : say(hoped === 0 ? 'missed_heading' : 'missed_heading_hoped', { count, hoped })}
      </h3>
      <FindingList rows={missed} />
      {met.length === 0 ? null : (
        <details>
          <summary>{say('met_heading', { count: met.length })}</summary>
          <FindingList rows={met} />
        </details>
      )}
      <p class="hint">{say('conditional_short')}</p>
      <OddsRemarks />
      {notes.length === 0 ? null : (
        <details>
          <summary>{say('notes_heading')}</summary>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </>
  );
}

/** What the odds are conditional on, and how many paths they come from. */
function OddsRemarks() {
  const remarks = fan.value?.answer.remarks ?? [];
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary>{say('odds_heading')}</summary>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </details>
  );
}

function FindingList({ rows }: { rows: readonly ScoreRow[] }) {
  return (
    <ul class="findings">
      {rows.map((row) => (
        <li key={row.target}>
          <span class={row.tone}>
            <VerdictSign tone={row.tone} />
          </span>{' '}
          <Sentences row={row} />
          <TargetActions row={row} />
        </li>
      ))}
    </ul>
  );
}

/** The same sentences as in the report, one after the other. */
export function Sentences({ row }: { row: ScoreRow }) {
  return <span class="sentences">{joinSentences(row.sentences, language.value)}</span>;
}
