import { say } from '../state/store.ts';
import { ScoreCounts } from './score_counts.tsx';

/** The scorecard in one line, which stays in sight on a small screen; it leads to the whole. */
export function ScoreLine() {
  return (
    <nav class="score-line" aria-label={say('scorecard')}>
      <ScoreCounts short />
      <button type="button" class="link" onClick={toScorecard}>
        {say('scorecard')}
      </button>
    </nav>
  );
}

/** A link to a part of the page would overwrite the state in the address. */
function toScorecard(): void {
  document.getElementById('scorecard')?.scrollIntoView({ block: 'start' });
}
