import { expect, test } from 'vitest';
import { baselinePath } from '../../engine/baseline.ts';
import { compileModel } from '../../engine/compile_model.ts';
import { parseEquation } from '../../engine/parse_equation.ts';
import { project } from '../../engine/project.ts';
import type { ResolvedDriver, ResolvedScenario } from '../../engine/run_types.ts';
import { progressOfCut } from '../../engine/targets/progress.ts';
import { requiredCut, requiredGrowth } from '../../engine/targets/required_pace.ts';
import type { Driver, Indicator, Observation } from '../../engine/types.ts';

// Every expected number here is worked out beside the assertion from the published formula, without the engine.

const text = { zh: '测试', en: 'test' };
const source = { title: 'test' };

function driver(id: string, indicator: string): Driver {
  return {
    id,
    label: text,
    unit: 'percent/yr',
    bounds: [-50, 50],
    kind: 'lever',
    indicator,
    response: null,
    baseline: { rule: 'assumption', value: 0, source },
    family: null,
  };
}

function indicator(id: string, equation: string, extra: Partial<Indicator> = {}): Indicator {
  return {
    id,
    label: text,
    group: 'economy',
    unit: '1',
    prices: 'none',
    better: 'higher',
    bounds: [null, null],
    equation,
    method: null,
    indexOf: 'own',
    start: null,
    decimals: 2,
    flow: false,
    drivers: [],
    sources: [source],
    note: null,
    ...extra,
  };
}

function growth(id: string, rate: string, start: number | null = null): Indicator {
  const unit = start === 100 ? 'percent' : '1';
  return indicator(id, `lag(${id}) * (1 + ${rate} / 100)`, {
    method: 'growth',
    drivers: [driver(rate, id)],
    start,
    unit,
  });
}

function run(
  indicators: Indicator[],
  rates: Record<string, number>,
  known: Record<string, number>,
  years = 5,
) {
  const byId = Object.fromEntries(indicators.map((one) => [one.id, one]));
  const expressions = Object.fromEntries(indicators.map((one) => [one.id, parseEquation(one.equation)]));
  const percent = { zh: '%', en: '%', dims: {}, scale: 0.01 };
  const units = { '1': { ...percent, scale: 1 }, percent, 'percent/yr': percent };
  const model = compileModel(byId, expressions, units);
  const drivers: ResolvedDriver[] = Object.entries(rates).map(([id, rate]) => ({
    id,
    label: text,
    unit: 'percent/yr',
    bounds: [-50, 50],
    kind: 'lever',
    indicator: '',
    baseline: new Float64Array(years).fill(rate),
    given: new Float64Array(years).fill(Number.NaN),
    change: new Float64Array(years),
    layers: Array.from({ length: years }, () => null),
    response: null,
    basis: text,
    family: null,
    ownHistory: null,
  }));
  const scenario: ResolvedScenario = {
    region: 'test',
    scenario: 'test/test',
    plan: 'test',
    baseYear: 2020,
    horizon: 2020 + years,
    asOf: 2020,
    period: [2021, 2025],
    drivers,
    known: Object.fromEntries(
      Object.entries(known).map(([id, value]) => [id, { value, status: 'observed' as const }]),
    ),
    suppliedBases: [],
    pinned: {},
    targets: [],
    seed: 1,
    draws: 0,
  };
  return project(model, scenario).values;
}

test('GDP of 1450.7 at 7 % a year is 2034.68 after five years, not after four', () => {
  const values = run([growth('gdp', 'g')], { g: 7 }, { gdp: 1450.7 });
  // 1450.7 * 1.07^5 = 1450.7 * 1.4025517307
  expect(values.gdp?.[5]).toBeCloseTo(1450.7 * 1.4025517307, 6);
});

test('R&D intensity of 1.5 % becomes 1.94 % at 14.9 % R&D, 7 % real growth and a 2 % deflator, and 2.03 % at 6 %', () => {
  const indicators = [
    growth('rd', 'g_rd'),
    growth('gdp', 'g'),
    growth('deflator', 'p', 100),
    indicator('nominal', 'gdp * deflator / 100'),
    indicator('intensity', '100 * rd / nominal', { unit: 'percent' }),
  ];
  const intensity = (g: number) =>
    run(indicators, { g_rd: 14.9, g, p: 2 }, { intensity: 1.5 }).intensity?.[5] ?? 0;
  // r0 * ((1 + g_R) / ((1 + g_Y) * (1 + pi)))^N, docs/methods.md#identities
  expect(intensity(7)).toBeCloseTo(1.5 * (1.149 / (1.07 * 1.02)) ** 5, 12);
  expect(intensity(7).toFixed(2)).toBe('1.94');
  expect(intensity(6).toFixed(2)).toBe('2.03');
});

function urbanization(damping: number): number {
  const observed = (year: number, value: number) =>
    ({
      indicator: 'u',
      measure: 'level',
      period: String(year),
      value,
      annual: true,
      bound: null,
      status: 'actual',
      vintage: null,
      doubt: null,
    }) as Observation;
  const path = baselinePath(
    { ...driver('u_change', 'u'), baseline: { rule: 'logit_drift', damping, reference: 1, source } },
    indicator('u', 'lag(u) + u_change', { bounds: [0, 100] }),
    {
      baseYear: 2020,
      horizon: 2025,
      asOf: 2020,
      observations: [observed(2015, 51.6), observed(2020, 58.7)],
      national: [],
      baseLevel: () => 58.7,
      pathOf: () => new Float64Array(5),
      nameOf: () => text,
    },
  );
  return 58.7 + (path?.values ?? new Float64Array()).reduce((sum, change) => sum + change, 0);
}

test('urbanization of 51.6 and 58.7 reaches 65.4557 by logit drift and 63.7271 damped by 0.9 (UN method, five years)', () => {
  expect(urbanization(1)).toBeCloseTo(65.45573562022881, 10);
  expect(urbanization(0.9)).toBeCloseTo(63.72711079172972, 10);
});

test('a five-year cut of 13.5 % is 2.8589 % a year, compounding', () => {
  const values = run(
    [indicator('e', 'lag(e) * (1 - c / 100)', { method: 'cut', drivers: [driver('c', 'e')] })],
    { c: 2.8588542599279565 },
    {},
  );
  expect(100 - (values.e?.[5] ?? 0)).toBeCloseTo(13.5, 10);
});

test('7 % over five years after 7.5 % and 4.2 % needs 7.78 % a year in the remaining three', () => {
  // (1.07^5 / (1.075 * 1.042))^(1/3) - 1
  expect(requiredGrowth(7, 5, 1.075 * 1.042, 3)).toBeCloseTo(
    100 * ((1.07 ** 5 / (1.075 * 1.042)) ** (1 / 3) - 1),
    10,
  );
  expect(requiredGrowth(7, 5, 1.075 * 1.042, 3).toFixed(2)).toBe('7.78');
});

test('the official progress of a 17 % cut after +1.51, -2.20 and -4.18 % is 26.8 %, and 6.59 % a year remains', () => {
  // Cut so far: 1 - 1.0151 * 0.978 * 0.9582; progress ln(1-c)/ln(1-C); remaining 1 - (0.83/(1-c))^(1/2).
  // Source: Qinghai bureau of statistics (2009) on the NBS/NDRC evaluation of energy saving.
  const left = 1.0151 * 0.978 * 0.9582;
  const reached = 100 * (1 - left);
  expect(progressOfCut(17, reached)).toBeCloseTo(Math.log(left) / Math.log(0.83), 12);
  expect((100 * progressOfCut(17, reached)).toFixed(1)).toBe('26.8');
  expect(requiredCut(17, reached, 2).toFixed(2)).toBe('6.59');
});

test('sector shares of 10.1, 47.4 and 42.5 growing 3, 5 and 8 % a year become 8.70, 44.93 and 46.38', () => {
  const share = (id: string, rate: string) => {
    const weight = (name: string, g: string) => `lag(${name}) * (1 + ${g} / 100)`;
    const total = `(${weight('s1', 'g1')} + ${weight('s2', 'g2')} + ${weight('s3', 'g3')})`;
    return indicator(id, `100 * ${weight(id, rate)} / ${total}`, { drivers: [driver(rate, id)] });
  };
  const values = run(
    [share('s1', 'g1'), share('s2', 'g2'), share('s3', 'g3')],
    { g1: 3, g2: 5, g3: 8 },
    { s1: 10.1, s2: 47.4, s3: 42.5 },
  );
  expect([values.s1, values.s2, values.s3].map((column) => column?.[5]?.toFixed(2))).toEqual([
    '8.70',
    '44.93',
    '46.38',
  ]);
});
