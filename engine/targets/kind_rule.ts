import type { Direction, Target, TargetKind } from '../types.ts';
import type { Limits } from './limits.ts';
import type { TargetYears } from './target_years.ts';

/** Reads a path: the value of an indicator in a year, NaN where there is none. */
export type ValueAt = (indicator: string, year: number) => number;

/** A target made ready to be judged on any path. */
export interface Criterion {
  target: Target;
  rule: KindRule;
  /** Which way the value of the criterion is better: a cut of what should fall is better the higher it is. */
  better: Direction;
  /** Which way the indicator itself is better. */
  indicatorBetter: Direction;
  years: TargetYears;
  limits: Limits;
}

/** The path of one run as it stands at the as-of year. */
export interface View {
  valueAt: ValueAt;
  /** Year that progress is counted from. */
  base: number;
  /** The as-of year, no earlier than the base and no later than the last year. */
  now: number;
  last: number;
  /** Unit of the indicator. */
  unit: string;
}

/** Yearly pace so far (or over the whole period while nothing is observed), and what the remaining years need. */
export interface Pace {
  now: number;
  needed: number;
  unit: string;
}

/** How targets of one kind are judged; everything that differs between kinds is in its rule. */
export interface KindRule {
  kind: Exclude<TargetKind, 'delegated' | 'qualitative'>;
  /** Asks for a level, so that an index will not do. */
  needsLevel: boolean;
  /** The target's number is of the same sort as the driver of its indicator, so that a scenario can assume it. */
  setByDriver: boolean;
  /** Judges a yearly rate, which is kept to rather than reached. */
  isRate: boolean;
  /** The number it is held against where the words print none; null where one must be printed. */
  unprinted: number | null;
  /** Which way the criterion is better, given which way the indicator is. */
  direction(indicatorBetter: Direction): Direction;
  /** Half width of 左右. */
  width(value: number, unit: string, decimals: number): number;
  /** Whether a number in this unit can be held against the criterion. */
  fits(unit: string, indicatorUnit: string): boolean;
  /** Year that progress is counted from, given the plan's first year. */
  startsFrom(years: TargetYears, planStart: number): number;
  /** First year that the criterion reads. */
  reads(years: TargetYears): number;
  /** Value of the full criterion on a path, in the target's unit; NaN where it is not defined. */
  value(criterion: Criterion, valueAt: ValueAt): number;
  /** The year that decides, where it must hold in every one; otherwise null. */
  worstYear(criterion: Criterion, valueAt: ValueAt): number | null;
  /** What of the criterion is reached by now; null for rates, which are reached only at the end. */
  reached(criterion: Criterion, view: View): number | null;
  /** Share of the way done, unclamped; null for rates and where it is not defined. */
  progress(criterion: Criterion, view: View): number | null;
  pace(criterion: Criterion, view: View): Pace | null;
}
