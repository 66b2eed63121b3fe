import { computed, signal } from '@preact/signals';
import type { SeekQuestion } from '../answers.ts';
import { focused, opened } from './store.ts';

/** A question that somebody filled in, and the target that was in focus then. */
const filledIn = signal<{ about: string | null; question: SeekQuestion } | null>(null);

/** The question asked: as filled in, or else the focused target as the plan prints it. */
export const seekQuestion = computed<SeekQuestion | null>(() => {
  const row = focused.value;
  const filled = filledIn.value;
  if (filled !== null && filled.about === (row?.target ?? null)) return filled.question;
  if (row === null || row.required === null) return levelQuestion();
  return { subject: { target: row.target }, side: row.side, wanted: row.required };
});

/** Fills in the blanks. */
export function askSeek(question: SeekQuestion): void {
  filledIn.value = { about: focused.peek()?.target ?? null, question };
}

/** The level of an indicator at the end of the plan, where no target is to start from. */
export function levelQuestion(indicator?: string): SeekQuestion | null {
  const loaded = opened.value;
  const info = loaded?.indicators.find(({ id }) => id === (indicator ?? focused.value?.indicator)) ?? loaded?.indicators[0];
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
