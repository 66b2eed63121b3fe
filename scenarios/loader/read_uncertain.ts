import type { Distribution } from '../../engine/distributions/distribution.ts';
import { distributionKinds } from '../../engine/distributions/distribution_kinds.ts';
import { checkInside, shareInside, truncated } from '../../engine/distributions/truncated.ts';
import type { DrawnValue, Uncertain } from '../../engine/run_types.ts';
import type { Bounds, Text } from '../../engine/types.ts';
import { DISTRIBUTIONS, type DistributionName, DRAW_OPTIONS } from '../schema/distribution.ts';
import { checkStructure } from './check_structure.ts';
import { DISTRIBUTION_READERS, type ReadDistribution } from './distribution_readers.ts';
import type { Path } from './locate.ts';
import { formatAmount } from './read_amount.ts';
import { type PathContext, readDistance, readDriverValue } from './read_driver_value.ts';

/** A value that is not known: what the central path takes, and what is drawn; null when it turns out to be known. */
export interface UncertainValue {
  value: number;
  uncertain: Uncertain | null;
}

/** More than this outside the driver's bounds is refused, more than that is worth a warning. */
const MOST_OUTSIDE = 0.05;
const MUCH_OUTSIDE = 0.001;

const INTERVAL = /^\s*(\S.*?)\s*(?:\bto\b|至|到|~)\s*(\S.*?)\s*$/i;

/** Whether something written for a value names a distribution, an interval, or the reference class. */
export function isUncertain(raw: unknown): boolean {
  if (typeof raw === 'string') return intervalOf(raw) !== null;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  return Object.hasOwn(raw, 'around') || Object.keys(raw).some((key) => Object.hasOwn(DISTRIBUTIONS, key));
}

/** Names that may stand first in such a map. */
export const UNCERTAIN_NAMES: readonly string[] = ['around', ...Object.keys(DISTRIBUTIONS)];

/**
 * A value that a scenario does not know: `5% to 7%`, `{around: 6%}`, `{normal: {mean: 3%, sd: 0.8%}, per: path}`.
 *
 * @param raw something for which `isUncertain` holds
 * @param years for which it stands, as written; empty for all of them
 * @returns the median, which the central path takes, and what is drawn; undefined, and reported, when it is wrong
 */
export function readUncertain(
  raw: unknown,
  path: Path,
  years: string,
  context: PathContext,
): UncertainValue | undefined {
  const interval = typeof raw === 'string' ? intervalOf(raw) : null;
  if (interval !== null) {
    const low = readDriverValue(interval[0], path, years, context);
    const high = readDriverValue(interval[1], path, years, context);
    if (low === undefined || high === undefined) return undefined;
    const read = { kind: 'interval', parameters: { low, high }, keys: {} };
    return draw(read, PLAIN, path, path, context);
  }
  const map = raw as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(map, 'around')) return readAround(map, path, years, context);
  return readDistribution(map, path, years, context);
}

type Options = Pick<DrawnValue, 'truncate' | 'per' | 'persistence'>;

const PLAIN: Options = { truncate: null, per: 'year', persistence: 0 };

function intervalOf(raw: string): readonly [string, string] | null {
  const match = INTERVAL.exec(raw.normalize('NFKC'));
  return match === null ? null : [match[1] as string, match[2] as string];
}

function readAround(
  map: Readonly<Record<string, unknown>>,
  path: Path,
  years: string,
  context: PathContext,
): UncertainValue | undefined {
  const { driver } = context;
  const other = Object.keys(map).find((key) => key !== 'around');
  if (other !== undefined) {
    complain(context, [...path, other], 'two_paths', {
      zh: `“around”旁边写了“${other}”；误差参照类自有其形状，请去掉`,
      en: `"${other}" stands beside "around"; the reference class has a shape of its own, take it out`,
    });
    return undefined;
  }
  const value = readDriverValue(map.around, [...path, 'around'], years, context);
  if (driver.family === null && driver.spread === undefined) {
    const example = formatAmount(value ?? 6, driver.unit);
    complain(context, [...path, 'around'], 'no_measured_spread', {
      zh: `它没有测得的误差；请写一个分布，如 {normal: {mean: ${example}, sd: ...}}`,
      en: `no error was measured for it; write a distribution, such as {normal: {mean: ${example}, sd: ...}}`,
    });
    return undefined;
  }
  return value === undefined ? undefined : { value, uncertain: { by: 'class' } };
}

function readDistribution(
  map: Readonly<Record<string, unknown>>,
  path: Path,
  years: string,
  context: PathContext,
): UncertainValue | undefined {
  const [name, second] = Object.keys(map).filter((key) => Object.hasOwn(DISTRIBUTIONS, key));
  if (second !== undefined) {
    complain(context, [...path, second], 'two_paths', {
      zh: `“${name}”旁边写了“${second}”；请只写一种分布`,
      en: `"${second}" stands beside "${name}"; write one distribution`,
    });
    return undefined;
  }
  const kind = name as DistributionName;
  const place = [...path, kind];
  const structure = checkStructure(DISTRIBUTIONS[kind], map[kind], { prefix: place });
  for (const { path: at, code, text, at: where } of structure.mistakes) {
    context.report([...place, ...at], code, text, { at: where });
  }
  const options = readOptions(map, kind, path, context);
  if (structure.value === null || options === undefined) return undefined;
  const read = DISTRIBUTION_READERS[kind](structure.value as never, {
    amount: (raw, key) => readDriverValue(raw, [...place, key], years, context),
    distance: (raw, key) => readDistance(raw, [...place, key], context),
    wrong: (key, zh, en) =>
      complain(context, key === '' ? place : [...place, key], 'bad_distribution', { zh, en }),
  });
  return read === undefined ? undefined : draw(read, options, place, path, context);
}

function readOptions(
  map: Readonly<Record<string, unknown>>,
  kind: string,
  path: Path,
  context: PathContext,
): Options | undefined {
  let right = true;
  const wrong = (key: string, code: string, zh: string, en: string) => {
    right = false;
    complain(context, [...path, key], code, { zh, en });
  };
  for (const key of Object.keys(map)) {
    if (key === kind) continue;
    if (!Object.hasOwn(DRAW_OPTIONS, key)) {
      wrong(
        key,
        'unknown_key',
        `“${kind}”旁边没有“${key}”这个键；可用的有 ${Object.keys(DRAW_OPTIONS).join('、')}`,
        `there is no key "${key}" beside "${kind}"; known are ${Object.keys(DRAW_OPTIONS).join(', ')}`,
      );
      continue;
    }
    const structure = checkStructure(DRAW_OPTIONS[key as keyof typeof DRAW_OPTIONS], map[key], {
      prefix: [...path, key],
    });
    for (const mistake of structure.mistakes) {
      right = false;
      context.report([...path, key, ...mistake.path], mistake.code, mistake.text, { at: mistake.at });
    }
  }
  if (!right) return undefined;
  const persistence = (map.persistence as number | undefined) ?? 0;
  if (!(persistence >= 0 && persistence <= 1)) {
    wrong(
      'persistence',
      'bad_persistence',
      `持续性为 ${persistence}；请写 0 到 1 之间的数，如 0.5`,
      `its persistence is ${persistence}; write a number from 0 to 1, such as 0.5`,
    );
  }
  if (map.per === 'path' && map.persistence !== undefined) {
    wrong(
      'persistence',
      'two_persistences',
      'per: path 已使一次抽样保持不变；请去掉 persistence',
      '"per: path" holds one draw already; take "persistence" out',
    );
  }
  const truncate =
    map.truncate === undefined ? null : readTruncate(map.truncate as readonly unknown[], path, context);
  if (!right || truncate === undefined) return undefined;
  // One draw that fully persists is one draw held.
  const held = map.per === 'path' || persistence === 1;
  return { truncate, per: held ? 'path' : 'year', persistence: held ? 0 : persistence };
}

function readTruncate(raw: readonly unknown[], path: Path, context: PathContext): Bounds | undefined {
  const bounds = raw.map((bound, index) =>
    bound === null ? null : readDriverValue(bound, [...path, 'truncate', index], '', context),
  );
  const [low, high] = bounds;
  if (low === undefined || high === undefined) return undefined;
  if (low === null || high === null || low < high) return [low, high];
  complain(context, [...path, 'truncate'], 'wrong_order', {
    zh: `截断下限 ${low} 不小于上限 ${high}；请先写小的`,
    en: `it is cut off below ${low} and above ${high}; write the lower bound first`,
  });
  return undefined;
}

/** The value to draw, once the engine has nothing against its parameters and the driver's bounds hold most of it. */
function draw(
  { kind, parameters, keys }: ReadDistribution,
  options: Options,
  place: Path,
  path: Path,
  context: PathContext,
): UncertainValue | undefined {
  const family = distributionKinds[kind];
  if (family === undefined) throw new Error(`the engine has no distribution "${kind}"`);
  const issues = family.check(parameters);
  for (const { code, path: parameter, text } of issues) {
    const key = keys[parameter] ?? parameter;
    context.report(
      key === '' ? place : [...place, key],
      code,
      prefixed(context, inWordsOfTheFile(text, keys)),
    );
  }
  if (issues.length > 0) return undefined;
  const { truncate } = options;
  const whole = family.make(parameters);
  if (truncate !== null && checkInside(whole, truncate, 'truncate').length > 0) {
    complain(context, [...path, 'truncate'], 'mass_outside_bounds', {
      zh: `截断后只剩分布的不到 1 %；请放宽 truncate`,
      en: 'less than 1 % of the distribution is left when it is cut; widen truncate',
    });
    return undefined;
  }
  const distribution = truncate === null ? whole : truncated(whole, truncate);
  const value = distribution.quantile(0.5);
  if (distribution.fromNormal(-1) === distribution.fromNormal(1)) {
    const shown = formatAmount(value, context.driver.unit);
    const text = {
      zh: `${context.driver.id} 没有离散：等同于给定值 ${shown}；请直接写 ${shown}`,
      en: `${context.driver.id} has no spread: it is ${shown} on every path; write ${shown}`,
    };
    context.report(place, 'no_spread', text, { level: 'warning' });
    return { value, uncertain: null };
  }
  if (!keepsToBounds(distribution, place, context)) return undefined;
  return { value, uncertain: { by: 'distribution', kind, parameters, ...options } };
}

function keepsToBounds(distribution: Distribution, place: Path, context: PathContext): boolean {
  const { bounds, unit } = context.driver;
  const outside = 1 - shareInside(distribution, bounds);
  if (outside <= MUCH_OUTSIDE) return true;
  const [low, high] = bounds.map((bound) => (bound === null ? null : formatAmount(bound, unit)));
  const share = `${Number((100 * outside).toPrecision(2))} %`;
  const range = `[${low ?? 'null'}, ${high ?? 'null'}]`;
  if (outside > MOST_OUTSIDE) {
    complain(context, place, 'mass_outside_bounds', {
      zh: `分布有 ${share} 落在范围 ${range} 之外；请改小离散程度，或写 truncate: ${range}`,
      en: `${share} of the distribution lies outside ${range}; narrow it, or write truncate: ${range}`,
    });
    return false;
  }
  const text = {
    zh: `${context.driver.id} 的分布有 ${share} 落在范围 ${range} 之外，抽到时取边界值`,
    en: `${share} of the distribution of ${context.driver.id} lies outside ${range}; such draws are held at the bound`,
  };
  context.report(place, 'mass_at_bounds', text, { level: 'warning' });
  return true;
}

/** The engine's parameters by the names that they have in the file. */
function inWordsOfTheFile(text: Text, keys: Readonly<Record<string, string>>): Text {
  const renamed = (words: string) =>
    Object.entries(keys).reduce(
      (all, [parameter, key]) =>
        all.replace(new RegExp(`(?<![\\w.])${parameter.replace('.', '\\.')}(?![\\w.])`, 'g'), key),
      words,
    );
  return { zh: renamed(text.zh), en: renamed(text.en) };
}

function prefixed({ driver }: PathContext, { zh, en }: Text): Text {
  return { zh: `${driver.id}：${zh}`, en: `${driver.id}: ${en}` };
}

function complain({ driver, report }: PathContext, path: Path, code: string, found: Text): undefined {
  const text = { zh: `无法设定 ${driver.id}：${found.zh}`, en: `Cannot set ${driver.id}: ${found.en}` };
  report(path, code, text);
  return undefined;
}
