import { PlancastError } from '../types.ts';

/** Paths below which odds say nothing, and above which quantiles would no longer be exact within the memory cap. */
export const FEWEST_DRAWS = 100;
export const MOST_DRAWS = 1_000_000;
/** Largest seed that a file or a command line may name. */
export const MOST_SEED = 0xffff_ffff;

/**
 * Refuses a number of paths that is out of range.
 *
 * @throws PlancastError naming the limit
 */
export function checkDraws(draws: number): void {
  if (Number.isInteger(draws) && draws >= FEWEST_DRAWS && draws <= MOST_DRAWS) return;
  throw new PlancastError([
    {
      code: 'bad_draws',
      level: 'error',
      path: 'draws',
      text: {
        zh: `无法模拟 ${draws} 条路径：请写 ${FEWEST_DRAWS} 到 ${MOST_DRAWS} 之间的整数`,
        en: `Cannot simulate ${draws} paths: write a whole number from ${FEWEST_DRAWS} to ${MOST_DRAWS}`,
      },
    },
  ]);
}
