import { useSignalEffect } from '@preact/signals';
import { moveEffects } from '../state/move_effects.ts';
import { shownValue } from '../state/shown_value.ts';
import { lastMove, opened, say, spoken } from '../state/store.ts';
import { valuesOf } from '../state/values_of.ts';
import { countsInWords } from './score_counts.tsx';

/** Tells a screen reader what a settled move did: value with unit, the counts, and every verdict that turned. */
export function LiveRegion() {
  useSignalEffect(() => {
    const last = lastMove.value;
    const loaded = opened.peek();
    if (last === null || loaded === null) return;
    const { drivers, turned, none } = moveEffects(last, loaded);
    const driver = loaded.drivers.find(({ id }) => id === drivers[0]);
    if (driver === undefined) return;
    const words = turned.map(({ after }) => say('turned_spoken', { label: after.name, word: after.word }));
    spoken.value = say('spoken', {
      driver: driver.label,
      value: shownValue(driver, valuesOf(driver.id, last.after.set)),
      counts: countsInWords(last.viewAfter.counts),
      turned: none === null ? (words.length === 0 ? say('nothing_turned') : words.join(', ')) : say(none),
    });
  });
  return (
    <p class="sr-only" role="status" aria-live="polite">
      {spoken.value}
    </p>
  );
}
