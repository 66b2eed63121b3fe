import { describe, expect, test } from 'vitest';
import { normalProbability } from '../../engine/math/normal_probability.ts';
import { normalQuantile } from '../../engine/math/normal_quantile.ts';
import type { Band } from '../../engine/run_types.ts';
import { randomSource } from '../../engine/simulation/normal_source.ts';
import { sampleInputs } from '../../engine/simulation/sample_inputs.ts';
import { uncertainInputs } from '../../engine/simulation/uncertain_inputs.ts';
import { makeScenario } from '../engine/make_model.ts';
import {
  bandIn,
  drawnDriver,
  drawnFrom,
  errorOf,
  growthTarget,
  makeChange,
  makeGrowth,
  simulated,
} from '../engine/simulation/simulated.ts';
import { makeTarget } from '../engine/targets/make.ts';
import { PATHS } from '../soak.ts';

const PROBABILITIES = { p05: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

/** Every quantile of a band lies within four standard errors, sqrt(p (1 - p) / N) / density, of the closed form. */
function expectBand(band: Band, quantile: (p: number) => number, mean?: { value: number; sd: number }): void {
  for (const [name, p] of Object.entries(PROBABILITIES)) {
    const step = 1e-4;
    const density = (2 * step) / (quantile(p + step) - quantile(p - step));
    const error = Math.sqrt((p * (1 - p)) / PATHS) / density;
    const off = Math.abs(band[name as keyof Band] - quantile(p)) / error;
    expect(off, `${name}: ${band[name as keyof Band]} and ${quantile(p)}`).toBeLessThan(4);
  }
  if (mean === undefined) return;
  expect(Math.abs(band.mean - mean.value) / (mean.sd / Math.sqrt(PATHS))).toBeLessThan(4);
}

const draws = { draws: PATHS, seed: 11 };

describe('Monte Carlo against closed forms', () => {
  test('a product of log-normal growth factors is log-normal', () => {
    const indicators = [makeGrowth('x', 'g')];
    const drivers = [drawnDriver('g', 'x', 6, errorOf({ yearly: 10, scale: 'log' }))];
    const { result } = simulated(indicators, makeScenario(drivers, { x: 100 }, draws));
    const mean = Math.log(100) + 5 * Math.log(1.06);
    const sd = 0.1 * Math.sqrt(5);
    expectBand(bandIn(result.bands, 'x', 5), (p) => Math.exp(mean + sd * normalQuantile(p)), {
      value: Math.exp(mean + (sd * sd) / 2),
      sd: Math.exp(mean + (sd * sd) / 2) * Math.sqrt(Math.exp(sd * sd) - 1),
    });
  });

  test('a sum of normal changes is normal', () => {
    const indicators = [makeChange('x', 'd')];
    const drivers = [drawnDriver('d', 'x', 2, drawnFrom('normal', { mean: 2, sd: 3 }))];
    const { result } = simulated(indicators, makeScenario(drivers, { x: 10 }, draws));
    expectBand(bandIn(result.bands, 'x', 5), (p) => 20 + 3 * Math.sqrt(5) * normalQuantile(p), {
      value: 20,
      sd: 3 * Math.sqrt(5),
    });
  });

  test('average growth of N(6.2, 2.34) reaches 7 with probability 0.366', () => {
    const indicators = [makeGrowth('x', 'g')];
    const drivers = [
      drawnDriver('g', 'x', 6.2, drawnFrom('normal', { mean: 6.2, sd: 2.34 }, { per: 'path' }), {
        given: new Float64Array(5).fill(6.2),
      }),
    ];
    const targets = [makeTarget(growthTarget('x', 7))];
    const { result } = simulated(indicators, makeScenario(drivers, { x: 100 }, { ...draws, targets }));
    const found = result.targets['x.growth']?.met;
    const exact = 1 - normalProbability((7 - 5e-7 - 6.2) / 2.34);
    expect(exact).toBeCloseTo(0.366, 3);
    expect(Math.abs((found?.probability ?? 0) - exact)).toBeLessThan(
      4 * Math.sqrt((exact * (1 - exact)) / PATHS),
    );
    expect(found?.standardError).toBeCloseTo(Math.sqrt((0.366 * 0.634) / PATHS), 4);
    expectBand(result.targets['x.growth']?.band as Band, (p) => 6.2 + 2.34 * normalQuantile(p));
  });

  test('the error of GDP growth is 2.6 points in one year and 2.34 for the average of five', () => {
    const indicators = [makeChange('x', 'd')];
    const drivers = [drawnDriver('d', 'x', 0, errorOf({ common: 1.5, regional: 1.7, yearly: 1.3 }))];
    const { result } = simulated(indicators, makeScenario(drivers, { x: 0 }, draws));
    expectBand(
      bandIn(result.bands, 'x', 1),
      (p) => Math.sqrt(1.5 ** 2 + 1.7 ** 2 + 1.3 ** 2) * normalQuantile(p),
    );
    const five = 5 * Math.sqrt(1.5 ** 2 + 1.7 ** 2 + 1.3 ** 2 / 5);
    expect(five / 5).toBeCloseTo(2.34, 2);
    expectBand(bandIn(result.bands, 'x', 5), (p) => five * normalQuantile(p));
  });

  test('a wandering error spreads as its variance says', () => {
    const indicators = [makeChange('x', 'd')];
    const drivers = [drawnDriver('d', 'x', 0, errorOf({ wandering: 0.2 }))];
    const { result } = simulated(indicators, makeScenario(drivers, { x: 0 }, draws));
    const variance = 0.04 * (25 + 16 + 9 + 4 + 1);
    expectBand(bandIn(result.bands, 'x', 5), (p) => Math.sqrt(variance) * normalQuantile(p));
  });

  test('two-piece normal quantiles are those of the Bank of England parameters', () => {
    const indicators = [makeChange('x', 'd')];
    const parameters = { mode: 2, sd: 1.1766968108291043, skew: 5 / 13 };
    const drivers = [drawnDriver('d', 'x', 2, drawnFrom('two_piece_normal', parameters))];
    const { result } = simulated(indicators, makeScenario(drivers, { x: 0 }, draws));
    // Left of the mode a normal with 1, right of it one with 1.5 (mode 2; mean 2.398942, variance 1.590845).
    const quantile = (p: number) =>
      p < 0.4 ? 2 + normalQuantile((p * 2.5) / 2) : 2 - 1.5 * normalQuantile(((1 - p) * 2.5) / 3);
    expect([quantile(0.1), quantile(0.5), quantile(0.9)].map((x) => x.toFixed(6))).toEqual([
      '0.849651',
      '2.315643',
      '4.074491',
    ]);
    expectBand(bandIn(result.bands, 'x', 1), quantile, { value: 2.398942, sd: Math.sqrt(1.590845) });
  });

  test('what persists adds up to the variance of an autoregression', () => {
    const indicators = [makeChange('x', 'd')];
    const drawn = drawnFrom('normal', { mean: 0, sd: 1 }, { persistence: 0.6 });
    const { result } = simulated(
      indicators,
      makeScenario([drawnDriver('d', 'x', 0, drawn)], { x: 0 }, draws),
    );
    let variance = 5;
    for (let lag = 1; lag < 5; lag++) variance += 2 * (5 - lag) * 0.6 ** lag;
    expectBand(bandIn(result.bands, 'x', 5), (p) => Math.sqrt(variance) * normalQuantile(p));
    expectBand(bandIn(result.bands, 'x', 1), normalQuantile);
  });

  test('rank correlation of a Gaussian copula is 6 / pi * asin(rho / 2)', () => {
    const drivers = [
      drawnDriver('a', 'x', 1, drawnFrom('log_normal', { mean: 1, sd: 0.5 }, { per: 'path' })),
      drawnDriver('b', 'y', 5, drawnFrom('triangular', { low: 0, mode: 2, high: 10 }, { per: 'path' })),
    ];
    const matrix = [
      [1, 0.7],
      [0.7, 1],
    ];
    const scenario = makeScenario(
      drivers,
      {},
      {
        ...draws,
        correlations: { loadings: {}, matrices: [{ between: ['b', 'a'], matrix }] },
      },
    );
    const plan = uncertainInputs(scenario, { values: {} });
    const columns = plan.drivers.map(() => new Float64Array(PATHS));
    const block = plan.drivers.map(() => new Float64Array(1000));
    const sample = sampleInputs(plan, randomSource(11), 1000);
    for (let at = 0; at < PATHS; at += 1000) {
      sample(at / 1000, block);
      columns.forEach((column, index) => {
        column.set(block[index] as Float64Array, at);
      });
    }
    const [a, b] = columns.map(ranksOf) as [Float64Array, Float64Array];
    const middle = (PATHS - 1) / 2;
    let product = 0;
    for (let i = 0; i < PATHS; i++) product += ((a[i] as number) - middle) * ((b[i] as number) - middle);
    const found = product / ((PATHS * (PATHS * PATHS - 1)) / 12);
    const exact = (6 / Math.PI) * Math.asin(0.35);
    // Standard error of a rank correlation: about 1.06 (1 - r^2) / sqrt(N).
    expect(Math.abs(found - exact)).toBeLessThan((4 * 1.06 * (1 - exact * exact)) / Math.sqrt(PATHS));
  });
});

function ranksOf(column: Float64Array): Float64Array {
  const order = Uint32Array.from(column, (_, index) => index).sort(
    (i, j) => (column[i] as number) - (column[j] as number),
  );
  const ranks = new Float64Array(column.length);
  order.forEach((index, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}
