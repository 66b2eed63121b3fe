import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invlogit, logit } from '../../../engine/math/logit.ts';

test('logit and invlogit give the closed values', () => {
  expect(logit(0.5)).toBe(0);
  expect(logit(0.75)).toBeCloseTo(1.0986122886681098, 15);
  expect(invlogit(0)).toBe(0.5);
  expect(invlogit(Math.log(3))).toBeCloseTo(0.75, 15);
  expect([logit(0), logit(1), logit(-0.1), logit(1.1), logit(NaN)]).toEqual([
    -Infinity,
    Infinity,
    NaN,
    NaN,
    NaN,
  ]);
  expect([invlogit(-Infinity), invlogit(Infinity), invlogit(-800), invlogit(NaN)]).toEqual([0, 1, 0, NaN]);
});

test('the drift of the urban share from 51.6 to 58.7 percent is 0.0575 log odds a year', () => {
  const drift = (logit(0.587) - logit(0.516)) / 5;
  expect(drift).toBeCloseTo(0.05751107362042649, 13);
  expect(100 * invlogit(logit(0.587) + 5 * drift)).toBeCloseTo(65.45573562022881, 10);
});

test('invlogit undoes logit', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      // Relative error of p / (1 - p) near p = 1 is 2^-53 / (1 - p); here at most 1e-10, undone to 1e-15.
      expect(invlogit(logit(p))).toBeCloseTo(p, 14);
    }),
  );
});
