import { type Facts, indicatorName, targetDecimals } from '../facts.ts';
import { formatQuantity } from '../numbers.ts';
import { rowName } from '../row_label.ts';
import type { Asked } from './asked.ts';

/** What is asked for in words: a target's row, or an indicator with its year. */
export function askedLabel({ target, indicator, year }: Asked, facts: Facts): string {
  if (target !== null) return rowName(target, facts, target.to);
  const name = facts.drivers[indicator]?.label[facts.language] ?? indicatorName(facts, indicator);
  return facts.language === 'zh' ? `${year}年${name}` : `${name} in ${year}`;
}

/** A value of what is asked for, with its unit. */
export function askedAmount(value: number, { target, indicator, unit }: Asked, facts: Facts): string {
  const index = target === null && facts.series.get(indicator)?.basis === 'index';
  const decimals =
    target === null
      ? (facts.indicators[indicator]?.decimals ?? 1) + 1
      : targetDecimals(facts, target, indicator, unit) + 1;
  return formatQuantity(value, index ? 'index' : unit, decimals, facts.language, facts.units);
}
