import type { Direction, Target } from '../types.ts';
import { printedUnit } from './band_width.ts';
import type { KindRule } from './kind_rule.ts';

/** A closed interval; an open side is infinite. */
export type Interval = readonly [number, number];

/** What a target demands, as intervals of the criterion's value: each contains the one before. */
export interface Limits {
  /** The printed number that decides. */
  required: number;
  /** On which side of it the target holds; `both` where neither direction is better. */
  side: 'lower' | 'upper' | 'both';
  /** With no allowance. */
  strict: Interval;
  /** With half a unit of the last printed digit, as official tables compare rounded values. */
  rounded: Interval;
  /** With 左右 as well. */
  allowed: Interval;
  /** The numbers printed as ends (6-6.5), or the one number twice. */
  printed: Interval;
  /** The interval, or what 左右 makes of one number; null for a plain bound. */
  band: Interval | null;
  /** 左右 about one number. */
  centred: boolean;
}

/**
 * Differences up to this are floating-point noise: that of a compounded rate lies far below a billionth of the value,
 * and printed digits far above.
 *
 * @example
 * noiseOf(2) // => 2e-9
 */
export function noiseOf(value: number): number {
  return 1e-9 * Math.max(1, Math.abs(value));
}

/**
 * The intervals in which a target holds, strictly and with the allowances of docs/methods.md#allowances.
 *
 * A bound holds to half a unit of its last digit; 超过 (`above`) asks for more than the number after rounding, strictly
 * too; 左右 reaches `rule.width` to both sides; of an interval 6-6.5 the end on the worse side decides.
 *
 * @param better which way the criterion is better
 * @returns null when the target prints no number and its kind implies none
 *
 * @example see test/engine/targets/limits.test.ts: 63 holds from 62.5 on, 超过 2.4 from 2.45 on, 7.0左右 between 6.5 and 7.5
 */
export function limits(target: Target, rule: KindRule, better: Direction): Limits | null {
  const bottom = target.atLeast ?? target.above;
  const top = target.atMost ?? target.below;
  const middle = bottom === null && top === null ? (target.about ?? rule.unprinted) : null;
  const required = middle ?? decisive(bottom, top, better);
  if (required === null) return null;

  const interval = bottom !== null && top !== null;
  const centred = !interval && (middle !== null || target.approximate);
  const width = centred || target.approximate ? rule.width(required, target.unit, target.decimals) : 0;
  const side = middle !== null || interval ? SIDE[better] : bottom !== null ? 'lower' : 'upper';
  const printed: Interval = [bottom ?? required, top ?? required];
  const rounding =
    rule.unprinted === required ? 0 : 0.5 * printedUnit(target.publishedDecimals ?? target.decimals);
  const noise = noiseOf(required);
  const point = centred && side === 'both';

  const [low, high] = printed;
  const more = target.atLeast === null && target.above !== null;
  const less = target.atMost === null && target.below !== null;
  // More than the number after rounding half up: from the next half unit on; of a number not printed: beyond noise.
  const lowStrict = more ? low + (rounding || 2 * noise) : point ? low - rounding : low;
  const highStrict = less ? high - rounding - 2 * noise : point ? high + rounding : high;
  const lowRounded = more || point ? lowStrict : low - rounding;
  const highRounded = less || point ? highStrict : high + rounding;
  return {
    required,
    side,
    printed,
    centred,
    strict: open(lowStrict, highStrict),
    rounded: open(lowRounded, highRounded),
    allowed: open(
      width > 0 ? Math.min(low - width, lowRounded) : lowRounded,
      width > 0 ? Math.max(high + width, highRounded) : highRounded,
    ),
    band: interval || centred ? [low - width, high + width] : null,
  };

  function open(from: number, to: number): Interval {
    return [side === 'upper' ? -Infinity : from - noise, side === 'lower' ? Infinity : to + noise];
  }
}

const SIDE = { higher: 'lower', lower: 'upper', neither: 'both' } as const;

function decisive(bottom: number | null, top: number | null, better: Direction): number | null {
  return better === 'lower' ? (top ?? bottom) : (bottom ?? top);
}

/**
 * Whether a value lies in an interval; NaN lies in none.
 *
 * @example
 * within([6.5, 7.5], 7) // => true
 */
export function within(interval: Interval, value: number): boolean {
  return value >= interval[0] && value <= interval[1];
}

/**
 * Signed distance of a value from what is printed: positive on the better side, negative for a shortfall.
 *
 * Where neither direction is better, the distance to the nearer end of an interval, or minus the distance to a number.
 *
 * @example
 * const aboutSeven = {
 *   required: 7, side: 'lower', printed: [7, 7], centred: true, band: [6.5, 7.5],
 *   strict: [7, Infinity], rounded: [6.95, Infinity], allowed: [6.5, Infinity],
 * }
 * marginOf(aboutSeven, 6.5) // => -0.5
 */
export function marginOf({ side, required, printed, centred }: Limits, value: number): number {
  const noise = noiseOf(required);
  const margin =
    side === 'lower'
      ? value - required
      : side === 'upper'
        ? required - value
        : centred
          ? -Math.abs(value - required)
          : Math.min(value - printed[0], printed[1] - value);
  return Math.abs(margin) <= noise ? 0 : margin;
}
