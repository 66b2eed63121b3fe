import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { moveEffects } from '../state/move_effects.ts';
import { shownValue } from '../state/shown_value.ts';
import { lastMove, opened, say, spoken } from '../state/store.ts';
import { valuesOf } from '../state/values_of.ts';
import { countsInWords } from './score_counts.tsx';

/** Tells a screen reader what a settled move did: value with unit, the counts, and every verdict that turned. */
export function LiveRegion() {
  const told = useRef(lastMove.peek());
  useSignalEffect(() => {
    const last = lastMove.value;
    const loaded = opened.peek();
    // What was told in one language is not told again in the other.
    spoken.value = '';
    if (last === null || loaded === null || last === told.current) return;
    told.current = last;
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
