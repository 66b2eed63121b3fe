import type { Projection, ResolvedDriver, ResolvedTarget } from '../../../engine/run_types.ts';
import type { AssessmentContext } from '../../../engine/targets/assessment_context.ts';
import type { Indicator } from '../../../engine/types.ts';

/** A target with nothing printed but what is given. */
export function makeTarget(given: Partial<ResolvedTarget>): ResolvedTarget {
  return {
    id: 'x.target',
    indicator: 'x',
    kind: 'level',
    period: '2021-2025',
    atLeast: null,
    atMost: null,
    above: null,
    below: null,
    about: null,
    unit: '亿元',
    approximate: false,
    everyYear: false,
    nature: 'expected',
    aspiration: false,
    to: null,
    against: null,
    delegatedTo: null,
    measure: null,
    decimals: 1,
    printed: '',
    source: 'outline_14',
    where: '表2',
    outcome: null,
    doubt: null,
    note: null,
    authority: 'plan',
    ...given,
  };
}

export function makeIndicator(given: Partial<Indicator>): Indicator {
  return {
    id: 'x',
    label: { zh: '某指标', en: 'An indicator' },
    group: 'economy',
    unit: '亿元',
    prices: 'none',
    better: 'higher',
    bounds: [null, null],
    equation: 'lag(x)',
    method: null,
    indexOf: 'own',
    start: null,
    decimals: 1,
    flow: false,
    drivers: [],
    sources: [],
    note: null,
    ...given,
  };
}

export function makeDriver(given: Partial<ResolvedDriver>): ResolvedDriver {
  return {
    id: 'x_growth',
    label: { zh: '某增速', en: 'A growth rate' },
    unit: 'percent/yr',
    bounds: [null, null],
    kind: 'lever',
    indicator: 'x',
    baseline: Float64Array.of(5, 5, 5, 5, 5),
    given: new Float64Array(5).fill(Number.NaN),
    change: new Float64Array(5),
    layers: [null, null, null, null, null],
    response: null,
    basis: { zh: '假设', en: 'assumed' },
    family: null,
    ownHistory: null,
    ...given,
  };
}

/** A projection from 2020 of the paths given, each as levels unless told otherwise. */
export function makeProjection(
  paths: Readonly<Record<string, readonly number[]>>,
  given: Partial<Projection> = {},
): Projection {
  const names = Object.keys(paths);
  return {
    baseYear: 2020,
    horizon: 2020 + Math.max(...Object.values(paths).map((path) => path.length)) - 1,
    asOf: 2020,
    values: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, Float64Array.from(path)])),
    basis: Object.fromEntries(names.map((name) => [name, 'level'])),
    start: Object.fromEntries(names.map((name) => [name, 'observed'])),
    ...given,
  };
}

export function makeContext(
  indicators: readonly Indicator[],
  given: Partial<AssessmentContext> = {},
): AssessmentContext {
  return {
    indicators: Object.fromEntries(indicators.map((indicator) => [indicator.id, indicator])),
    drivers: [],
    period: [2021, 2025],
    ...given,
  };
}

/** Levels from a start, growing at each of the rates in turn (percent). */
export function grow(start: number, ...rates: readonly number[]): number[] {
  const path = [start];
  for (const rate of rates) path.push((path.at(-1) as number) * (1 + rate / 100));
  return path;
}
