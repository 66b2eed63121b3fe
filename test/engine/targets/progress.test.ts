import { expect, it } from 'vitest';
import {
  midtermWord,
  progressOfCut,
  progressOfGrowth,
  progressOfPoints,
} from '../../../engine/targets/progress.ts';

it('a 17 percent cut is 26.8 percent done after +1.51, -2.20 and -4.18, not 28.6', () => {
  const reached = 100 * (1 - 1.0151 * 0.978 * 0.9582);
  expect(reached).toBeCloseTo(4.87, 2);
  expect(progressOfCut(17, reached)).toBeCloseTo(0.268, 3);
  expect(((100 * 4.87) / 17).toFixed(1)).toBe('28.6');
});

it('a rise shows as negative progress of a cut', () => {
  expect(progressOfCut(17, -1.51)).toBeLessThan(0);
});

it('a level half way on the log scale is half done', () => {
  expect(progressOfGrowth(100, 110, 121)).toBeCloseTo(0.5, 12);
});

it('a percentage is done in points, and past its goal by more than the whole', () => {
  expect(progressOfPoints(58.7, 60.85, 63)).toBeCloseTo(0.5, 12);
  expect(progressOfPoints(58.7, 64, 63)).toBeGreaterThan(1);
});

it.each([
  [true, 0, 'achieved_early'],
  [false, 1.11, 'ahead'],
  [false, 1.1, 'on_track'],
  [false, 0.9, 'on_track'],
  [false, 0.89, 'behind'],
  [false, -0.5, 'behind'],
] as const)('achieved %s with a ratio of %f is %s', (achieved, ratio, word) => {
  expect(midtermWord(achieved, ratio)).toBe(word);
});
