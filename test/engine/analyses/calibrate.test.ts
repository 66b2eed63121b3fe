import { expect, test } from 'vitest';
import { calibrate } from '../../../engine/analyses/calibrate.ts';

const years = [2015, 2016, 2017, 2018, 2019, 2020];
const gdp = [100, 107, 113, 121, 127, 130];

test('an exact power law gives its exponent back with no error, and the shrunk value lies n/(n+10) of the way', () => {
  const fiscal = gdp.map((x) => 3 * x ** 1.4);
  const { n, elasticity, standardError, shrunk } = calibrate(years, gdp, fiscal, 1);
  expect(n).toBe(5);
  expect(elasticity).toBeCloseTo(1.4, 10);
  expect(standardError).toBeCloseTo(0, 10);
  expect(shrunk).toBeCloseTo(1 + (5 / 15) * 0.4, 10);
});

test('slope and standard error agree with the textbook formulas on noisy changes', () => {
  const fiscal = [50, 54, 56.5, 61.2, 64, 64.9];
  const dx = gdp.slice(1).map((x, i) => Math.log(x / (gdp[i] ?? 1)));
  const dy = fiscal.slice(1).map((y, i) => Math.log(y / (fiscal[i] ?? 1)));
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const sxx = dx.reduce((sum, x) => sum + (x - mean(dx)) ** 2, 0);
  const slope = dx.reduce((sum, x, i) => sum + (x - mean(dx)) * ((dy[i] ?? 0) - mean(dy)), 0) / sxx;
  const sse = dx.reduce((sum, x, i) => sum + ((dy[i] ?? 0) - mean(dy) - slope * (x - mean(dx))) ** 2, 0);
  const result = calibrate(years, gdp, fiscal, 1);
  // Both sides are a handful of sums of the same numbers: twelve digits.
  expect(result.elasticity).toBeCloseTo(slope, 12);
  expect(result.standardError).toBeCloseTo(Math.sqrt(sse / 3 / sxx), 12);
});

test('two years, or growth that never changes, teach nothing and say so', () => {
  expect(() => calibrate([2019, 2020], [1, 2], [1, 2], 1)).toThrow('2 years; at least 3 are needed');
  expect(() => calibrate([1, 2, 3], [100, 110, 121], [1, 2, 3], 1)).toThrow('never changes');
});
