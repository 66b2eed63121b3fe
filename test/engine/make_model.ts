import { compileModel, type Model } from '../../engine/compile_model.ts';
import { parseEquation } from '../../engine/parse_equation.ts';
import type { ResolvedDriver, ResolvedScenario } from '../../engine/run_types.ts';
import type { Driver, Indicator } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';

const text = { zh: '测试', en: 'test' };
const source = { title: 'test' };

export const UNITS: Units = {
  number: { zh: '个', en: 'number', dims: {}, scale: 1 },
  percent: { zh: '%', en: '%', dims: {}, scale: 0.01 },
  'percent/yr': { zh: '%', en: '%/yr', dims: { time: -1 }, scale: 0.01 },
  亿元: { zh: '亿元', en: '100m yuan', dims: { money: 1 }, scale: 1e8 },
  万人: { zh: '万人', en: '10k people', dims: { person: 1 }, scale: 1e4 },
  '元/人': { zh: '元/人', en: 'yuan/person', dims: { money: 1, person: -1 }, scale: 1 },
};

export function makeDriver(id: string, indicator: string, extra: Partial<Driver> = {}): Driver {
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
    ...extra,
  };
}

export function makeIndicator(id: string, equation: string, extra: Partial<Indicator> = {}): Indicator {
  return {
    id,
    label: text,
    group: 'economy',
    unit: 'number',
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

/** An indicator that grows by its own driver, in percent a year. */
export function makeGrowth(id: string, driver: string, extra: Partial<Indicator> = {}): Indicator {
  const drivers = [makeDriver(driver, id)];
  return makeIndicator(id, `lag(${id}) * (1 + ${driver} / 100)`, { method: 'growth', drivers, ...extra });
}

export function makeModel(indicators: readonly Indicator[]): Model {
  const byId = Object.fromEntries(indicators.map((indicator) => [indicator.id, indicator]));
  const expressions = Object.fromEntries(indicators.map(({ id, equation }) => [id, parseEquation(equation)]));
  return compileModel(byId, expressions, UNITS);
}

export function makeResolvedDriver(
  id: string,
  years: number,
  value: number,
  extra: Partial<ResolvedDriver> = {},
): ResolvedDriver {
  return {
    id,
    label: text,
    unit: 'percent/yr',
    bounds: [-50, 50],
    kind: 'lever',
    indicator: '',
    baseline: new Float64Array(years).fill(value),
    given: new Float64Array(years).fill(Number.NaN),
    change: new Float64Array(years),
    layers: Array.from({ length: years }, () => null),
    response: null,
    basis: text,
    family: null,
    ownHistory: null,
    ...extra,
  };
}

/** A scenario from 2020 in which every named driver has one baseline value. */
export function makeScenario(
  drivers: readonly ResolvedDriver[],
  known: Readonly<Record<string, number>>,
  extra: Partial<ResolvedScenario> = {},
): ResolvedScenario {
  const years = drivers[0]?.baseline.length ?? 5;
  return {
    region: 'test',
    scenario: 'test/test',
    plan: 'test',
    baseYear: 2020,
    horizon: 2020 + years,
    asOf: 2020,
    period: [2021, 2025],
    drivers,
    known: Object.fromEntries(
      Object.entries(known).map(([id, value]) => [id, { value, status: 'observed' }]),
    ),
    suppliedBases: [],
    pinned: {},
    targets: [],
    seed: 1,
    draws: 0,
    ...extra,
  };
}
