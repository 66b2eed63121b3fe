import { log } from './log.ts';

/** log(2 pi) / 2. */
const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Logarithm of the gamma function of x above 0; error below 1e-14 times the larger of 1 and the result.
 *
 * log gamma(x) = log gamma(x + n) - log(x (x + 1) ... (x + n - 1)), and Stirling's series from 12 on. NaN for
 * x <= 0.
 *
 * Source: NIST Digital Library of Mathematical Functions 5.11.1, https://dlmf.nist.gov/5.11
 *
 * @example
 * logGamma(5) // => 3.1780538303479506
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  let product = 1;
  let y = x;
  for (; y < 12; y += 1) product *= y;
  const w = 1 / (y * y);
  const series =
    (1 / 12 -
      w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))))) /
    y;
  return (y - 0.5) * log(y) - y + HALF_LOG_TWO_PI + series - log(product);
}
