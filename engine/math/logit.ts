import { exp } from './exp.ts';
import { log } from './log.ts';

/**
 * Log odds of a share: log(p / (1 - p)), p as a fraction from 0 to 1.
 *
 * logit(0) is -Infinity, logit(1) is Infinity, outside 0 to 1 the result is NaN.
 *
 * @example
 * logit(0.6) // => 0.4054651081081642
 */
export function logit(p: number): number {
  return p < 1 ? log(p / (1 - p)) : p === 1 ? Infinity : NaN;
}

/**
 * Share whose log odds are x: 1 / (1 + exp(-x)), a fraction from 0 to 1.
 *
 * @example
 * invlogit(0) // => 0.5
 */
export function invlogit(x: number): number {
  return 1 / (1 + exp(-x));
}
