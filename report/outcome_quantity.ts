import type { ResolvedTarget, Verdict } from '../engine/run_types.ts';
import { placesOf } from './driver_values.ts';
import type { Facts } from './facts.ts';
import { formatQuantity } from './numbers.ts';
import { say } from './words.ts';

/** A printed outcome with its unit; of a cumulative change in percent, which way it went: `累计降低12.7%`. */
export function outcomeQuantity(
  { value, unit }: NonNullable<Verdict['outcome']>,
  target: ResolvedTarget | undefined,
  { language, units, indicators }: Facts,
): string {
  const kind = target?.kind === 'delegated' ? target.measure : target?.kind;
  const quantity = (size: number) => formatQuantity(size, unit, placesOf(size), language, units);
  if (kind !== 'cumulative_change') return quantity(value);
  const cut = indicators[target?.indicator ?? '']?.better !== 'higher';
  return say(language, cut === value >= 0 ? 'outcome_fell' : 'outcome_rose', {
    value: quantity(Math.abs(value)),
  });
}
