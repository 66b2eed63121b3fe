import type { ResolvedTarget, Verdict } from '../engine/run_types.ts';
import { targetYears } from '../engine/targets/target_years.ts';
import type { Facts } from './facts.ts';
import { targetWords, targetWordsWithUnit } from './target_words.ts';
import { say } from './words.ts';

/** Where a target stands on a chart of its indicator: as a level, as a yearly growth, or both. */
export interface TargetMark {
  target: string;
  /** `≥ 63`, `about 7.0`: in the unit of the target. */
  words: string;
  /** The same for a chart of levels: `average growth about 7.0 %`, where the target names no level. */
  levelWords: string;
  /** Years over which it holds; a level that is reached once stands in the last. */
  first: number;
  last: number;
  level: number | null;
  levelBand: readonly [number, number] | null;
  growth: number | null;
  growthBand: readonly [number, number] | null;
}

/**
 * Marks of the targets on one indicator; a target that asks for no single number on its scale has none.
 *
 * @param valueAt the indicator's level in a year, from which average growth and cuts are counted; NaN where there is none
 */
export function targetMarks(
  indicator: string,
  facts: Facts,
  valueAt: (year: number) => number,
): TargetMark[] {
  return facts.run.verdicts.flatMap((verdict) => {
    const target = facts.targets.get(verdict.target);
    if (target === undefined || target.indicator !== indicator || verdict.required === null) return [];
    const mark = markOf(target, verdict, facts, valueAt);
    return mark.level === null && mark.growth === null ? [] : [mark];
  });
}

function markOf(
  target: ResolvedTarget,
  { required, band, better }: Verdict,
  facts: Facts,
  valueAt: (year: number) => number,
): TargetMark {
  const { base, first, last } = targetYears(target.period);
  const from = valueAt(base);
  const levelOf = levelWanted(target, better === 'higher' ? -1 : 1, from, last - base);
  const rate = target.kind === 'average_growth' || target.kind === 'annual_growth';
  const level = required === null ? Number.NaN : levelOf(required);
  const levels = band?.map(levelOf) ?? [];
  return {
    target: target.id,
    words: targetWords(target, facts),
    levelWords: levelWords(target, facts),
    first: target.everyYear || rate ? first : last,
    last,
    level: Number.isFinite(level) ? level : null,
    levelBand: levels.length === 2 && levels.every(Number.isFinite) ? [levels[0] ?? 0, levels[1] ?? 0] : null,
    growth: rate ? required : null,
    growthBand: rate ? band : null,
  };
}

/** A level as it is printed; what is no level says what it is, with its unit. */
function levelWords(target: ResolvedTarget, facts: Facts): string {
  if (target.kind === 'level') return targetWords(target, facts);
  const value = targetWordsWithUnit(target, facts);
  const { language } = facts;
  switch (target.kind) {
    case 'average_growth':
      return say(language, 'mark_average_growth', { value });
    case 'annual_growth':
      return say(language, 'mark_annual_growth', { value });
    case 'cumulative_change':
      return facts.indicators[target.indicator]?.better === 'higher'
        ? say(language, 'mark_total_rise', { value })
        : say(language, 'mark_total_cut', { value });
    default:
      return say(language, 'mark_gain', { value });
  }
}

/**
 * The level in the last year that a number of the target's kind asks for; NaN where it asks for none.
 *
 * @param cut 1 where a positive cumulative change is a fall, -1 where it is a rise
 * @param from level of the year before the first
 * @param years from there to the last
 */
export function levelWanted(target: Pick<ResolvedTarget, 'kind'>, cut: 1 | -1, from: number, years: number) {
  return (number: number): number => {
    switch (target.kind) {
      case 'level':
        return number;
      case 'average_growth':
        return from * (1 + number / 100) ** years;
      case 'cumulative_change':
        return from * (1 - (cut * number) / 100);
      case 'point_change':
        return from + number;
      default:
        return Number.NaN;
    }
  };
}
