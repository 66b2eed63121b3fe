import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log_gamma.ts';

const TINY = 1e-300;
const PRECISION = 2.220446049250313e-16;

/** log of 1 / B(a, b). */
const logScale = (a: number, b: number): number => logGamma(a + b) - logGamma(a) - logGamma(b);

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) <= PRECISION) return result;
  }
  throw new Error(
    `Cannot find the beta probability at x = ${x} for a = ${a}, b = ${b}: 10,000 terms are not enough`,
  );
}

const away = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/**
 * Probability that a beta variable with shapes a and b (above 0) is below x: the regularised incomplete beta
 * function.
 *
 * y = 1 - x may be given beside x, to keep its digits when x is near 1.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.17.22, https://dlmf.nist.gov/8.17
 *
 * @example
 * betaProbability(0.25, 2, 3) // => 0.261718749999999
 */
export function betaProbability(x: number, a: number, b: number, y = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return scaledProbability(x, y, a, b, logScale(a, b));
}

/** betaProbability for x inside 0 and 1, with log(1 / B(a, b)) given. */
function scaledProbability(x: number, y: number, a: number, b: number, scale: number): number {
  const front = exp(a * log(x) + b * log(y) + scale);
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}

/**
 * Value below which a beta variable with shapes a and b falls with probability p, for p up to about 1/2.
 *
 * Newton's method on log probability against log x, in which the lower tail is nearly straight; a step that
 * leaves the bracket found so far becomes a bisection. For a large p ask for 1 - betaQuantile(1 - p, b, a).
 *
 * @example
 * betaQuantile(0.25, 2, 3) // => 0.24302208375607684
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  const logP = log(p);
  const scale = logScale(a, b);
  let low = -Infinity;
  let high = 0;
  let u = Math.min((logP + log(a) - scale) / a, log(a / (a + b)));
  for (let round = 0; round < 200; round += 1) {
    const x = exp(u);
    const probability = scaledProbability(x, 1 - x, a, b, scale);
    const error = log(probability) - logP;
    if (error > 0) high = u;
    else low = u;
    const slope = exp(scale + a * u + (b - 1) * log(1 - x)) / probability;
    const step = u - error / slope;
    const next = step > low && step < high ? step : low === -Infinity ? u - 1 : (low + high) / 2;
    if (Math.abs(next - u) <= 2 * PRECISION * Math.max(1, Math.abs(u)) || next === u) return exp(next);
    u = next;
  }
  return exp(u);
}
