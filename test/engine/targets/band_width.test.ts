import { expect, it } from 'vitest';
import { bandWidth, printedUnit } from '../../../engine/targets/band_width.ts';

it.each([
  ['a growth rate', 7, 'percent/yr', 1, 0.5],
  ['a percentage', 63, 'percent', 0, 1],
  ['years of education: 11.0', 11, '年', 1, 0.1],
  ['a count of firms: 100', 100, '家', 0, 1],
  ['a level of money', 200, '亿元', 0, 4],
  ['a level below zero', -200, '亿元', 0, 4],
])('左右 about %s is as wide as docs/methods.md says', (_, value, unit, decimals, width) => {
  expect(bandWidth(value, unit, decimals)).toBeCloseTo(width, 12);
});

it('the last printed digit is exact for every number of decimals', () => {
  expect([0, 1, 2, 3].map(printedUnit)).toEqual([1, 0.1, 0.01, 0.001]);
});
