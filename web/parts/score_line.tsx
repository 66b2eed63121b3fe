import { say } from '../state/store.ts';
import { ScoreCounts } from './score_counts.tsx';

/** The scorecard in one line, which stays in sight on a small screen; it leads to the whole. */
export function ScoreLine() {
  return (
    <nav class="score-line" aria-label={say('scorecard')}>
      <ScoreCounts short />
      <a href="#scorecard" onClick={toScorecard}>
        {say('scorecard')}
      </a>
    </nav>
  );
}

/** The address holds the state, so the jump is made by hand. */
function toScorecard(event: Event): void {
  event.preventDefault();
  document.getElementById('scorecard')?.scrollIntoView({ block: 'start' });
}
