import type { Projection, ReasonCode, ResolvedTarget } from '../run_types.ts';
import { criterion as criterionOf, criterionValue } from '../targets/criterion.ts';
import type { Direction } from '../types.ts';

/** A target as something to search by: a number read off a projection, and how far that is from counting as met. */
export interface TargetQuestion {
  /** The printed number that decides. */
  required: number;
  side: 'at_least' | 'at_most';
  /** Last year of the target's period. */
  year: number;
  /** Value of the full criterion: average growth, level, sum, cut or gap, in the target's unit. */
  measure(projection: Projection): number;
  /** Distance to the nearer edge of what counts as met, allowances included: positive when met, zero at break-even. */
  slack(projection: Projection): number;
}

/**
 * Turns a target into a question that solve, tornado and sweep can ask of any projection.
 *
 * @param better which way the target's indicator is better
 * @returns the question, or the reason why the target holds nothing to ask
 * @example see test/engine/analyses/tornado.test.ts
 */
export function targetQuestion(target: ResolvedTarget, better: Direction): TargetQuestion | ReasonCode {
  const criterion = criterionOf(target, better);
  if (typeof criterion === 'string') return criterion;
  const { limits, years } = criterion;
  const [low, high] = limits.allowed;
  const measure = (projection: Projection) =>
    criterionValue(
      criterion,
      (indicator, year) => projection.values[indicator]?.[year - projection.baseYear] ?? Number.NaN,
    );
  return {
    required: limits.required,
    side: limits.side === 'upper' ? 'at_most' : 'at_least',
    year: years.last,
    measure,
    slack: (projection) => {
      const value = measure(projection);
      return Math.min(value - low, high - value);
    },
  };
}
