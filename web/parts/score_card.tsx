import { useState } from 'preact/hooks';
import type { ScoreRow } from '../protocol.ts';
import { say, view } from '../state/store.ts';
import { Icon } from './icon.tsx';
import { ScoreCounts } from './score_counts.tsx';
import { ScoreRowItem } from './score_row_item.tsx';

/** Every target and its verdict: binding apart from expected, and those that cannot be judged with the reason. */
export function ScoreCard() {
  const [folded, setFolded] = useState(false);
  const shown = view.value;
  if (shown === null) return null;
  const label = say(folded ? 'scorecard_unfold' : 'scorecard_fold');
  return (
    <section id="scorecard" class="score" aria-labelledby="scorecard-heading">
      <div class="score-head">
        <h2 id="scorecard-heading">{say('scorecard')}</h2>
        <ScoreCounts />
        <button type="button" class="plain square fold" aria-expanded={!folded} aria-label={label} title={label} onClick={() => setFolded(!folded)}>
          <Icon name={folded ? 'down' : 'up'} />
        </button>
      </div>
      {folded ? null : <Groups rows={shown.rows} />}
    </section>
  );
}

function Groups({ rows }: { rows: readonly ScoreRow[] }) {
  const judged = rows.filter(({ reason }) => reason === null);
  const open = rows.filter(({ reason }) => reason !== null);
  const headings = view.value?.counts ?? [];
  const groups = [
    ...headings.map(({ nature, name }) => ({
      heading: name,
      rows: judged.filter((row) => row.nature === nature && !row.aspiration && !row.own),
    })),
    { heading: say('group_aspirations'), rows: judged.filter(({ aspiration }) => aspiration) },
    { heading: say('group_own'), rows: judged.filter(({ own }) => own) },
  ];
  return (
    <div class="score-body">
      <div class="score-columns">
        {groups.map(({ heading, rows: own }) =>
          own.length === 0 ? null : (
            <section key={heading}>
              <h3>{heading}</h3>
              <ul>
                {own.map((row) => (
                  <ScoreRowItem key={row.target} row={row} />
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
      {open.length === 0 ? null : (
        <details class="score-open">
          <summary>{say('group_open', { count: open.length })}</summary>
          <ul class="score-columns">
            {open.map((row) => (
              <ScoreRowItem key={row.target} row={row} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
