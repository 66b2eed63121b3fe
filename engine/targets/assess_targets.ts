import type { MidtermWord, Projection, ReasonCode, ResolvedTarget, Verdict } from '../run_types.ts';
import type { Direction } from '../types.ts';
import type { AssessmentContext } from './assessment_context.ts';
import { caveatsOf, caveatsOfTarget } from './caveats_of.ts';
import { criterion as criterionOf, criterionValue, meets } from './criterion.ts';
import { firstYear } from './first_year.ts';
import { isAssumed } from './is_assumed.ts';
import { judgeOutcome } from './judge_outcome.ts';
import type { Criterion, ValueAt, View } from './kind_rule.ts';
import { marginOf, within } from './limits.ts';
import { midtermWord } from './progress.ts';
import { reasonNotAssessable } from './reason_not_assessable.ts';
import { verdictWord } from './verdict_word.ts';

/**
 * Judges every target on a projection: the verdict with and without allowances, margin, pace, progress, the year it is
 * first reached, and a reason where it cannot be judged (docs/methods.md#targets). Rates and percentages are in
 * percent.
 *
 * @param projection one projected run
 * @param targets in the order of the plan, which the verdicts keep
 * @param context catalogue, drivers and plan period
 * @throws Error when a target's period is not a year or two years in order
 *
 * @example see test/engine/targets/assess_targets.test.ts: growth of 6 % misses 7.0左右 by one point
 */
export function assessTargets(
  projection: Projection,
  targets: readonly ResolvedTarget[],
  context: AssessmentContext,
): Verdict[] {
  const valueAt: ValueAt = (indicator, year) =>
    projection.values[indicator]?.[year - projection.baseYear] ?? Number.NaN;
  return targets.map((target) => assessTarget(target, projection, context, valueAt));
}

function assessTarget(
  target: ResolvedTarget,
  projection: Projection,
  context: AssessmentContext,
  valueAt: ValueAt,
): Verdict {
  const indicator = context.indicators[target.indicator];
  const sameScope = !context.scopeBreaks?.includes(target.id);
  const better: Direction = indicator?.better ?? 'neither';
  const criterion = criterionOf(target, better);
  if (typeof criterion === 'string') return notAssessable(target, better, criterion, null, null, sameScope);

  const reason = reasonNotAssessable(criterion, indicator, projection);
  const unit = indicator?.unit ?? null;
  if (reason !== null || unit === null) {
    return notAssessable(target, better, reason ?? 'no_projection', criterion, unit, sameScope);
  }
  const value = criterionValue(criterion, valueAt);
  if (!Number.isFinite(value)) {
    return notAssessable(target, better, 'saturated_or_degenerate', criterion, unit, sameScope);
  }

  const view = viewOf(criterion, projection, context, valueAt, unit);
  const start = valueAt(target.indicator, view.base);
  const floor = isFloor(criterion, start, view.base, projection);
  const verdict = verdictWord(criterion.limits, value, floor);
  const strict = within(criterion.limits.strict, value) ? 'met' : 'missed';
  const worstYear = criterion.rule.worstYear(criterion, valueAt);
  const pace = criterion.rule.pace(criterion, view);
  // A mid-term word is about what was observed; a year that was only projected earns none.
  const unseen = context.observedYears?.(target.indicator).length === 0;
  const progress = floor ? null : finite(criterion.rule.progress(criterion, view));
  return verdictOf(target, better, criterion, {
    verdict,
    reason: null,
    assumed: isAssumed(criterion, context.drivers, projection.baseYear),
    projected: finite(value),
    margin: finite(marginOf(criterion.limits, value)),
    strict,
    paceNow: finite(pace?.now),
    paceNeeded: floor ? null : finite(pace?.needed),
    paceUnit: pace?.unit ?? null,
    timeProgress: finite((view.now - view.base) / (view.last - view.base)),
    progress,
    midterm: floor || unseen ? null : midtermOf(criterion, view, progress, finite(pace?.now)),
    firstYear: firstYear(criterion, valueAt, projection.baseYear, projection.horizon),
    caveats: caveatsOf(
      target,
      { criterion, value, verdict, strict, floor, start, worstYear },
      projection,
      context,
    ),
    outcome: judgeOutcome(target, criterion, unit, floor, sameScope),
  });
}

/** What judging a target finds, beside what the target itself says. */
type Finding = Omit<
  Verdict,
  | 'target'
  | 'indicator'
  | 'kind'
  | 'nature'
  | 'aspiration'
  | 'authority'
  | 'unit'
  | 'better'
  | 'required'
  | 'band'
  | 'odds'
  | 'noOdds'
>;

/** The verdict, field by field: spreading so many into one object takes longer than judging. */
function verdictOf(
  target: ResolvedTarget,
  better: Direction,
  criterion: Criterion | null,
  found: Finding,
): Verdict {
  return {
    target: target.id,
    indicator: target.indicator,
    kind: target.kind,
    nature: target.nature,
    aspiration: target.aspiration,
    authority: target.authority,
    unit: target.unit,
    better,
    required: criterion?.limits.required ?? null,
    band: criterion?.limits.band ?? null,
    odds: null,
    noOdds: null,
    verdict: found.verdict,
    reason: found.reason,
    assumed: found.assumed,
    projected: found.projected,
    margin: found.margin,
    strict: found.strict,
    paceNow: found.paceNow,
    paceNeeded: found.paceNeeded,
    paceUnit: found.paceUnit,
    timeProgress: found.timeProgress,
    progress: found.progress,
    midterm: found.midterm,
    firstYear: found.firstYear,
    caveats: found.caveats,
    outcome: found.outcome,
  };
}

function notAssessable(
  target: ResolvedTarget,
  better: Direction,
  reason: ReasonCode,
  criterion: Criterion | null,
  indicatorUnit: string | null,
  sameScope: boolean,
): Verdict {
  return verdictOf(target, better, criterion, {
    verdict: 'not_assessable',
    reason,
    assumed: false,
    projected: null,
    margin: null,
    strict: null,
    paceNow: null,
    paceNeeded: null,
    paceUnit: null,
    timeProgress: null,
    progress: null,
    midterm: null,
    firstYear: null,
    caveats: caveatsOfTarget(target),
    outcome: judgeOutcome(target, criterion, indicatorUnit, false, sameScope),
  });
}

function viewOf(
  { rule, years }: Criterion,
  projection: Projection,
  context: AssessmentContext,
  valueAt: ValueAt,
  unit: string,
): View {
  const base = Math.max(projection.baseYear, rule.startsFrom(years, context.period[0]));
  const now = Math.min(Math.max(projection.asOf, base), years.last);
  return { valueAt, base, now, last: years.last, unit };
}

/** A level target that the base already met asks to be kept, not reached; a base that is itself projected shows nothing. */
function isFloor(criterion: Criterion, start: number, base: number, projection: Projection): boolean {
  const { rule, limits } = criterion;
  const known = base <= Math.max(projection.asOf, projection.baseYear);
  return rule.kind === 'level' && limits.side !== 'both' && known && within(limits.strict, start);
}

/** Only between the ends of the period, and only of what is to be reached or kept up (a ceiling on a sum is neither). */
function midtermOf(
  criterion: Criterion,
  view: View,
  progress: number | null,
  paceNow: number | null,
): MidtermWord | null {
  const { rule, limits } = criterion;
  if (view.now <= view.base || view.now >= view.last) return null;
  if (rule.kind !== 'level' && (limits.side !== 'lower' || limits.required <= 0)) return null;
  if (rule.isRate) return paceNow === null ? null : midtermWord(false, paceNow / limits.required);
  if (progress === null) return null;
  const timeProgress = (view.now - view.base) / (view.last - view.base);
  return midtermWord(meets(criterion, rule.reached(criterion, view) ?? Number.NaN), progress / timeProgress);
}

/** NaN and infinity never leave: what is not defined is null. Adding zero turns -0 into 0. */
function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value + 0 : null;
}
