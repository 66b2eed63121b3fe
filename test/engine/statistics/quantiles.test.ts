import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantilesOf, quantileTaker } from '../../../engine/statistics/quantiles.ts';
import { columns, sortedQuantiles } from './columns.ts';

const wanted = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

describe('quantilesOf', () => {
  test('gives the type-7 quantiles that R prints', () => {
    // quantile(c(1, 2, 4, 8, 16), c(0.1, 0.25, 0.5, 0.9)) in R 4: 1.4 2 4 12.8
    const column = Float64Array.of(16, 1, 8, 2, 4);
    const [a, b, c, d] = quantilesOf(column, [0.1, 0.25, 0.5, 0.9]);
    expect([a, b, c]).toEqual([1.4, 2, 4]);
    expect(d).toBeCloseTo(12.8, 13);
    expect([...column]).toEqual([16, 1, 8, 2, 4]);
  });

  test.each(Object.entries(columns))('is what sorting gives: %s', (_, column) => {
    for (const length of [1, 2, 3, 10, 25, 127, 128, 1000, 5000]) {
      const values = column(length);
      expect(quantilesOf(values, wanted), `${length} values`).toEqual(sortedQuantiles(values, wanted));
    }
  });

  test('is what sorting gives: any finite numbers, any probabilities, in their order', () => {
    const values = fc.float64Array({ minLength: 1, maxLength: 400, noNaN: true, noDefaultInfinity: true });
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(values, probabilities, (column, p) => {
        expect(quantilesOf(column, p)).toEqual(sortedQuantiles(column, p));
      }),
    );
  });

  test('0 and 1 are the smallest and the largest value', () => {
    expect([...quantilesOf(columns.normal!(3000), [1, 0])]).toEqual([
      Math.max(...columns.normal!(3000)),
      Math.min(...columns.normal!(3000)),
    ]);
  });

  test('reads a view into a larger buffer', () => {
    const all = columns.uniform!(3000);
    expect(quantilesOf(all.subarray(500, 1500), wanted)).toEqual(
      sortedQuantiles(all.slice(500, 1500), wanted),
    );
  });

  test('a taker can be used again and again', () => {
    const take = quantileTaker(1000, wanted);
    const out = new Float64Array(wanted.length);
    for (const column of Object.values(columns)) {
      const values = column(1000);
      expect(take(values, out)).toBe(out);
      expect(out).toEqual(sortedQuantiles(values, wanted));
    }
  });
});

describe('what is refused', () => {
  test.each([
    [Infinity, 10],
    [-Infinity, 1000],
    [NaN, 10],
    [NaN, 1000],
  ])('%s among %s values', (value, length) => {
    const column = columns.uniform!(length);
    column[6] = value;
    expect(() => quantilesOf(column, wanted)).toThrow(
      `Cannot take quantiles: value 7 of ${length} is ${value}; finite values are wanted`,
    );
  });

  test('an empty column, a probability outside 0 to 1, a column of another length', () => {
    expect(() => quantilesOf(new Float64Array(0), wanted)).toThrow(
      'Cannot take quantiles: the column is empty; at least one value is wanted',
    );
    expect(() => quantilesOf(Float64Array.of(1), [0.5, 1.1])).toThrow(
      'Cannot take quantiles: the probability is 1.1; a number from 0 to 1 is wanted',
    );
    expect(() => quantileTaker(5, wanted)(new Float64Array(4))).toThrow(
      'Cannot take quantiles: the column has 4 values; 5 are wanted',
    );
  });
});
