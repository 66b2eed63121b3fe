import { type Spread, wanderingShare } from './spread.ts';

/** Half the distance between the 10th and the 90th percentile of a normal distribution, twice. */
const EIGHTY_PERCENT = 2.5631031310892007;

/** Spread of the measured errors of an average over so many years. */
export interface MeasuredSpread {
  years: number;
  sd: number;
}

/**
 * Standard deviation of a normal distribution with the same 80 % interval as the measured errors.
 *
 * @example
 * sdOfInterval(-3, 3) // => 2.3409124382171376
 */
export function sdOfInterval(q10: number, q90: number): number {
  return (q90 - q10) / EIGHTY_PERCENT;
}

/**
 * Splits measured errors by how long they last: the parts, none negative, whose variance over 1, 2, 3 and 5 years lies
 * closest to the measured one, in least squares of the relative difference.
 *
 * Errors of all regions and origins are pooled, so that what is common cannot be told from what is a region's own: both
 * are in `regional`.
 *
 * Source: Lawson and Hanson (1974), Solving Least Squares Problems, chapter 23 (non-negative least squares); with three
 * parts every set of positive ones is tried.
 *
 * @example
 * fitSpread([1, 2, 3, 5].map((years) => ({ years, sd: Math.sqrt(4 + 9 / years) })))
 * // => { common: 0, regional: 2, yearly: 3, wandering: 0, scale: 'points' }
 */
export function fitSpread(measured: readonly MeasuredSpread[]): Spread {
  const rows = measured.map(({ years, sd }) => {
    const variance = sd * sd;
    return [1 / variance, 1 / years / variance, wanderingShare(years) / variance];
  });
  let best = { error: Infinity, parts: [0, 0, 0] };
  for (const chosen of SUBSETS) {
    const solved = leastSquares(rows.map((row) => chosen.map((column) => row[column] as number)));
    if (solved === null || solved.some((part) => part < 0)) continue;
    const parts = [0, 0, 0];
    chosen.forEach((column, index) => {
      parts[column] = solved[index] as number;
    });
    const error = rows.reduce((sum, row) => {
      const off = row.reduce((total, share, column) => total + share * (parts[column] as number), -1);
      return sum + off * off;
    }, 0);
    if (error < best.error - 1e-12) best = { error, parts };
  }
  const [regional, yearly, wandering] = best.parts.map((part) => rounded(Math.sqrt(part)));
  return {
    common: 0,
    regional: regional ?? 0,
    yearly: yearly ?? 0,
    wandering: wandering ?? 0,
    scale: 'points',
  };
}

/** Which parts are positive; fewer before more, so that a part that adds nothing is left out. */
const SUBSETS: readonly (readonly number[])[] = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

/** Three digits after the point are more than the quantiles carry. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** x that minimises |A x - 1|, by the normal equations; null when they have no single solution. */
function leastSquares(rows: readonly (readonly number[])[]): number[] | null {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0),
    ),
    rows.reduce((sum, row) => sum + (row[i] ?? 0), 0),
  ]);
  for (let i = 0; i < size; i++) {
    const pivotRow = system[i] as number[];
    const pivot = pivotRow[i] as number;
    if (!(Math.abs(pivot) > 1e-14 * (system[0]?.[0] ?? 1))) return null;
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const row = system[k] as number[];
      const share = (row[i] as number) / pivot;
      for (let j = i; j <= size; j++) row[j] = (row[j] as number) - share * (pivotRow[j] as number);
    }
  }
  return system.map((row, i) => (row[size] as number) / (row[i] as number));
}
