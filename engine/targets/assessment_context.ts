import type { ResolvedDriver } from '../run_types.ts';
import type { Indicator } from '../types.ts';

/** What assessment needs to know besides the projection and the targets. */
export interface AssessmentContext {
  indicators: Readonly<Record<string, Indicator>>;
  drivers: readonly ResolvedDriver[];
  /** First and last year of the plan. */
  period: readonly [number, number];
  /** Whether an indicator's equation rests on a driver, through whatever it reads. */
  dependsOn?: (indicator: string, driver: string) => boolean;
  /** Indicators whose base was worked out backward from their own target. */
  circularBases?: readonly string[];
  /** Years after the base year in which an indicator was observed; left out: every year up to the as-of year. */
  observedYears?: (indicator: string) => readonly number[];
  /** Whether an observation that the indicator starts or goes on from is a reading in doubt. */
  doubtful?: (indicator: string) => boolean;
  /** Targets (ids) whose printed outcome stands on another scope than the target: shown, not judged. */
  scopeBreaks?: readonly string[];
}
