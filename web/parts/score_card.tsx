import { useState } from 'preact/hooks';
import type { ScoreRow } from '../protocol.ts';
import { dealInto, useColumnCount } from '../state/column_count.ts';
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
        <button
          type="button"
          class="plain square fold"
          aria-expanded={!folded}
          aria-label={label}
          title={label}
          onClick={() => setFolded(!folded)}
        >
          <Icon name={folded ? 'down' : 'up'} />
        </button>
      </div>
      {folded ? null : <Groups rows={shown.rows} />}
    </section>
  );
}

/** A heading, or a target's row: what the columns are made of. */
type Piece = { heading: string } | { row: ScoreRow };

function Groups({ rows }: { rows: readonly ScoreRow[] }) {
  const { element, count } = useColumnCount(22.5);
  const open = rows.filter(({ reason }) => reason !== null);
  return (
    <div class="score-body" ref={element}>
      <Columns pieces={piecesOf(rows)} count={count.value} />
      {open.length === 0 ? null : (
        <details class="score-open">
          <summary>{say('group_open', { count: open.length })}</summary>
          <Columns pieces={open.map((row) => ({ row }))} count={count.value} />
        </details>
      )}
    </div>
  );
}

/** Judged targets under the headings of their natures; aspirations and targets of one's own apart. */
function piecesOf(rows: readonly ScoreRow[]): Piece[] {
  const judged = rows.filter(({ reason }) => reason === null);
  const groups = [
    ...(view.value?.counts ?? []).map(({ nature, name }) => ({
      heading: name,
      rows: judged.filter((row) => row.nature === nature && !row.aspiration && !row.own),
    })),
    { heading: say('group_aspirations'), rows: judged.filter(({ aspiration }) => aspiration) },
    { heading: say('group_own'), rows: judged.filter(({ own }) => own) },
  ];
  return groups.flatMap(({ heading, rows: own }) =>
    own.length === 0 ? [] : [{ heading }, ...own.map((row) => ({ row }))],
  );
}

/** A heading goes where its first row goes. */
function withHeadings(pieces: readonly Piece[]): Piece[][] {
  const together: Piece[][] = [];
  for (const piece of pieces) {
    const before = together.at(-1);
    if (before?.length === 1 && before[0] !== undefined && 'heading' in before[0]) before.push(piece);
    else together.push([piece]);
  }
  return together;
}

function Columns({ pieces, count }: { pieces: readonly Piece[]; count: number }) {
  const dealt = dealInto(count, withHeadings(pieces), (together) =>
    together.reduce((sum, piece) => sum + ('row' in piece ? 1 : 0.6), 0),
  );
  return (
    <div class="score-columns">
      {dealt.map((column, index) => (
        <ul key={String(index)}>
          {column.flat().map((piece) =>
            'row' in piece ? (
              <ScoreRowItem key={piece.row.target} row={piece.row} />
            ) : (
              <li key={piece.heading} class="score-heading">
                <h3>{piece.heading}</h3>
              </li>
            ),
          )}
        </ul>
      ))}
    </div>
  );
}
