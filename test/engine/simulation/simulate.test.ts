import { describe, expect, test } from 'vitest';
import { interpretProgram } from '../../../engine/kernel/interpret_program.ts';
import { resultHash } from '../../../engine/run_hash.ts';
import type { ResolvedScenario } from '../../../engine/run_types.ts';
import { randomSource } from '../../../engine/simulation/normal_source.ts';
import { blockCount, runShare } from '../../../engine/simulation/run_blocks.ts';
import { sampleInputs } from '../../../engine/simulation/sample_inputs.ts';
import {
  passOf,
  progressWithShares,
  resultOf,
  simulateBlocks,
  startOf,
} from '../../../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../../../engine/simulation/simulation_job.ts';
import { quantilesOf } from '../../../engine/statistics/quantiles.ts';
import { makeResolvedDriver, makeScenario } from '../make_model.ts';
import { makeTarget } from '../targets/make.ts';
import {
  bandIn,
  drawnDriver,
  drawnFrom,
  errorOf,
  growthTarget,
  makeChange,
  makeGrowth,
  simulated,
} from './simulated.ts';

const indicators = [
  makeGrowth('gdp', 'gdp_growth'),
  makeGrowth('revenue', 'revenue_growth'),
  makeChange('share', 'share_change', { bounds: [0, 100], unit: 'percent' }),
];
const error = errorOf({ common: 1.5, regional: 1.7, yearly: 1.3 });

function scenario(extra: Partial<ResolvedScenario> = {}): ResolvedScenario {
  return makeScenario(
    [
      drawnDriver('gdp_growth', 'gdp', 6, error),
      drawnDriver('revenue_growth', 'revenue', 5, errorOf({ yearly: 4 }), {
        response: { to: 'gdp_growth', elasticity: 1 },
      }),
      drawnDriver('share_change', 'share', 1, errorOf({ wandering: 0.5 })),
    ],
    { gdp: 1000, revenue: 100, share: 95 },
    {
      draws: 3000,
      seed: 7,
      targets: [
        makeTarget({ ...growthTarget('gdp', 6), nature: 'binding' }),
        makeTarget({ ...growthTarget('revenue', 5) }),
        makeTarget({ id: 'share.level', indicator: 'share', atLeast: 99, unit: 'percent' }),
      ],
      ...extra,
    },
  );
}

describe('a simulated run', () => {
  const run = simulated(indicators, scenario());

  test('joint odds come from the same paths and are no product', () => {
    const { joint } = run.uncertainty;
    const [gdp, revenue] = run.verdicts.map(({ odds }) => odds?.probability ?? 0) as [number, number];
    expect(joint.binding?.probability).toBe(gdp);
    expect(joint.all?.probability).toBeLessThan(Math.min(gdp, revenue));
    expect(joint.all?.probability).toBeGreaterThan(
      1.1 * gdp * revenue * (run.verdicts[2]?.odds?.probability ?? 0),
    );
    expect(joint.all?.certain).toEqual({ met: 0, missed: 0 });
  });

  test('odds carry the band of their criterion, and the sampling error of a share', () => {
    const odds = run.verdicts[0]?.odds;
    expect(odds?.standardError).toBeCloseTo(
      Math.sqrt(((odds?.probability ?? 0) * (1 - (odds?.probability ?? 0))) / 3000),
      12,
    );
    expect(odds?.band.p50).toBeCloseTo(6, 0);
    expect((odds?.band.p90 ?? 0) - (odds?.band.p10 ?? 0)).toBeCloseTo(2 * 1.2816 * 2.34, 0);
  });

  test('what would leave its bounds is held at them', () => {
    const band = bandIn(run.result.bands, 'share', 5);
    expect(band.p95).toBe(100);
    expect(band.p05).toBeGreaterThan(90);
  });

  test('both routes give the same result hash', () => {
    const hash = (route: 'kernel' | 'interpreter') => {
      const { run: made, verdicts, uncertainty } = simulated(indicators, scenario({ draws: 500 }), { route });
      return resultHash(made.projection, verdicts, uncertainty);
    };
    expect(hash('interpreter')).toBe(hash('kernel'));
  });

  test.each([1000, 20_000, 100_000])('one thread and shares of three are the same: %i paths', (draws) => {
    const { job } = simulated(indicators, scenario({ draws }));
    const blocks = blockCount(job);
    const edges = [0, Math.floor(blocks / 5), Math.floor(blocks / 2), blocks];
    let progress = startOf(job);
    while (resultOf(job, progress) === null) {
      const pass = passOf(job, progress, 3);
      const shares = [0, 1, 2]
        .map((share) => ({ from: edges[share] as number, to: edges[share + 1] as number }))
        .filter(({ from, to }) => to > from)
        .map((share) => structuredClone(runShare(job, { ...pass, ...share })));
      progress = progressWithShares(job, progress, pass, shares);
    }
    expect(resultOf(job, progress)).toEqual(simulateBlocks(job));
  });

  test('a rank that fell outside what was kept is found in a further pass', () => {
    const { job } = simulated(indicators, scenario({ draws: 50_000 }));
    const narrow = { ...passOf(job, startOf(job)), width: 0.01, capacity: 2048 };
    const share = runShare(job, { ...narrow, from: 0, to: blockCount(job) });
    const first = progressWithShares(job, startOf(job), narrow, [share]);
    expect(first.quantiles).toContain(null);
    const again = passOf(job, first);
    expect(again.columns.length).toBeLessThanOrEqual(job.columns.length);
    const second = runShare(job, { ...again, from: 0, to: blockCount(job) });
    expect(resultOf(job, progressWithShares(job, first, again, [second]))).toEqual(simulateBlocks(job));
  });

  test('quantiles are those of all paths, type 7', () => {
    const { job, result } = simulated(indicators, scenario({ draws: 300 }));
    const band = bandIn(result.bands, 'gdp', 5);
    const growth = [...Array(300).keys()].map((path) => gdpOf(job, path));
    const [p10, p50] = quantilesOf(Float64Array.from(growth), [0.1, 0.5]);
    expect([band.p10, band.p50]).toEqual([p10, p50]);
  });

  test('a Sobol design tells its error from its scramblings, and is quieter', () => {
    const exact = simulated(indicators, scenario({ draws: 200_000 }));
    const sobol = simulated(indicators, scenario({ draws: 1024 }), { design: 'sobol' });
    const [truth, odds] = [exact, sobol].map(({ verdicts }) => verdicts[0]?.odds);
    expect(Math.abs((odds?.probability ?? 0) - (truth?.probability ?? 0))).toBeLessThan(0.02);
    expect(odds?.standardError).toBeGreaterThan(0);
    expect(odds?.standardError).toBeLessThan(Math.sqrt(0.25 / 1024));
    expect(Math.abs((odds?.band.p50 ?? 0) - (truth?.band.p50 ?? 0))).toBeLessThan(0.1);
  });
});

/** GDP in the last year of one path, by the reference interpreter. */
function gdpOf(job: SimulationJob, path: number): number {
  const columns = Array.from({ length: job.inputs.columns }, () => new Float64Array(1024));
  sampleInputs(job.inputs, randomSource(job.inputs.seed), 1024)(0, columns);
  return interpretProgram(
    job.program,
    columns.map((column) => column[path] as number),
  ).values.gdp?.[5] as number;
}

describe('what has no odds', () => {
  const given = makeResolvedDriver('gdp_growth', 5, 4, {
    indicator: 'gdp',
    given: new Float64Array(5).fill(6),
    layers: Array.from({ length: 5 }, () => 'test/test'),
    drawn: Array.from({ length: 5 }, () => null),
  });
  const [, revenue, share] = scenario().drivers as [
    unknown,
    ReturnType<typeof drawnDriver>,
    ReturnType<typeof drawnDriver>,
  ];
  const drivers = [given, revenue, { ...share, drawn: share.drawn?.map(() => null) ?? [] }];
  const run = simulated(indicators, scenario({ drivers }));

  test('a target whose driver is given is assumed, and no part of the joint odds', () => {
    expect(run.verdicts.map(({ noOdds }) => noOdds)).toEqual(['assumed', null, 'no_spread']);
    expect(run.uncertainty.joint.binding).toBeNull();
    expect(run.uncertainty.assumed).toBe(1);
    expect(run.uncertainty.conditionalOn.map(({ driver, values }) => [driver, values])).toEqual([
      ['gdp_growth', [6, 6, 6, 6, 6]],
    ]);
  });

  test('a target missed on every path makes the whole impossible, and the rest is shown beside it', () => {
    const missed = simulated(
      indicators,
      scenario({ drivers, known: { ...scenario().known, share: { value: 90, status: 'observed' } } }),
    );
    const { all } = missed.uncertainty.joint;
    expect(all).toMatchObject({ probability: 0, drawn: 1, certain: { met: 0, missed: 1 } });
    expect(all?.ofDrawn.probability).toBeGreaterThan(0.3);
  });

  test('a given driver has no carrier, a drawn one has', () => {
    expect(run.uncertainty.carriers.map(({ driver }) => driver)).toEqual(['revenue_growth']);
  });
});

describe('what cannot be simulated', () => {
  test.each([1, 99, 1e12, 0.5, Number.NaN])('%s paths', (draws) => {
    expect(() => simulated(indicators, scenario({ draws }))).toThrow(
      `Cannot simulate ${draws} paths: write a whole number from 100 to 1000000`,
    );
  });

  test('a path that overflows names indicator, year and what to narrow', () => {
    const wild = drawnDriver('gdp_growth', 'gdp', 6, drawnFrom('log_normal', { mean: 1e70, sd: 1e90 }));
    const odd = () =>
      simulated([makeGrowth('gdp', 'gdp_growth')], makeScenario([wild], { gdp: 1e300 }, { draws: 200 }));
    expect(odd).toThrow(
      /^Cannot simulate gdp in 202\d: .*; narrow the spread of gdp_growth, or cut it with truncate$/,
    );
  });

  test('a signal stops it', () => {
    const { job } = simulated(indicators, scenario());
    const controller = new AbortController();
    const progress = () => controller.abort(new Error('enough'));
    expect(() => simulateBlocks(job, { signal: controller.signal, progress })).toThrow('enough');
  });
});
