import { SimpleLinearRegression } from 'ml-regression';
import { log } from '../math/log.ts';

/** How one series answers another: the elasticity of y to x from their log changes. */
export interface Calibration {
  /** Number of pairs of yearly changes. */
  n: number;
  /** Least-squares slope of centred log changes. */
  elasticity: number;
  standardError: number | null;
  /** default + n / (n + k) * (elasticity - default). */
  shrunk: number;
  default: number;
}

/** Weight of the default, in pairs of yearly changes (docs/methods.md#answers-to-growth). */
const DEFAULT_WEIGHT = 10;

/**
 * Estimates the elasticity of a series to another from yearly levels and shrinks it to its default.
 *
 * b_hat is the slope of dlog(y) on dlog(x), both centred; b = default + n / (n + 10) * (b_hat - default).
 *
 * @param years the years of the levels, ascending
 * @param x levels of the driver, positive
 * @param y levels of the series, positive, same years
 * @param fallback the default elasticity
 * @throws Error with fewer than three years, or when x never changes its growth
 * @example
 * calibrate([2018, 2019, 2020, 2021], [100, 110, 115, 130], [100, 121, 132.25, 169], 1).elasticity.toFixed(6) // => '2.000000'
 */
export function calibrate(
  years: readonly number[],
  x: readonly number[],
  y: readonly number[],
  fallback: number,
): Calibration {
  if (years.length < 3) throw new Error(`${years.length} years; at least 3 are needed`);
  const changes = (values: readonly number[]) =>
    values.slice(1).map((value, i) => {
      const before = values[i] as number;
      return log(value / before) / ((years[i + 1] as number) - (years[i] as number));
    });
  const dx = centred(changes(x));
  const dy = centred(changes(y));
  const sumOfSquares = dx.reduce((sum, value) => sum + value * value, 0);
  if (!(sumOfSquares > 1e-18))
    throw new Error('the growth of x never changes, so nothing can be learnt from it');
  const { slope } = new SimpleLinearRegression(dx, dy);
  const n = dx.length;
  const residual = dy.reduce((sum, value, i) => sum + squared(value - slope * (dx[i] as number)), 0);
  return {
    n,
    elasticity: slope,
    standardError: n > 2 ? Math.sqrt(residual / (n - 2) / sumOfSquares) : null,
    shrunk: fallback + (n / (n + DEFAULT_WEIGHT)) * (slope - fallback),
    default: fallback,
  };
}

function squared(value: number): number {
  return value * value;
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
