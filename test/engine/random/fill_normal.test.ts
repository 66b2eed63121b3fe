import { describe, expect, test } from 'vitest';
import { normalProbability } from '../../../engine/math/normal_probability.ts';
import { fillNormal } from '../../../engine/random/fill_normal.ts';
import { startStream, streamRoot } from '../../../engine/random/stream.ts';
import { EDGES, HEIGHTS, LAYERS, TAIL } from '../../../engine/random/ziggurat_tables.ts';
import { correlation, mean } from './statistics.ts';

const draw = (seed: number, name: string, block: number, length: number): Float64Array =>
  fillNormal(startStream(streamRoot(seed, name), block), new Float64Array(length));

describe('the layers', () => {
  test('have the same area, and the last one closes at the top of the curve', () => {
    const area = EDGES[0]! * HEIGHTS[1]!;
    for (let layer = 1; layer < LAYERS; layer += 1) {
      // The last layer collects the rounding of 254 steps.
      expect(EDGES[layer]! * (HEIGHTS[layer + 1]! - HEIGHTS[layer]!)).toBeCloseTo(area, 14);
    }
    expect([EDGES[1], EDGES[LAYERS], HEIGHTS[LAYERS]]).toEqual([TAIL, 0, 1]);
  });

  test('area is the one printed by Marsaglia and Tsang, to their 9 digits', () => {
    expect(EDGES[0]! * HEIGHTS[1]!).toBeCloseTo(0.00492867323399, 11);
  });
});

describe('fillNormal', () => {
  const count = 2 ** 20;
  const values = new Float64Array(count);
  const root = streamRoot(5, 'gdp_growth');
  for (let block = 0; block < count / 1024; block += 1) {
    fillNormal(startStream(root, block), values.subarray(block * 1024, block * 1024 + 1024));
  }

  test('has the moments of a standard normal variable within four standard errors', () => {
    const power = (k: number): number => mean(values.map((z) => z ** k));
    const error = 1 / Math.sqrt(count);
    expect(Math.abs(power(1))).toBeLessThan(4 * error);
    expect(Math.abs(power(2) - 1)).toBeLessThan(4 * error * Math.sqrt(2));
    expect(Math.abs(power(3))).toBeLessThan(4 * error * Math.sqrt(15));
    expect(Math.abs(power(4) - 3)).toBeLessThan(4 * error * Math.sqrt(96));
  });

  test.each([-4, -TAIL, -3, -2, -1, -0.2, 0, 0.2, 1, 2, 3, TAIL, 4])('has the right share below %s', (z) => {
    const p = normalProbability(z);
    const below = values.reduce((n, value) => n + (value < z ? 1 : 0), 0);
    expect(Math.abs(below - count * p)).toBeLessThan(4 * Math.sqrt(count * p * (1 - p)));
  });

  test('numbers that follow each other are not related, nor are their squares', () => {
    const squares = values.map((z) => z * z);
    for (const lag of [1, 2, 4, 1024]) {
      for (const column of [values, squares]) {
        const c = correlation(column.subarray(lag), column.subarray(0, -lag));
        expect(Math.abs(c) * Math.sqrt(count)).toBeLessThan(4);
      }
    }
  });

  test('means over seeds and correlation of neighbouring seeds are those of chance', () => {
    const rows = Array.from({ length: 20_000 }, (_, seed) => draw(seed, 'gdp_growth', 0, 4));
    for (let k = 0; k < 4; k += 1) {
      const column = Float64Array.from(rows, (row) => row[k]!);
      expect(Math.abs(mean(column)) * Math.sqrt(20_000)).toBeLessThan(4);
      expect(
        Math.abs(correlation(column.subarray(1), column.subarray(0, -1))) * Math.sqrt(20_000),
      ).toBeLessThan(4);
    }
  });

  test('a shorter column is the beginning of a longer one', () => {
    expect([...draw(7, 'gdp_growth', 3, 101)]).toEqual([...draw(7, 'gdp_growth', 3, 1024).subarray(0, 101)]);
  });

  test('keeps its numbers: a change here changes every published result', () => {
    expect([...draw(7, 'gdp_growth', 0, 4)]).toEqual([
      0.08813904290468248, 1.0391256894504548, -2.121146429225666, -1.015539758453471,
    ]);
  });
});
