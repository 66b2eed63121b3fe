import { describe, expect, test } from 'vitest';
import type { Correlations, ResolvedDriver, ResolvedScenario } from '../../../engine/run_types.ts';
import { type NormalSource, randomSource, sobolSource } from '../../../engine/simulation/normal_source.ts';
import { sampleInputs } from '../../../engine/simulation/sample_inputs.ts';
import { uncertainInputs } from '../../../engine/simulation/uncertain_inputs.ts';
import { makeScenario } from '../make_model.ts';
import { drawnDriver, drawnFrom, errorOf } from './simulated.ts';

const LENGTH = 256;

/** The columns of a driver by year index. */
function columnsOf(
  drivers: readonly ResolvedDriver[],
  driver: string,
  extra: Partial<ResolvedScenario> = {},
  {
    block = 0,
    source,
  }: { block?: number; source?: (seed: number, streams: readonly string[]) => NormalSource } = {},
): Float64Array[] {
  const scenario = makeScenario(drivers, {}, { seed: 5, ...extra });
  const values = Object.fromEntries(
    drivers.map(({ id, baseline }) => [id, Float64Array.of(Number.NaN, ...baseline)]),
  );
  const plan = uncertainInputs(scenario, { values });
  const columns = Array.from({ length: plan.columns }, () => new Float64Array(LENGTH));
  sampleInputs(plan, source?.(plan.seed, plan.streams) ?? randomSource(plan.seed), LENGTH)(block, columns);
  const places = plan.drivers.find(({ id }) => id === driver)?.columns ?? new Int32Array(0);
  return Array.from(places, (place) => columns[place] ?? new Float64Array(0));
}

const growth = drawnDriver('growth', 'x', 6, errorOf({ common: 1.5, regional: 1.7, yearly: 1.3 }));
const other = drawnDriver('other', 'y', 2, drawnFrom('normal', { mean: 2, sd: 1 }));
const alone = columnsOf([growth], 'growth');

describe('streams', () => {
  test('another driver moves no number', () => {
    expect(columnsOf([growth, other], 'growth')).toEqual(alone);
    expect(columnsOf([drawnDriver('a', 'z', 0, errorOf({ regional: 9 })), growth], 'growth')).toEqual(alone);
  });

  test('the order of drivers moves no number', () => {
    expect(columnsOf([other, growth], 'growth')).toEqual(columnsOf([growth, other], 'growth'));
  });

  test('a year that is given moves no other year', () => {
    const drawn = growth.drawn?.map((year, index) => (index === 1 ? null : year)) ?? [];
    const part = columnsOf([{ ...growth, drawn }], 'growth');
    expect([part[0], part[2], part[4]]).toEqual([alone[0], alone[2], alone[4]]);
    expect(part[1]?.length).toBe(0);
  });

  test('blocks, seeds and regions differ', () => {
    const block = columnsOf([growth], 'growth', {}, { block: 1 });
    const seed = columnsOf([growth], 'growth', { seed: 6 });
    const region = columnsOf([growth], 'growth', { region: 'elsewhere' });
    for (const columns of [block, seed, region]) expect(columns[0]).not.toEqual(alone[0]);
  });

  test('the macro factor is the same in every region', () => {
    const factor = drawnDriver('growth', 'x', 6, errorOf({ common: 1.5 }));
    expect(columnsOf([factor], 'growth', { region: 'elsewhere' })).toEqual(columnsOf([factor], 'growth'));
  });
});

describe('what is drawn', () => {
  test('one draw held serves every year', () => {
    const [first, ...later] = columnsOf([drawnDriver('d', 'x', 0, errorOf({ common: 1, regional: 2 }))], 'd');
    for (const column of later) expect(column).toBe(first);
    const [a, b] = columnsOf(
      [drawnDriver('d', 'x', 0, drawnFrom('uniform', { low: 0, high: 1 }, { per: 'path' }))],
      'd',
    );
    expect(b).toBe(a);
  });

  test('a correlation of one with the macro factor makes two drivers move as one', () => {
    const drivers = [other, drawnDriver('third', 'z', 4, drawnFrom('normal', { mean: 4, sd: 2 }))];
    const correlations: Correlations = { loadings: { other: 1, third: -1 }, matrices: [] };
    const [a] = columnsOf(drivers, 'other', { correlations });
    const [b] = columnsOf(drivers, 'third', { correlations });
    a?.forEach((value, path) => {
      expect(value - 2).toBeCloseTo((4 - (b?.[path] ?? 0)) / 2, 12);
    });
  });

  test('the order in which a matrix names drivers changes nothing', () => {
    const drivers = [other, drawnDriver('third', 'z', 4, drawnFrom('normal', { mean: 4, sd: 2 }))];
    const matrix = [
      [1, 0.5],
      [0.5, 1],
    ];
    const with_ = (between: string[]) =>
      columnsOf(drivers, 'third', { correlations: { loadings: {}, matrices: [{ between, matrix }] } });
    expect(with_(['third', 'other'])).toEqual(with_(['other', 'third']));
  });

  test('a driver drawn once a path cannot be correlated with one drawn anew each year', () => {
    const drivers = [
      other,
      drawnDriver('held', 'z', 4, drawnFrom('normal', { mean: 4, sd: 2 }, { per: 'path' })),
    ];
    const matrices = [
      {
        between: ['other', 'held'],
        matrix: [
          [1, 0.5],
          [0.5, 1],
        ],
      },
    ];
    expect(() => columnsOf(drivers, 'other', { correlations: { loadings: {}, matrices } })).toThrow(
      'Cannot correlate "held" with "other": one is drawn once a path, the other anew each year; give both the same "per"',
    );
  });

  test('Sobol points fill every sixteenth of a distribution alike in each scrambling', () => {
    const held = drawnDriver('d', 'x', 0, drawnFrom('uniform', { low: 0, high: 16 }, { per: 'path' }));
    const [column] = columnsOf(
      [held],
      'd',
      {},
      {
        source: (seed, streams) => sobolSource(seed, streams, { replicates: 2, paths: LENGTH }),
      },
    );
    for (const part of [column?.subarray(0, 128), column?.subarray(128)]) {
      const counts = new Int32Array(16);
      part?.forEach((value) => {
        counts[Math.floor(value)] = (counts[Math.floor(value)] ?? 0) + 1;
      });
      expect([...counts]).toEqual(Array.from({ length: 16 }, () => 8));
    }
  });
});
