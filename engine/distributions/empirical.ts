import { normalQuantile } from '../math/normal_quantile.ts';
import type { Issue } from '../types.ts';
import { type Distribution, type DistributionKind, direct, fault } from './distribution.ts';

const NAME = { zh: '分位数给定的分布', en: 'given quantiles' };

/** The given probabilities in rising order with their values. */
function sorted(given: Readonly<Record<string, number>>): { p: number; value: number; key: string }[] {
  return Object.entries(given)
    .map(([key, value]) => ({ p: key.trim() === '' ? NaN : Number(key), value, key }))
    .sort((a, b) => a.p - b.p);
}

/**
 * Distribution through given quantiles, probability -> value: straight between them.
 *
 * Beyond the outermost one given (unless that is probability 0 or 1) it goes on as a normal tail through the
 * two outermost: their values as a straight line over the normal quantile of their probabilities.
 *
 * @example
 * empirical.make({ 0.1: 2, 0.5: 5, 0.9: 7 }).quantile(0.3) // => 3.5
 */
export const empirical: DistributionKind = {
  parameters: [],
  check(given) {
    const points = sorted(given);
    const issues: Issue[] = [];
    if (points.length < 2) {
      issues.push(
        fault(
          'too_few_quantiles',
          '',
          NAME,
          `只有 ${points.length} 个；至少需要 2 个`,
          `there are ${points.length}; at least 2 are wanted`,
        ),
      );
    }
    points.forEach(({ p, value, key }, i) => {
      const before = points[i - 1];
      if (!(p >= 0 && p <= 1)) {
        issues.push(
          fault(
            'bad_probability',
            key,
            NAME,
            `概率为“${key}”；需要 0 到 1 的数`,
            `the probability is "${key}"; a number from 0 to 1 is wanted`,
          ),
        );
      } else if (!Number.isFinite(value)) {
        issues.push(
          fault(
            'not_finite',
            key,
            NAME,
            `概率 ${key} 处的值为 ${value}；需要有限的数`,
            `the value at ${key} is ${value}; a finite number is wanted`,
          ),
        );
      } else if (before !== undefined && before.p === p) {
        issues.push(
          fault(
            'double_quantile',
            key,
            NAME,
            `概率 ${p} 给了两次；每个只需一次`,
            `probability ${p} is given twice; once is wanted`,
          ),
        );
      } else if (before !== undefined && before.value > value) {
        issues.push(
          fault(
            'falling_quantiles',
            key,
            NAME,
            `概率 ${key} 处的值 ${value} 小于概率 ${before.key} 处的 ${before.value}；分位数须随概率上升`,
            `the value at ${key} is ${value}, at ${before.key} it is ${before.value}; quantiles must rise with probability`,
          ),
        );
      }
    });
    return issues;
  },
  make: (given): Distribution => {
    const points = sorted(given);
    const p = Float64Array.from(points, (point) => point.p);
    const x = Float64Array.from(points, (point) => point.value);
    const last = p.length - 1;
    const below = tail(p[0]!, x[0]!, p[1]!, x[1]!);
    const above = tail(p[last]!, x[last]!, p[last - 1]!, x[last - 1]!);
    return direct((probability, complement) => {
      if (probability < p[0]!) return below(normalQuantile(probability));
      if (probability > p[last]!) return above(-normalQuantile(complement));
      let k = 1;
      while (k < last && probability > p[k]!) k += 1;
      const share = (probability - p[k - 1]!) / (p[k]! - p[k - 1]!);
      return x[k - 1]! + share * (x[k]! - x[k - 1]!);
    });
  },
};

/** Normal tail through an outermost quantile and its neighbour, as a function of the normal quantile z. */
function tail(p: number, x: number, nextP: number, nextX: number): (z: number) => number {
  const z = normalQuantile(p);
  const sd = nextP > 0 && nextP < 1 ? (nextX - x) / (normalQuantile(nextP) - z) : 0;
  return sd === 0 ? () => x : (at) => x + sd * (at - z);
}
