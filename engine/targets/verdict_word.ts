import type { VerdictWord } from '../run_types.ts';
import { type Limits, noiseOf, within } from './limits.ts';

/**
 * The word for a value under a target's limits: which of its allowances, if any, it needed.
 *
 * `met_in_band` and `met_above_band` say where the value lies when 左右 is printed; the strict verdict stands beside.
 *
 * @param floor the base was already better than the target, so that it asks to be kept
 *
 * @example
 * const aboutSeven = {
 *   required: 7, side: 'lower', printed: [7, 7], centred: true, band: [6.5, 7.5],
 *   strict: [7, Infinity], rounded: [6.95, Infinity], allowed: [6.5, Infinity],
 * }
 * verdictWord(aboutSeven, 6.6, false) // => 'met_in_band'
 */
export function verdictWord(limits: Limits, value: number, floor: boolean): VerdictWord {
  const { strict, rounded, allowed, band, side, centred } = limits;
  if (!within(allowed, value)) return 'missed';
  const unaided = within(strict, value);
  if (floor && unaided) return 'maintained';
  if (band !== null && side === 'lower' && value > band[1] + noiseOf(value)) return 'met_above_band';
  if (centred && !(side === 'upper' && band !== null && value < band[0] - noiseOf(value)))
    return 'met_in_band';
  if (unaided) return 'met';
  return within(rounded, value) ? 'met_by_rounding' : 'met_in_band';
}
