import { view } from '../state/store.ts';

/** How many targets of each nature are met, in one line. */
export function ScoreCounts() {
  return (
    <ul class="counts">
      {view.value?.counts.map(({ nature, heading, missed, met }) => (
        <li key={nature} class={missed > 0 ? 'bad' : met > 0 ? 'good' : 'open'}>
          {heading}
        </li>
      ))}
    </ul>
  );
}
