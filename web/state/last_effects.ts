import { computed } from '@preact/signals';
import { type MoveEffects, moveEffects } from './move_effects.ts';
import { lastMove, opened } from './store.ts';

/** What the last move did; null before the first. */
export const lastEffects = computed<MoveEffects | null>(() => {
  const [last, loaded] = [lastMove.value, opened.value];
  return last === null || loaded === null ? null : moveEffects(last, loaded);
});
