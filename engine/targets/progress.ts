import { log } from '../math/log.ts';
import type { MidtermWord } from '../run_types.ts';

/** Progress over time progress: above the first ahead, below the second behind (docs/methods.md#mid-term-words). */
export const AHEAD = 1.1;
export const BEHIND = 0.9;

/**
 * Share done of a cumulative cut, by the official convention: ln(1-c) / ln(1-C). Negative after a rise, not clamped.
 *
 * A target of 17 % after +1.51, -2.20 and -4.18 % is 26.8 % done; the plain ratio of the cuts would say 28.6 %.
 *
 * Source: Qinghai Bureau of Statistics 2009, on the progress of energy-intensity targets
 * (docs/methods.md#official-progress-of-a-cut)
 *
 * @param cut the cumulative cut wanted, in percent
 * @param reached the cumulative cut so far, in percent
 *
 * @example
 * progressOfCut(17, 100 * (1 - 1.0151 * 0.978 * 0.9582)) // => 0.2681122028883949
 */
export function progressOfCut(cut: number, reached: number): number {
  return progressOfGrowth(1, 1 - reached / 100, 1 - cut / 100);
}

/**
 * Share done of the way between two levels on the log scale: ln(now/start) / ln(goal/start).
 *
 * @example
 * progressOfGrowth(100, 110, 121).toFixed(9) // => '0.500000000'
 */
export function progressOfGrowth(start: number, now: number, goal: number): number {
  return log(now / start) / log(goal / start);
}

/**
 * Share done of the way between two levels in points: (now - start) / (goal - start).
 *
 * @example
 * progressOfPoints(58.7, 60.9, 63) // => 0.5116279069767435
 */
export function progressOfPoints(start: number, now: number, goal: number): number {
  return (now - start) / (goal - start);
}

/**
 * The word of a mid-term evaluation: achieved early; else ahead above 1.1, on track from 0.9, behind below.
 *
 * @param ratio progress over time progress, or pace over the pace wanted
 *
 * @example
 * midtermWord(false, 0.268 / 0.6) // => 'behind'
 */
export function midtermWord(achieved: boolean, ratio: number): MidtermWord {
  if (achieved) return 'achieved_early';
  if (ratio > AHEAD) return 'ahead';
  return ratio >= BEHIND ? 'on_track' : 'behind';
}
