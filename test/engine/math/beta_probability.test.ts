import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaProbability, betaQuantile } from '../../../engine/math/beta_probability.ts';
import { logGamma } from '../../../engine/math/log_gamma.ts';

describe('logGamma', () => {
  test('is the logarithm of the factorial at whole numbers', () => {
    for (let n = 1, factorial = 1; n <= 30; n += 1) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-14 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
  });

  test('is log(pi) / 2 at one half, and refuses what is not above 0', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect([logGamma(0), logGamma(-1.5), logGamma(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  test('rises by log x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (x) => {
        const size = Math.max(1, Math.abs(logGamma(x + 1)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(3e-14 * size);
      }),
    );
  });
});

describe('betaProbability', () => {
  test('has closed forms: x^a, 1 - (1 - x)^b, and binomial sums', () => {
    for (const x of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      expect(betaProbability(x, 2.5, 1)).toBeCloseTo(x ** 2.5, 13);
      expect(betaProbability(x, 1, 4)).toBeCloseTo(1 - (1 - x) ** 4, 13);
      // P(at least 2 of 4) with chance x each
      expect(betaProbability(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 13);
      expect(betaProbability(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
    }
    expect([betaProbability(0, 2, 3), betaProbability(1, 2, 3), betaProbability(-1, 2, 3)]).toEqual([
      0, 1, 0,
    ]);
  });

  // Computed to 30 digits with mpmath: betainc(a, b, 0, x, regularized=True).
  test.each([
    [0.3, 1.4, 4.6, 0.6995266717911152],
    [0.02, 0.5, 9.5, 0.4591157424550368],
    [0.7, 30, 12, 0.4010477903496098],
    [0.99, 200, 3, 0.6712381710383889],
  ])('at %s with shapes %s and %s is %s', (x, a, b, probability) => {
    expect(Math.abs(betaProbability(x, a, b) / probability - 1)).toBeLessThan(1e-12);
  });
});

test('betaQuantile undoes betaProbability', () => {
  const shape = fc.double({ min: 0.5, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), shape, shape, (p, a, b) => {
      // The exponent of x^a (1 - x)^b magnifies rounding by up to a + b.
      expect(Math.abs(betaProbability(betaQuantile(p, a, b), a, b) / p - 1)).toBeLessThan(
        1e-13 * (10 + a + b),
      );
    }),
  );
  expect(betaQuantile(0, 2, 3)).toBe(0);
});
