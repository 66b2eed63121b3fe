import { pow } from '../math/pow.ts';
import { compoundRate } from './compound_rate.ts';

/**
 * Growth that each remaining year needs for an average over the whole period: the period's whole growth over what is
 * done, as a yearly rate: ((1+v)^N / product of (1+g) done)^(1/(N-k)) - 1, in percent
 * (docs/methods.md#progress-and-pace).
 *
 * @param average the average wanted, in percent a year
 * @param years growth years in the period
 * @param done growth so far as a factor: 1.075 * 1.042
 * @param left remaining years
 *
 * @example
 * requiredGrowth(7, 5, 1.075 * 1.042, 3) // => 7.782330153575412
 */
export function requiredGrowth(average: number, years: number, done: number, left: number): number {
  return compoundRate(done, pow(1 + average / 100, years), left);
}

/**
 * Cut that each remaining year needs for a cumulative cut: 1 - ((1-C)/(1-c))^(1/(N-k)), in percent a year.
 *
 * @param cut the cumulative cut wanted, in percent
 * @param reached the cumulative cut so far, in percent; negative after a rise
 * @param left remaining years
 *
 * @example
 * requiredCut(13.5, 0, 5) // => 2.8588542599279565
 */
export function requiredCut(cut: number, reached: number, left: number): number {
  return -compoundRate(1 - reached / 100, 1 - cut / 100, left);
}

/**
 * What each remaining year must add to a sum or a level: (S - reached) / remaining years.
 *
 * @example
 * requiredAddition(63, 60.9, 3) // => 0.7000000000000005
 */
export function requiredAddition(wanted: number, reached: number, left: number): number {
  return left > 0 ? (wanted - reached) / left : Number.NaN;
}
