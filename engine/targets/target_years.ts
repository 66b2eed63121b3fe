/** The years a target is about: growth counts from `base`, the year before the first. */
export interface TargetYears {
  base: number;
  first: number;
  last: number;
}

const PERIOD = /^(\d{4})(?:-(\d{4}))?$/;

/**
 * The years of a target's period; the base is the year before the first, so 2021-2025 has five growth years.
 *
 * @throws Error when the period is neither a year nor two years in order (the loader refuses such a plan)
 *
 * @example
 * targetYears('2021-2025') // => { base: 2020, first: 2021, last: 2025 }
 */
export function targetYears(period: string): TargetYears {
  const match = PERIOD.exec(period);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match === null || last < first) {
    throw new Error(`Cannot read the period of a target: "${period}"; a year or first-last year is wanted`);
  }
  return { base: first - 1, first, last };
}
