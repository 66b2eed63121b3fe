import { normalProbability } from '../math/normal_probability.ts';
import { normalQuantile } from '../math/normal_quantile.ts';
import type { Bounds, Issue } from '../types.ts';
import type { Distribution } from './distribution.ts';

/** A distribution of which less than this lies inside the bounds is refused. */
const LEAST_INSIDE = 0.01;
/** Beyond this a standard normal value has no probability that a double can hold. */
const FARTHEST = 38;

/**
 * Standard normal value from which on the distribution's value meets a condition that stays met as values
 * rise.
 */
function scoreWhere(distribution: Distribution, met: (value: number) => boolean): number {
  const metAt = (z: number): boolean =>
    met(distribution.quantile(normalProbability(z), normalProbability(-z)));
  let low = -FARTHEST;
  let high = FARTHEST;
  if (metAt(low)) return -Infinity;
  if (!metAt(high)) return Infinity;
  while (high - low > 1e-14 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (metAt(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Standard normal values between which a distribution lies inside its bounds. */
function scores(distribution: Distribution, [low, high]: Bounds): readonly [number, number] {
  return [
    low === null ? -Infinity : scoreWhere(distribution, (value) => value >= low),
    high === null ? Infinity : scoreWhere(distribution, (value) => value > high),
  ];
}

/** Probability between two standard normal values, from the tail in which it keeps its digits. */
function between(from: number, to: number): number {
  const share =
    from < 0
      ? normalProbability(to) - normalProbability(from)
      : normalProbability(-from) - normalProbability(-to);
  return Math.max(0, share);
}

/**
 * Share of a distribution that lies inside bounds, both included; null is no bound.
 *
 * @example
 * import { uniform } from './bounded.ts';
 * shareInside(uniform.make({ low: 0, high: 4 }), [1, null]).toFixed(9) // => '0.750000000'
 */
export function shareInside(distribution: Distribution, bounds: Bounds): number {
  return between(...scores(distribution, bounds));
}

/** Error when less than 1 % of a distribution lies inside the bounds to which it would be cut. */
export function checkInside(distribution: Distribution, bounds: Bounds, path: string): Issue[] {
  const share = shareInside(distribution, bounds);
  if (share >= LEAST_INSIDE) return [];
  const percent = `${Number((100 * share).toPrecision(2))} %`;
  const within = `${bounds[0] ?? '-inf'} .. ${bounds[1] ?? 'inf'}`;
  return [
    {
      code: 'mass_outside_bounds',
      level: 'error',
      path,
      text: {
        zh: `无法从该分布中抽样：只有 ${percent} 落在范围 ${within} 内；至少需要 1 %`,
        en: `Cannot draw from this distribution: ${percent} of it lies within ${within}; at least 1 % is wanted`,
      },
    },
  ];
}

/**
 * A distribution cut to bounds, both included: what is outside is drawn again, in effect, from what is
 * inside.
 *
 * quantile(p) = the uncut quantile at P(below low) + p P(inside). Bounds between which nothing lies give NaN;
 * ask `checkInside` first.
 *
 * @example
 * import { uniform } from './bounded.ts';
 * truncated(uniform.make({ low: 0, high: 4 }), [1, 3]).quantile(0.5).toFixed(9) // => '2.000000000'
 */
export function truncated(distribution: Distribution, bounds: Bounds): Distribution {
  const [from, to] = scores(distribution, bounds);
  if (from === -Infinity && to === Infinity) return distribution;
  const inside = between(from, to);
  const below = normalProbability(from);
  const above = normalProbability(-to);
  const low = bounds[0] ?? -Infinity;
  const high = bounds[1] ?? Infinity;
  const cut = (value: number): number => (value < low ? low : value > high ? high : value);
  return {
    quantile: (p, q = 1 - p) => cut(distribution.quantile(below + p * inside, above + q * inside)),
    fromNormal: (z) => {
      const p = below + normalProbability(z) * inside;
      const score = p <= 0.5 ? normalQuantile(p) : -normalQuantile(above + normalProbability(-z) * inside);
      return cut(distribution.fromNormal(score));
    },
  };
}
