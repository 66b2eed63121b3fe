import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pow } from '../../../engine/math/pow.ts';
import { ulps } from './ulps.ts';

describe('pow', () => {
  test.each([
    [2, 0.5, Math.SQRT2, 'sqrt(2), OEIS A002193'],
    [2, Math.SQRT2, 2.665144142690225, 'Gelfond-Schneider constant, OEIS A007507'],
    [1.07, 5, 1.4025517307000004, 'the double next to 1.07, to 50 digits'],
    [10, -3, 0.001, ''],
    [10, 22, 1e22, 'largest power of ten that is exact'],
    [9, 1.5, 27, ''],
    [0.865, 0.2, 0.9714114574007203, 'a cut of 13.5 % over five years is 2.8588542599 % a year'],
    [2, -1074, 5e-324, 'the smallest double'],
    [0.5, 1074, 5e-324, 'the smallest double'],
    [5e-324, 0.5, 2.2227587494850775e-162, '2^-537'],
    [1.0000001, 1e9, 2.688103858214465e43, 'the double next to 1.0000001, to 50 digits'],
  ])('pow(%s, %s) is %s within one unit in the last place', (x, y, published) => {
    expect(ulps(pow(x, y), published)).toBeLessThanOrEqual(1);
  });

  test('is exact where the result is a double that fits', () => {
    expect([pow(2, 10), pow(3, 20), pow(1.5, 8), pow(7, 1), pow(4, -2)]).toEqual([
      1024, 3486784401, 25.62890625, 7, 0.0625,
    ]);
    for (let n = -1022; n <= 1023; n += 1) expect(pow(2, n)).toBe(2 ** n);
  });

  const edge = [
    0,
    -0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    3,
    -3,
    2.5,
    -2.5,
    1e300,
    -1e300,
    5e-324,
    Infinity,
    -Infinity,
    NaN,
    2 ** 53 + 2,
  ];
  test.each(edge)('agrees with the host on every special case of base %s', (x) => {
    for (const y of [...edge, 1023, -1075, 2 ** 70, -(2 ** 70), 1 / 3]) {
      expect(ulps(pow(x, y), x ** y), `pow(${x}, ${y})`).toBeLessThanOrEqual(1);
    }
  });

  test('keeps the sign of a negative base with a whole exponent', () => {
    expect([pow(-2, 3), pow(-2, 2), pow(-2, -3), pow(-2, 0.5)]).toEqual([-8, 4, -0.125, NaN]);
  });

  test('stays within 2 units of the host, which is itself off by up to 1', () => {
    const base = fc.double({ min: 1e-40, max: 1e40, noNaN: true });
    const power = fc.double({ min: -7, max: 7, noNaN: true });
    fc.assert(
      fc.property(base, power, (x, y) => {
        expect(ulps(pow(x, y), x ** y)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  test('pow(x, 1) is x and pow(x, 0) is 1', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(pow(x, 1)).toBe(x);
        expect(pow(x, 0)).toBe(1);
      }),
    );
  });
});
