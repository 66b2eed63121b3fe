import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MEANS, type PlainInputs, plainModel } from '../../bench/region_20/plain_model.ts';
import { workload } from '../../bench/region_20/workload.ts';
import { fillNormal } from '../../engine/random/fill_normal.ts';
import { startStream, streamRoot } from '../../engine/random/stream.ts';
import type { Band } from '../../engine/run_types.ts';
import { simulateBlocks } from '../../engine/simulation/simulate_blocks.ts';
import { quantilesOf } from '../../engine/statistics/quantiles.ts';
import { SOAK } from '../soak.ts';

// Made with Python's floats from the same equations, every input at its mean; the deflator with base year = 1.
const reference: Record<string, number[]> = JSON.parse(
  readFileSync('bench/region_20/deterministic_reference.json', 'utf8'),
);
const scaleOf = (id: string) => (id === 'deflator' ? 100 : 1);

describe('region-20, the benchmark, as the project computes it from its files', () => {
  test('the central path is that of Python to 1e-12', () => {
    const { central } = workload(1000, 15);
    expect(Object.keys(reference)).toHaveLength(20);
    for (const [id, series] of Object.entries(reference)) {
      series.forEach((value, year) => {
        const found = (central.values[id]?.[year + 1] as number) / scaleOf(id);
        expect(Math.abs(found / value - 1), `${id} in year ${year + 1}`).toBeLessThan(1e-12);
      });
    }
  });

  const paths = SOAK ? 400_000 : 40_000;
  const { job } = workload(paths, 15);
  const { bands, targets } = simulateBlocks(job);
  const plain = plainPaths(paths);

  test.each(Object.keys(reference))(
    'quantiles of %s lie within four standard errors of paths made by hand',
    (id) => {
      bands[id]?.forEach((band, year) => {
        const column = plain[id]?.[year] as Float64Array;
        for (const [name, p] of Object.entries({ p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 })) {
          const [below, value, above] = quantilesOf(column, [p - 0.02, p, p + 0.02]) as unknown as number[];
          // Both samples err: sqrt(2 p (1 - p) / N) over the density, which quantiles 0.02 to each side give.
          const error = (Math.sqrt((2 * p * (1 - p)) / paths) * ((above ?? 0) - (below ?? 0))) / 0.04;
          const off = (band[name as keyof Band] / scaleOf(id) - (value ?? 0)) / error;
          expect(Math.abs(off), `${name} in year ${year + 1}`).toBeLessThan(4);
        }
      });
    },
  );

  test('targets are met as often as on paths made by hand, within four standard errors', () => {
    const wanted: Record<string, (value: number) => boolean> = {
      gdp_real: (x) => x >= 13700,
      co2: (x) => x <= 12000,
      share2: (x) => x <= 37.8,
      fiscal_share: (x) => x >= 14.5,
    };
    for (const [id, holds] of Object.entries(wanted)) {
      const share = plain[id]?.[4]?.filter(holds).length as number;
      const found = targets[`${id}.level`]?.met;
      const off = (found?.probability ?? Number.NaN) - share / paths;
      expect(Math.abs(off) / (Math.SQRT2 * (found?.standardError ?? 0)), id).toBeLessThan(4);
    }
  });
});

/** Columns of the model written out by hand, on normal inputs of other streams than the project's. */
function plainPaths(paths: number): Record<string, Float64Array[]> {
  const spreads: PlainInputs = {
    growth: 0.01,
    prices: 0.008,
    rd: 0.02,
    population: 0.002,
    urbanSpeed: 0.01,
    energyCut: 0.006,
    carbonCut: 0.005,
    elasticity: 0.1,
    buoyancy: 0.15,
  };
  const names = Object.keys(spreads) as (keyof PlainInputs)[];
  const normals = names.map((name) =>
    fillNormal(startStream(streamRoot(99, `by hand ${name}`), 0), new Float64Array(paths)),
  );
  const columns: Record<string, Float64Array[]> = {};
  for (let path = 0; path < paths; path++) {
    const inputs = { ...MEANS };
    names.forEach((name, index) => {
      inputs[name] += spreads[name] * (normals[index]?.[path] as number);
    });
    for (const [id, series] of Object.entries(plainModel(inputs, 15))) {
      columns[id] ??= series.map(() => new Float64Array(paths));
      series.forEach((value, year) => {
        (columns[id]?.[year] as Float64Array)[path] = value;
      });
    }
  }
  return columns;
}
