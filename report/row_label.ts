import type { TargetKind } from '../engine/types.ts';
import { type Facts, indicatorName } from './facts.ts';
import { bracket } from './language.ts';
import { unitName } from './numbers.ts';
import { say } from './words.ts';

/** What a row's label is made from: a verdict, or a target. */
export interface Labelled {
  indicator: string;
  kind: TargetKind;
  unit: string;
}

/**
 * Label of a target's row with its unit in brackets, as statistical tables are written: the cells stay plain numbers.
 * `常住人口城镇化率（%）`, `Energy intensity, total cut (%)`.
 */
export function rowLabel(row: Labelled, facts: Facts, to: string | null = null): string {
  const unit = unitBeside(row, facts, to);
  const name = rowName(row, facts, to);
  return unit === '' ? name : `${name}${bracket(unit, facts.language)}`;
}

/** The unit, where the words of the label do not say it already. */
function unitBeside(row: Labelled, facts: Facts, to: string | null): string {
  const { kind, unit, indicator } = row;
  if (kind === 'qualitative' || (kind === 'relative' && to === null)) return '';
  if (kind === 'average_growth' || kind === 'annual_growth' || kind === 'cumulative_change') return '%';
  const name = unitName(unit, facts.language, facts.units);
  const label = indicatorName(facts, indicator);
  return name.startsWith('per ') && label.includes(' per ') ? '' : name;
}

/** The same without a unit, for a list: `常住人口城镇化率`, `Energy intensity, total cut`. */
export function rowName(row: Labelled, facts: Facts, to: string | null = null): string {
  const { language } = facts;
  const label = indicatorName(facts, row.indicator);
  switch (row.kind) {
    case 'average_growth':
      return say(language, 'kind_average_growth', { label });
    case 'annual_growth':
      return say(
        language,
        facts.indicators[row.indicator]?.better === 'lower' ? 'kind_annual_change' : 'kind_annual_growth',
        { label },
      );
    case 'cumulative_total':
      return say(language, 'kind_cumulative_total', { label });
    case 'cumulative_change':
      return facts.indicators[row.indicator]?.better === 'higher'
        ? say(language, 'kind_cumulative_change', { label })
        : say(language, 'kind_cumulative_cut', { label });
    case 'point_change':
      return say(language, /^(percent|pp)/.test(row.unit) ? 'kind_point_change' : 'kind_count_change', {
        label,
      });
    case 'relative':
      if (to === null) return isShare(row, facts) ? label : say(language, 'kind_growth', { label });
      return say(language, 'kind_relative', { label, to: indicatorName(facts, to) });
    case 'level':
    case 'delegated':
    case 'qualitative':
      return label;
  }
}

/** A percentage is compared as it stands, anything else by its growth. */
function isShare({ indicator }: Labelled, facts: Facts): boolean {
  return facts.indicators[indicator]?.unit.startsWith('percent') ?? false;
}
