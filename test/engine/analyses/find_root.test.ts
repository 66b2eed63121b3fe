import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRoot } from '../../../engine/analyses/find_root.ts';

test('the root of x^2 - 2 is the square root of 2', () => {
  expect(findRoot((x) => x * x - 2, 0, 2, 1e-13)).toBeCloseTo(Math.SQRT2, 12);
});

test('the zero of Brent (1973) example x = 1/2 of a flat ninth power is found without a derivative', () => {
  expect(findRoot((x) => (x - 0.5) ** 9, 0, 2, 1e-10)).toBeCloseTo(0.5, 2);
});

test('an interval without a sign change is refused', () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1, 1e-9)).toThrow('f does not change sign between -1 and 1');
});

test('any increasing cubic is solved to the tolerance', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      (root, slope) => {
        const f = (x: number) => slope * (x - root) + (x - root) ** 3;
        expect(Math.abs(findRoot(f, -60, 70, 1e-10) - root)).toBeLessThan(1e-9);
      },
    ),
  );
});
