import type { Target } from '../engine/types.ts';
import type { Facts } from './facts.ts';
import { formatNumber, formatQuantity } from './numbers.ts';
import { say } from './words.ts';

/**
 * The target as short as a table cell: `about 7.0`, `≥ 63`, `≤ 5.5 each year`, `set by the province`.
 * A five-year total stands in brackets, as the plans print it.
 */
export function targetWords(target: Target, facts: Facts): string {
  return wordsOf(target, facts, (printed) => printed);
}

/** The same for a sentence, with the unit: `about 7.0 %`, `≥[18]万人`. */
export function targetWordsWithUnit(target: Target, facts: Facts): string {
  const { language, units } = facts;
  const number = targetNumber(target) ?? 0;
  const quantity = formatQuantity(number, target.unit, target.decimals, language, units);
  return wordsOf(target, facts, (printed) =>
    quantity.replace(formatNumber(number, target.decimals), () => printed),
  );
}

function wordsOf(target: Target, facts: Facts, withUnit: (printed: string) => string): string {
  const { language } = facts;
  const number = targetNumber(target);
  if (number === null) return wordsWithoutNumber(target, facts);
  const printed = formatNumber(number, target.decimals);
  const value = withUnit(target.kind === 'cumulative_total' ? `[${printed}]` : printed);
  if (target.kind === 'relative' && target.to !== null) {
    return say(
      language,
      target.atLeast !== null || target.above !== null ? 'target_faster' : 'target_in_step',
    );
  }
  const words = say(language, boundKey(target), { value });
  return target.everyYear ? say(language, 'target_every_year', { value: words }) : words;
}

function boundKey(target: Target) {
  if (target.about !== null) return 'target_about';
  if (target.atLeast !== null) return target.approximate ? 'target_about_floor' : 'target_at_least';
  if (target.atMost !== null) return target.approximate ? 'target_about_ceiling' : 'target_at_most';
  return target.above !== null ? 'target_above' : 'target_below';
}

function wordsWithoutNumber(target: Target, facts: Facts): string {
  const { language } = facts;
  if (target.delegatedTo !== null)
    return say(language, 'target_delegated', { who: target.delegatedTo[language] });
  if (target.to !== null) return say(language, 'target_in_step');
  if (target.against !== null) return say(language, 'target_against', { what: target.against[language] });
  return say(language, 'target_words_only');
}

/** The number a target names, whichever way it bounds; null when it names none. */
export function targetNumber(target: Target): number | null {
  return target.about ?? target.atLeast ?? target.atMost ?? target.above ?? target.below;
}
