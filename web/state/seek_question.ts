import { computed } from '@preact/signals';
import type { SeekQuestion } from '../answers.ts';
import { charted, chosenSeek, focused, opened, ownTargets } from './store.ts';

/** The question asked: as filled in, or else the focused target as the plan, or its own author, states it. */
export const seekQuestion = computed<SeekQuestion | null>(() => {
  const [row, filled] = [focused.value, chosenSeek.value];
  if (filled !== null) return filled;
  if (row === null || row.required === null || row.indicator !== charted.value)
    return levelQuestion(charted.value ?? undefined);
  const own = ownTargets.value.find(({ indicator, year }) => row.target === `own.${indicator}.${year}`);
  const subject = own === undefined ? { target: row.target } : { indicator: own.indicator, year: own.year };
  return { subject, side: row.side, wanted: row.required };
});

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
