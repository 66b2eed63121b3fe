import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp } from '../../../engine/math/exp.ts';
import { log } from '../../../engine/math/log.ts';
import { ulps } from './ulps.ts';

describe('log', () => {
  test.each([
    [2, Math.LN2, 'OEIS A002162'],
    [3, 1.0986122886681098, 'OEIS A002391'],
    [10, Math.LN10, 'OEIS A002392'],
    [0.5, -Math.LN2, '-log(2)'],
    [Math.E, 1, 'e rounded to a double is e (1 - 5.3e-17)'],
    [1.5, 0.4054651081081644, 'log(3) - log(2)'],
    [5e-324, -744.4400719213812, '-1074 log(2)'],
    [1.7976931348623157e308, 709.782712893384, '1024 log(2)'],
  ])('log(%s) is %s within one unit in the last place', (x, published) => {
    expect(ulps(log(x), published)).toBeLessThanOrEqual(1);
  });

  test('keeps its relative accuracy beside 1', () => {
    expect(ulps(log(1 + 2 ** -40), 2 ** -40 - 2 ** -81)).toBeLessThanOrEqual(1);
    expect(ulps(log(1 - 2 ** -53), -(2 ** -53))).toBeLessThanOrEqual(1);
  });

  test('gives the agreed values at the edges', () => {
    expect(log(1)).toBe(0);
    expect([log(0), log(-0), log(Infinity)]).toEqual([-Infinity, -Infinity, Infinity]);
    expect([log(-1), log(-5e-324), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  test('stays within 2 units of the host, which is itself off by up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  test('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        // The relative rounding error of exp(x), up to 2^-53 * 2, becomes an absolute one.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2.3e-16 + 2.3e-16 * Math.abs(x));
      }),
    );
  });
});
