import { normalProbability } from '../math/normal_probability.ts';
import { nearestName } from '../nearest_name.ts';
import type { Issue, Text } from '../types.ts';

/** A distribution with its parameters set: a rising function of probability. */
export interface Distribution {
  /** Value with probability p below it; q = 1 - p may be given beside p, to keep digits where p is near 1. */
  quantile(p: number, q?: number): number;
  /** Value at the same probability as z of a standard normal variable; the route of the simulation. */
  fromNormal(z: number): number;
}

/**
 * The numbers of a distribution by name: `{mean: 3, sd: 0.8}`; for `quantiles` by probability: `{'0.1': 2,
 * '0.9': 4}`.
 */
export type Parameters = Readonly<Record<string, number>>;

/** What a user may write as the distribution of a driver. */
export interface DistributionKind {
  /** Parameter names, all required; empty where the names are probabilities. */
  parameters: readonly string[];
  /** Everything wrong with the parameters, paths relative to them; empty when `make` can be called. */
  check(parameters: Parameters): Issue[];
  make(parameters: Parameters): Distribution;
}

/** An error about one parameter: `Cannot draw from <which>: <what was found>; <what is wanted>`. */
export function fault(code: string, path: string, name: Text, zh: string, en: string): Issue {
  const text = { zh: `无法从${name.zh}中抽样：${zh}`, en: `Cannot draw from ${name.en}: ${en}` };
  return { code, level: 'error', path, text };
}

/**
 * Issues for parameters that are missing, unknown or not finite; the other checks may rely on there being
 * none.
 */
export function checkNumbers(name: Text, wanted: readonly string[], given: Parameters): Issue[] {
  const list = wanted.join(', ');
  const unknown = Object.keys(given).filter((key) => !wanted.includes(key));
  const missing = wanted.filter((key) => !(key in given));
  const odd = wanted.filter((key) => key in given && !Number.isFinite(given[key]));
  return [
    ...unknown.map((key) => {
      const near = nearestName(key, missing);
      return fault(
        'unknown_parameter',
        key,
        name,
        `没有参数“${key}”；${near === null ? `参数为 ${list}` : `是否指“${near}”？`}`,
        `no parameter "${key}"; ${near === null ? `the parameters are ${list}` : `did you mean "${near}"?`}`,
      );
    }),
    ...missing.map((key) =>
      fault(
        'missing_parameter',
        '',
        name,
        `缺少 ${key}；需要 ${list}`,
        `${key} is missing; ${list} are wanted`,
      ),
    ),
    ...odd.map((key) =>
      fault(
        'not_finite',
        key,
        name,
        `${key} 为 ${given[key]}；需要有限的数`,
        `${key} is ${given[key]}; a finite number is wanted`,
      ),
    ),
  ];
}

/** Issue for a spread below 0; a spread of 0 is a fixed value. */
export function checkSpread(name: Text, key: string, value: number): Issue[] {
  if (value >= 0) return [];
  return [
    fault(
      'negative_spread',
      key,
      name,
      `${key} 为 ${value}；需要不小于 0 的数`,
      `${key} is ${value}; 0 or more is wanted`,
    ),
  ];
}

/** Issue for numbers that do not rise in the order in which they are named. */
export function checkOrder(name: Text, keys: readonly string[], given: Parameters): Issue[] {
  const at = keys.findIndex((key, i) => i > 0 && given[key]! < given[keys[i - 1]!]!);
  if (at < 0) return [];
  const [before, key] = [keys[at - 1]!, keys[at]!];
  return [
    fault(
      'wrong_order',
      key,
      name,
      `${key}（${given[key]}）小于 ${before}（${given[before]}）；需要 ${keys.join(' <= ')}`,
      `${key} is ${given[key]} and ${before} is ${given[before]}; ${keys.join(' <= ')} is wanted`,
    ),
  ];
}

/** A value without spread. */
export function fixed(value: number): Distribution {
  return { quantile: () => value, fromNormal: () => value };
}

/** Distribution of a quantile function that is cheap enough to be called for every draw. */
export function direct(quantile: (p: number, q: number) => number): Distribution {
  return {
    quantile: (p, q = 1 - p) => quantile(p, q),
    fromNormal: (z) => quantile(normalProbability(z), normalProbability(-z)),
  };
}
