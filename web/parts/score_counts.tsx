import type { ScoreCount } from '../protocol.ts';
import { fan, freshFan } from '../state/fan.ts';
import { say, view } from '../state/store.ts';
import { VerdictSign } from './verdict_sign.tsx';

/** How many targets of each nature are met, missed, or cannot be judged, in one line. */
export function ScoreCounts({ short = false }: { short?: boolean }) {
  const counts = view.value?.counts.filter(({ met, missed }) => !short || met + missed > 0);
  return (
    <ul class="counts">
      {counts?.flatMap((count) => [
        <Count key={count.nature} count={short ? { ...count, open: 0 } : count} />,
        short || count.nature !== 'binding' ? null : <Joint key="joint" />,
      ])}
    </ul>
  );
}

/** Odds that all binding targets are met on the same path. */
function Joint() {
  const answer = fan.value?.answer;
  if (answer === undefined || answer.joint === null) return null;
  return (
    <li class={freshFan.value === null ? 'odds stale' : 'odds'} title={answer.remarks[0]}>
      {say('joint', { odds: answer.joint })}
    </li>
  );
}

function Count({ count: { name, met, missed, open } }: { count: ScoreCount }) {
  return (
    <li
      aria-label={say('count_spoken', { name, met, missed, open })}
      title={say('count_spoken', { name, met, missed, open })}
    >
      <span>{name}</span>
      {met + missed === 0 ? null : (
        <>
          <b class="good">
            <VerdictSign tone="good" />
            {met}
          </b>
          <b class="bad">
            <VerdictSign tone="bad" />
            {missed}
          </b>
        </>
      )}
      {open === 0 ? null : (
        <b class="open">
          <VerdictSign tone="open" />
          {open}
        </b>
      )}
    </li>
  );
}

/** The same in words, for a screen reader and for the report of a move. */
export function countsInWords(counts: readonly ScoreCount[]): string {
  return counts
    .map(({ name, met, missed, open }) => say('count_spoken', { name, met, missed, open }))
    .join('; ');
}
