import type { Odds, TargetOdds } from '../run_types.ts';

/** Odds outside these are shown as these, unless the errors rest on enough cases. */
const LEAST = 0.05;
const MOST = 0.95;

/**
 * A probability as it may be shown: the tails of an error distribution of a few cases are not known, so that less than
 * 5 % is shown as 5 % and more than 95 % as 95 %.
 *
 * @param supported the reference class has more than 200 independent cases
 *
 * @example
 * displayedOdds({ probability: 0.99, standardError: 0.001 }, false)
 * // => { probability: 0.99, standardError: 0.001, shown: 0.95, capped: true }
 */
export function displayedOdds(odds: Odds, supported: boolean): Omit<TargetOdds, 'band'> {
  const { probability } = odds;
  const shown = supported ? probability : Math.min(MOST, Math.max(LEAST, probability));
  return { ...odds, shown, capped: shown !== probability };
}

/** Independent cases from which on the tails of an error distribution are known. */
export const ENOUGH_CASES = 200;
