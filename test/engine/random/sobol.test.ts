import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../engine/math/normal_quantile.ts';
import { fillSobol, owenScramble, sobolBits } from '../../../engine/random/sobol.ts';
import { sobolDirections } from '../../../engine/random/sobol_directions.ts';
import { mean } from './statistics.ts';

const column = (dimension: number, length: number, replicate = 0, first = 0): Float64Array =>
  fillSobol({ seed: 7, replicate }, dimension, first, new Float64Array(length));

/** How many points fall into each cell of a grid over the unit square. */
function cells(x: Float64Array, y: Float64Array, across: number, up: number): Set<number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < x.length; i += 1) {
    const cell = Math.floor(x[i]! * across) * up + Math.floor(y[i]! * up);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return new Set([counts.size, ...counts.values()]);
}

describe('the unscrambled sequence', () => {
  test('has the first ten points in ten dimensions that Joe and Kuo print', () => {
    // sobol.cc of Joe and Kuo, `sobol 10 10 new-joe-kuo-6.21201`; they go in Gray-code order.
    const printed = [
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875, 0.875, 0.625],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125, 0.125, 0.375],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625, 0.625, 0.875],
      [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375, 0.9375, 0.3125],
      [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375, 0.4375, 0.8125],
    ];
    const ours = printed.map((_, i) => printed[0]!.map((_unused, d) => sobolBits(d, i ^ (i >> 1)) / 2 ** 32));
    expect(ours).toEqual(printed);
  });

  test('agrees with scipy 1.17 at its point 1000 in the last dimensions', () => {
    const gray = 1000 ^ (1000 >> 1);
    expect([40, 50, 60, 62, 63].map((d) => sobolBits(d, gray) / 2 ** 32)).toEqual([
      0.9130859375, 0.3525390625, 0.4462890625, 0.2587890625, 0.4462890625,
    ]);
  });

  test('direction number k of every dimension ends at bit k', () => {
    for (let d = 0; d < 64; d += 1) {
      sobolDirections(d).forEach((v, k) => {
        expect(v & -v, `dimension ${d}`).toBe((1 << (31 - k)) | 0);
      });
    }
    expect(() => sobolDirections(64)).toThrow(
      'Cannot give direction numbers: dimension 64; 0 to 63 are tabled',
    );
  });
});

describe('the scrambled sequence', () => {
  test.each([0, 1, 17, 63, 64, 200])(
    'dimension %s puts one of 1024 points into each of 1024 intervals',
    (dimension) => {
      for (const first of [0, 1024, 5 * 1024]) {
        const intervals = new Set(column(dimension, 1024, 3, first).map((u) => Math.floor(u * 1024)));
        expect(intervals.size).toBe(1024);
      }
      for (const u of column(dimension, 1024)) expect(u > 0 && u < 1).toBe(true);
    },
  );

  test('dimensions 0 and 1 put one point into every cell of area 1/1024, whatever its shape', () => {
    for (const replicate of [0, 1, 2]) {
      const [x, y] = [column(0, 1024, replicate), column(1, 1024, replicate)];
      for (let m = 0; m <= 10; m += 1) expect(cells(x, y, 2 ** m, 2 ** (10 - m))).toEqual(new Set([1024, 1]));
    }
  });

  test('owenScramble keeps two fractions together exactly as far as their digits agree', () => {
    for (const seed of [0, 1, 0x9e3779b9 | 0]) {
      for (let digits = 0; digits < 32; digits += 1) {
        const other = (0x5bd1e995 ^ (1 << (31 - digits))) >>> 0;
        expect(Math.clz32(owenScramble(0x5bd1e995, seed) ^ owenScramble(other, seed))).toBe(digits);
      }
    }
  });

  test('goes on where the last block ended, and replicates and seeds are different designs', () => {
    for (const dimension of [5, 70]) {
      const whole = column(dimension, 2048);
      expect([...column(dimension, 1024), ...column(dimension, 1024, 0, 1024)]).toEqual([...whole]);
      expect(column(dimension, 1, 1)[0]).not.toBe(whole[0]);
      expect(fillSobol({ seed: 8, replicate: 0 }, dimension, 0, new Float64Array(1))[0]).not.toBe(whole[0]);
    }
  });

  test('independent scramblings have the error that theory gives: 1 / (sqrt(12) n^1.5) for a mean of u', () => {
    const means = Float64Array.from({ length: 2000 }, (_, replicate) => mean(column(2, 64, replicate)) - 0.5);
    const spread = Math.sqrt(mean(means.map((m) => m * m)));
    const theory = 1 / (Math.sqrt(12) * 64 ** 1.5);
    // The standard error of a standard deviation from 2000 values is 1.6 percent.
    expect(Math.abs(spread / theory - 1)).toBeLessThan(0.07);
    expect(Math.abs(mean(means))).toBeLessThan((4 * theory) / Math.sqrt(2000));
  });

  test('1024 points give a quantile of a sum of two normal variables as 6,000 random ones would', () => {
    const errors = Array.from({ length: 40 }, (_, replicate) => {
      const sum = new Float64Array(1024);
      for (let d = 0; d < 2; d += 1) {
        column(d, 1024, replicate).forEach((u, i) => {
          sum[i]! += normalQuantile(u) / Math.SQRT2;
        });
      }
      sum.sort();
      return (sum[51]! + 1.6448536269514729) ** 2;
    });
    // sqrt(p (1 - p) / n) / density at the quantile
    const random = Math.sqrt((0.05 * 0.95) / 6000) / 0.10313564;
    expect(Math.sqrt(mean(errors))).toBeLessThan(random);
  });

  test('keeps its numbers: a change here changes every published result', () => {
    expect([0, 1, 70].map((d) => column(d, 1)[0])).toEqual([
      0.7074691312154755, 0.393549325526692, 0.7044347590999678,
    ]);
  });
});
