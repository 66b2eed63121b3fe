import type { Projection, ResolvedTarget, VerdictWord } from '../run_types.ts';
import type { AssessmentContext } from './assessment_context.ts';
import type { Criterion } from './kind_rule.ts';
import { marginOf } from './limits.ts';

/** Assumptions without a source of their own in the region's documents: named beside every verdict that rests on them. */
const ASSUMED_DRIVERS = ['gdp_deflator_growth', 'consumer_price_growth', 'employment_growth'] as const;

/** Words that say which side of a printed level is wanted. */
const DIRECTION =
  /以上|以下|以内|不低于|不少于|不小于|不高于|不超过|不大于|超过|突破|高于|低于|达到|控制在|左右|[≥≤]/;

/** Points of a growth difference that are rounding and nothing else. */
const NOISE = 1e-9;

/** What assessment found out about one target. */
export interface Findings {
  criterion: Criterion;
  /** What the criterion comes to. */
  value: number;
  verdict: VerdictWord;
  strict: 'met' | 'missed';
  /** The base was already better than the target. */
  floor: boolean;
  /** The indicator's value in the year progress is counted from; NaN where there is none. */
  start: number;
  /** Year that decides, where a target must hold in every one. */
  worstYear: number | null;
}

/**
 * Caveats of the target's words and of who set its number; these hold also where it cannot be judged.
 *
 * @example see test/engine/targets/caveats_of.test.ts
 */
export function caveatsOfTarget(target: ResolvedTarget): string[] {
  const caveats: string[] = [];
  if (target.authority === 'national') caveats.push('national_value');
  if (target.authority === 'own') caveats.push('own_target');
  if (target.approximate || target.about !== null) caveats.push('approximate');
  if (target.doubt !== null) caveats.push('doubtful_reading');
  return caveats;
}

/**
 * Machine words for what a reader must know beside a verdict; the report puts them in sentences.
 *
 * `national_value` `own_target` `approximate` `doubtful_reading` `by_rounding` `by_band` (only that allowance saved it)
 * `floor` `direction_not_printed` `implied_base` `circular_base` `doubtful_observation` `worst_year:<year>`
 * `rests_on:<driver>` `no_own_history:<driver>` (reference mean only) `held_by_assumption:<driver>` (nor a reference)
 * `partly_observed:<years>` (of the years elapsed)
 * `by_assumption` (a relative target met by elasticity 1 and equal price assumptions, whatever growth is)
 *
 * @example see test/engine/targets/caveats_of.test.ts
 */
export function caveatsOf(
  target: ResolvedTarget,
  { criterion, value, verdict, strict, floor, start, worstYear }: Findings,
  projection: Projection,
  context: AssessmentContext,
): readonly string[] {
  const { rule, limits, indicatorBetter } = criterion;
  const caveats = caveatsOfTarget(target);
  if (verdict === 'met_by_rounding') caveats.push('by_rounding');
  if (verdict === 'met_in_band' && strict === 'missed') caveats.push('by_band');
  if (floor) caveats.push('floor');
  const bare = rule.kind === 'level' && limits.band === null && !DIRECTION.test(target.printed);
  if (bare && (indicatorBetter === 'neither' || (floor && marginOf(limits, start) > 0))) {
    caveats.push('direction_not_printed');
  }
  if (rule.needsLevel && projection.start[target.indicator] === 'implied') caveats.push('implied_base');
  if (rule.needsLevel && context.circularBases?.includes(target.indicator)) caveats.push('circular_base');
  if (context.doubtful?.(target.indicator)) caveats.push('doubtful_observation');
  const observed = context.observedYears?.(target.indicator) ?? [];
  if (observed.length > 0 && observed.length < projection.asOf - projection.baseYear) {
    caveats.push(`partly_observed:${observed.join(',')}`);
  }
  if (worstYear !== null) caveats.push(`worst_year:${worstYear}`);
  for (const driver of ASSUMED_DRIVERS) {
    if (reads(target.indicator, driver) || (rule.kind === 'relative' && reads(target.to ?? '', driver))) {
      caveats.push(`rests_on:${driver}`);
    }
  }
  const movers = context.drivers.filter(
    (driver) => driver.ownHistory === false && reads(target.indicator, driver.id),
  );
  for (const { id, given, baseline } of movers) {
    if (!given.some(Number.isNaN)) continue;
    caveats.push(`${baseline.every((value) => value === 0) ? 'held_by_assumption' : 'no_own_history'}:${id}`);
  }
  if (rule.kind === 'relative' && movers.length > 0 && Math.abs(value) < NOISE) caveats.push('by_assumption');
  return caveats;

  function reads(indicator: string, driver: string): boolean {
    return context.dependsOn?.(indicator, driver) ?? false;
  }
}
