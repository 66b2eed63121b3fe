import { computed, signal } from '@preact/signals';
import type { SeekQuestion } from '../answers.ts';
import { charted, focused, opened } from './store.ts';

/** A question that somebody filled in, and what was looked at then. */
const filledIn = signal<{ about: string; question: SeekQuestion } | null>(null);

const lookedAt = computed(() => `${focused.value?.target} ${charted.value}`);

/** The question asked: as filled in, or else the focused target as the plan prints it. */
export const seekQuestion = computed<SeekQuestion | null>(() => {
  const row = focused.value;
  const filled = filledIn.value;
  if (filled !== null && filled.about === lookedAt.value) return filled.question;
  if (row === null || row.required === null || row.indicator !== charted.value)
    return levelQuestion(charted.value ?? undefined);
  return { subject: { target: row.target }, side: row.side, wanted: row.required };
});

/** Fills in the blanks. */
export function askSeek(question: SeekQuestion): void {
  filledIn.value = { about: lookedAt.peek(), question };
}

/** The level of an indicator at the end of the plan, where no target is to start from. */
export function levelQuestion(indicator?: string): SeekQuestion | null {
  const loaded = opened.value;
  const info =
    loaded?.indicators.find(({ id }) => id === (indicator ?? focused.value?.indicator)) ??
    loaded?.indicators[0];
  if (loaded === null || info === undefined) return null;
  const year = Math.min(loaded.plan.period[1], loaded.horizon);
  const row = loaded.indicators.indexOf(info);
  const width = loaded.horizon - loaded.baseYear + 1;
  const value = loaded.values[row * width + year - loaded.baseYear] ?? 0;
  return {
    subject: { indicator: info.id, year },
    side: info.better === 'lower' ? 'at_most' : 'at_least',
    wanted: Number(value.toFixed(info.decimals)),
  };
}
