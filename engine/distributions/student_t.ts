import { betaQuantile } from '../math/beta_probability.ts';
import { checkNumbers, checkSpread, type DistributionKind, fault, fixed } from './distribution.ts';
import { tabulated } from './tabulated.ts';

const STUDENT_T = { zh: '学生 t 分布', en: "a Student's t distribution" };
/** From here on the t distribution is the normal one to 7 digits up to three standard deviations. */
const MOST_DEGREES = 1e6;

/**
 * Value below which Student's t with some degrees of freedom falls with probability p.
 *
 * From the beta quantile: t^2 = degrees (1 - x) / x with x from the tail probability 2 p and shapes
 * degrees/2, 1/2, or, near the middle, x and 1 - x exchanged.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.17; Abramowitz and Stegun (1964), 26.7.1 and
 * 26.5.27
 *
 * @example
 * studentTQuantile(0.975, 4) // => 2.776445105197787
 */
export function studentTQuantile(p: number, degrees: number, q = 1 - p): number {
  const tail = Math.min(p, q);
  if (!(tail >= 0)) return NaN;
  if (tail === 0) return p < q ? -Infinity : Infinity;
  return (p < q ? -1 : 1) * (tail < 0.25 ? outer(tail, degrees) : inner(0.5 - tail, degrees));
}

function outer(tail: number, degrees: number): number {
  const x = betaQuantile(2 * tail, degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}

function inner(fromMiddle: number, degrees: number): number {
  const y = betaQuantile(2 * fromMiddle, 0.5, degrees / 2);
  return Math.sqrt((degrees * y) / (1 - y));
}

/**
 * Student's t distribution about a center; scale is its standard deviation times sqrt((degrees - 2) /
 * degrees).
 *
 * @example
 * studentT.make({ center: 6.2, scale: 2, degrees: 4 }).quantile(0.975) // => 11.752890210395574
 */
export const studentT: DistributionKind = {
  parameters: ['center', 'scale', 'degrees'],
  check(given) {
    const issues = checkNumbers(STUDENT_T, this.parameters, given);
    if (issues.length > 0) return issues;
    const { degrees } = given;
    if (!(degrees! >= 1 && degrees! <= MOST_DEGREES)) {
      issues.push(
        fault(
          'bad_degrees',
          'degrees',
          STUDENT_T,
          `自由度 degrees 为 ${degrees}；需要 1 到 1000000 的数，更大时请用正态分布`,
          `degrees is ${degrees}; 1 to 1000000 is wanted, above that use a normal distribution`,
        ),
      );
    }
    return [...issues, ...checkSpread(STUDENT_T, 'scale', given.scale!)];
  },
  make: ({ center, scale, degrees }) => {
    if (scale === 0) return fixed(center!);
    return tabulated((p, q) => center! + scale! * studentTQuantile(p, degrees!, q));
  },
};
