import type { BaselineRule, Driver, Indicator } from '../../engine/types.ts';
import { type IndicatorFile, indicatorSchema } from '../schema/indicator.ts';
import { checkStructure, reportMistakes } from './check_structure.ts';
import { readSpread } from './read_reference_class.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { valueAt } from './translate_issue.ts';
import { withoutUndefined } from './without_undefined.ts';

/** Named equations over the one driver `d` of an indicator `x`. */
const METHODS: Readonly<Record<NonNullable<IndicatorFile['method']>, (x: string, d: string) => string>> = {
  growth: (x, d) => `lag(${x}) * (1 + ${d} / 100)`,
  change: (x, d) => `lag(${x}) + ${d}`,
  cut: (x, d) => `lag(${x}) * (1 - ${d} / 100)`,
  assumed: (_, d) => d,
};

/**
 * The indicator of a file, or null with the issues put into the file's.
 *
 * @param yaml as `readYaml` gives it
 * @param id name of the file
 */
export function readIndicator(yaml: YamlFile, id: string): Indicator | null {
  if (yaml.document === null) return null;
  const structure = checkStructure(indicatorSchema, yaml.data);
  reportMistakes(yaml, structure);
  const file = structure.value;
  if (file === null) return null;
  const equation = equationOf(file, id, yaml);
  if (equation === null) return null;
  return {
    id,
    label: file.label,
    group: file.group,
    unit: file.unit,
    prices: file.prices,
    better: file.better,
    bounds: file.bounds,
    equation,
    method: file.method ?? null,
    indexOf: file.index_of ?? 'own',
    start: file.start ?? null,
    decimals: file.decimals,
    flow: file.flow,
    drivers: Object.entries(file.drivers).map(([driver, fields]) => readDriver(driver, fields, id)),
    sources: file.sources.map(withoutUndefined),
    note: file.note ?? null,
  };
}

/**
 * What can be told of an indicator whose file has mistakes: its id, unit and drivers, so that what refers to it is not
 * called wrong. It never gets into a library.
 */
export function stubIndicator(yaml: YamlFile, id: string): Indicator {
  const text = (path: readonly string[]) => {
    const value = valueAt(yaml.data, path);
    return typeof value === 'string' ? value : 'index';
  };
  const label = { zh: id, en: id };
  const source = { title: id };
  const drivers = valueAt(yaml.data, ['drivers']);
  return {
    id,
    label,
    group: 'economy',
    unit: text(['unit']),
    prices: 'none',
    better: 'neither',
    bounds: [null, null],
    equation: '0',
    method: null,
    indexOf: 'own',
    start: null,
    decimals: 1,
    flow: false,
    drivers: Object.keys(typeof drivers === 'object' && drivers !== null ? drivers : {}).map((driver) => ({
      id: driver,
      label: { zh: driver, en: driver },
      unit: text(['drivers', driver, 'unit']),
      bounds: [null, null],
      kind: 'lever',
      indicator: id,
      response: null,
      baseline: { rule: 'hold', source },
      family: null,
    })),
    sources: [source],
    note: null,
  };
}

function equationOf({ method, equation, drivers }: IndicatorFile, id: string, yaml: YamlFile): string | null {
  const wrong = (key: string, code: string, zh: string, en: string) => {
    const text = { zh: `无法计算“${id}”：${zh}`, en: `Cannot compute "${id}": ${en}` };
    yaml.issues.push(issueAt(yaml, [key], code, text, { at: 'key' }));
    return null;
  };
  if (method === undefined && equation === undefined) {
    return wrong(
      'method',
      'no_equation',
      '没有公式；请写 method 或 equation',
      'it has no equation; write "method" or "equation"',
    );
  }
  if (method === undefined) return equation ?? null;
  if (equation !== undefined) {
    return wrong(
      'equation',
      'two_equations',
      '既有 method 又有 equation；请只留一个',
      'it has a method and an equation; keep one',
    );
  }
  const [driver, ...more] = Object.keys(drivers);
  if (driver !== undefined && more.length === 0) return METHODS[method](id, driver);
  const count = driver === undefined ? 0 : more.length + 1;
  return wrong(
    'drivers',
    'method_needs_one_driver',
    `方法“${method}”用一个驱动因素，这里有 ${count} 个；请写成一个，或改用 equation`,
    `method "${method}" works on one driver and there are ${count}; give it one, or write an equation`,
  );
}

function readDriver(id: string, file: IndicatorFile['drivers'][string], indicator: string): Driver {
  return {
    id,
    label: file.label,
    unit: file.unit,
    bounds: file.bounds,
    kind: file.kind,
    indicator,
    response:
      file.response === undefined
        ? null
        : { ...file.response, source: withoutUndefined(file.response.source) },
    baseline: { ...file.baseline, source: withoutUndefined(file.baseline.source) } as BaselineRule,
    family: file.family ?? null,
    ...(file.spread === undefined ? {} : { spread: readSpread(file.spread) }),
  };
}
