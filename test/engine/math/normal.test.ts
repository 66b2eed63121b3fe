import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalProbability } from '../../../engine/math/normal_probability.ts';
import { normalQuantile } from '../../../engine/math/normal_quantile.ts';

// Quantiles of the standard normal distribution, testvectors.json `normal_quantiles` (R, qnorm).
test.each([
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.025, -1.9599639845400545],
  [0.05, -1.6448536269514729],
  [0.1, -1.2815515655446004],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
])('normalQuantile(%s) is %s', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-12);
});

// Computed to 50 digits.
test.each([
  [-37, 5.725571222524577e-300],
  [-10, 7.619853024160527e-24],
  [-5, 2.866515718791939e-7],
  [-1.96, 0.024997895148220435],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [1, 0.8413447460685429],
  [3, 0.9986501019683699],
])('normalProbability(%s) is %s', (z, p) => {
  expect(Math.abs(normalProbability(z) / p - 1)).toBeLessThan(2e-15);
});

test('the ends and what is outside', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  expect([normalProbability(-Infinity), normalProbability(Infinity), normalProbability(NaN)]).toEqual([
    0,
    1,
    NaN,
  ]);
});

test('quantile and probability undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.999, noNaN: true }), (p) => {
      const z = normalQuantile(p);
      // A relative error of 8e-16 in z moves p by z^2 times as much.
      expect(Math.abs(normalProbability(z) / p - 1)).toBeLessThan(2e-15 * (2 + z * z));
    }),
  );
});

test('both are symmetric', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 30 - 1 }), (k) => {
      const p = k / 2 ** 31;
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
    }),
  );
});
