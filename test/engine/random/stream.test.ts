import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillUniform, fraction, startStream, streamRoot } from '../../../engine/random/stream.ts';
import { correlation, mean } from './statistics.ts';

const draw = (seed: number, name: string, block: number, length: number): Float64Array =>
  fillUniform(startStream(streamRoot(seed, name), block), new Float64Array(length));

describe('fillUniform', () => {
  test('each lane gives the reference output of xoshiro128++ from the state 1, 2, 3, 4', () => {
    // xoshiro128plusplus.c of Blackman and Vigna; the same ten values stand in the tests of the crate rand_xoshiro.
    const reference = [
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011,
      621204420,
    ];
    const state = Int32Array.of(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4);
    const expected = [0, 2, 4, 6, 8].flatMap((at) => {
      const u = fraction(reference[at]!, reference[at + 1]!);
      return [u, u, u, u];
    });
    expect([...fillUniform(state, new Float64Array(20))]).toEqual(expected);
    expect(Math.floor(expected[0]! * 2 ** 32)).toBe(641);
  });

  test('stays inside 0 and 1 at both ends of the 64 bits', () => {
    expect(fraction(0, 0)).toBe(2 ** -53);
    expect(fraction(-1, -1)).toBe(1 - 2 ** -53);
    expect(fraction(0x80000000 | 0, 0)).toBe(0.5 + 2 ** -53);
  });

  test('goes on where the last column ended, and a shorter column is the beginning of a longer one', () => {
    const whole = draw(7, 'gdp_growth', 3, 1024);
    const state = startStream(streamRoot(7, 'gdp_growth'), 3);
    const parts = [fillUniform(state, new Float64Array(24)), fillUniform(state, new Float64Array(1000))];
    expect([...parts[0]!, ...parts[1]!]).toEqual([...whole]);
    expect([...draw(7, 'gdp_growth', 3, 101)]).toEqual([...whole.subarray(0, 101)]);
  });

  test('keeps its numbers: a change here changes every published result', () => {
    expect([...draw(7, 'gdp_growth', 0, 4)]).toEqual([
      0.055674908063146344, 0.6563859252337548, 0.8797719739492037, 0.4419765151180536,
    ]);
    expect(draw(2 ** 53 - 1, '人口', 4_000_000, 1)[0]).toBe(0.8279750189580845);
  });
});

describe('streams of neighbouring seeds, names and blocks', () => {
  const count = 20_000;
  const error = 1 / Math.sqrt(count);
  const families: readonly (readonly [string, (i: number) => Float64Array])[] = [
    ['seeds', (i) => draw(i, 'gdp_growth', 0, 8)],
    ['seeds 2^32 apart', (i) => draw(i * 2 ** 32, 'gdp_growth', 0, 8)],
    ['names', (i) => draw(7, `driver_${i}`, 0, 8)],
    ['blocks', (i) => draw(7, 'gdp_growth', i, 8)],
  ];
  test.each(families)('%s: means of draws and correlation of neighbours are those of chance', (_, stream) => {
    const rows = Array.from({ length: count }, (_unused, i) => stream(i));
    const column = (k: number): Float64Array => Float64Array.from(rows, (row) => row[k]!);
    for (let k = 0; k < 8; k += 1) {
      const values = column(k);
      // 32 means and 64 correlations are looked at: 4.5 standard errors are exceeded once in 1,500 choices of seed.
      expect(Math.abs(mean(values) - 0.5) * Math.sqrt(12)).toBeLessThan(4.5 * error);
      expect(Math.abs(correlation(values.subarray(1), values.subarray(0, -1)))).toBeLessThan(4.5 * error);
      expect(Math.abs(correlation(values, column((k + 1) % 8)))).toBeLessThan(4.5 * error);
    }
  });

  test('the numbers of one long stream are even and do not follow each other', () => {
    const values = draw(1, 'gdp_growth', 0, 200_000);
    for (const lag of [1, 2, 3, 4, 5, 8]) {
      const c = correlation(values.subarray(lag), values.subarray(0, -lag));
      expect(Math.abs(c) * Math.sqrt(values.length)).toBeLessThan(4);
    }
    const bins = new Float64Array(100);
    for (const u of values) bins[Math.floor(u * 100)]! += 1;
    const chiSquare = bins.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0);
    // 99 degrees of freedom: mean 99, standard deviation 14.
    expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * 14.1);
  });

  test('any two keys give different streams', () => {
    const key = fc.tuple(fc.nat(), fc.string(), fc.nat({ max: 2 ** 30 - 1 }));
    fc.assert(
      fc.property(key, key, (a, b) => {
        const same = a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
        expect(draw(...a, 1)[0] === draw(...b, 1)[0]).toBe(same);
      }),
    );
  });
});

test.each([-1, 1.5, NaN, Infinity, 2 ** 53])('a seed of %s is refused', (seed) => {
  expect(() => streamRoot(seed, 'gdp_growth')).toThrow(
    `Cannot start random streams: the seed is ${seed}; a whole number from 0 to 2^53 - 1 is wanted`,
  );
});
