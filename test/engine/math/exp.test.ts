import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp } from '../../../engine/math/exp.ts';
import { ulps } from './ulps.ts';

describe('exp', () => {
  test.each([
    [1, Math.E, 'e, OEIS A001113'],
    [-1, 0.36787944117144233, '1/e, OEIS A068985'],
    [Math.PI, 23.140692632779267, 'e^pi, OEIS A039661, for pi rounded to a double'],
    [0.5, 1.6487212707001282, 'sqrt(e), OEIS A019774'],
    [10, 22026.465794806718, 'e^10, OEIS A092511'],
    [700, 1.0142320547350045e304, 'e^700'],
    [-745, 5e-324, 'the smallest double'],
  ])('exp(%s) is %s within one unit in the last place', (x, published) => {
    expect(ulps(exp(x), published)).toBeLessThanOrEqual(1);
  });

  test('gives exactly 1 at 0 and for arguments too small to move it', () => {
    expect([exp(0), exp(-0), exp(1e-17), exp(-1e-300)]).toEqual([1, 1, 1, 1]);
  });

  test('overflows to Infinity and underflows to 0 where the exact value does', () => {
    expect(exp(709.782712893384)).toBeCloseTo(1.797693134862273e308, -295);
    expect([exp(709.7827128933841), exp(1e300), exp(Infinity)]).toEqual([Infinity, Infinity, Infinity]);
    expect([exp(-745.2), exp(-1e300), exp(-Infinity), exp(NaN)]).toEqual([0, 0, 0, NaN]);
  });

  test('stays within 2 units of the host, which is itself off by up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -744, max: 709.7, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  test('turns sums into products', () => {
    const side = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(side, side, (a, b) => {
        // The rounding of a + b alone moves the result by up to |a + b| units.
        expect(ulps(exp(a + b), exp(a) * exp(b))).toBeLessThanOrEqual(4 + Math.abs(a) + Math.abs(b));
      }),
    );
  });

  test('never falls between neighbouring doubles by more than its error', () => {
    for (let x = -20; x < 20; x += 0.0371) expect(exp(x + 1e-12)).toBeGreaterThan(exp(x));
  });
});
