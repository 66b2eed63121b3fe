import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compoundRate } from '../../../engine/targets/compound_rate.ts';
import { requiredAddition, requiredCut, requiredGrowth } from '../../../engine/targets/required_pace.ts';

it('7 percent over five years needs 7.78 percent a year after 7.5 and 4.2', () => {
  expect(requiredGrowth(7, 5, 1.075 * 1.042, 3)).toBeCloseTo(7.78, 2);
});

it('7 percent over five years needs 7.615742051661334 percent a year after 8 and 4.2', () => {
  expect(requiredGrowth(7, 5, 1.08 * 1.042, 3)).toBeCloseTo(7.615742051661334, 11);
});

// Cumulative cut over five years -> yearly cut, both in percent; computed with numpy (shared test vectors).
it.each([
  [13.5, 2.8588542599279565],
  [17, 3.6580087137298323],
  [18, 3.8912850389936637],
  [20, 4.3647500209963],
  [37.9, 9.088605389485116],
  [48, 12.259386101367431],
])('a cut of %f percent over five years is %f percent a year', (cut, yearly) => {
  expect(requiredCut(cut, 0, 5)).toBeCloseTo(yearly, 11);
});

it('17 percent after +1.51, -2.20 and -4.18 needs 6.59 percent a year for two years, 12.75 percent in all', () => {
  const done = 1.0151 * 0.978 * 0.9582;
  const reached = 100 * (1 - done);
  expect(requiredCut(17, reached, 2)).toBeCloseTo(6.59, 2);
  expect(requiredCut(17, reached, 1)).toBeCloseTo(12.75, 2);
});

it('urbanization of 60.9 needs 0.7 points a year to reach 63 in three years', () => {
  expect(requiredAddition(63, 60.9, 3)).toBeCloseTo(0.7, 12);
});

it('1054 to 1450.7 in five years is 6.60 percent a year', () => {
  expect(compoundRate(1054, 1450.7, 5)).toBeCloseTo(6.597593419708714, 11);
});

it('a rate through zero, or over no years, is not defined', () => {
  for (const rate of [
    compoundRate(0, 1, 5),
    compoundRate(1, -1, 5),
    compoundRate(1, 2, 0),
    requiredAddition(1, 0, 0),
  ]) {
    expect(rate).toBeNaN();
  }
});

const VECTORS = new URL('../../../../shared/data/testvectors.json', import.meta.url);

it.skipIf(!existsSync(VECTORS))('the shared vector for the remaining growth holds to its last digits', () => {
  const { growth } = JSON.parse(readFileSync(VECTORS, 'utf8'));
  const { target_avg, total_years, done, remaining, req } = growth.required_remaining;
  const factor = done.reduce((product: number, rate: number) => product * (1 + rate / 100), 1);
  expect(requiredGrowth(target_avg, total_years, factor, remaining)).toBeCloseTo(req, 11);
});
