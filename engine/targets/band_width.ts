/** 左右 about a rate of growth or a change in points, in percentage points. */
export const RATE_WIDTH = 0.5;
/** 左右 about a percentage, and 基本同步 between two rates of growth, in percentage points. */
export const PERCENTAGE_WIDTH = 1;
/** 左右 about any other level, as a share of it. */
const LEVEL_WIDTH = 0.02;

/** Units of whole things, of years and of days, where 左右 is one unit of the last printed digit. */
const COUNTED: ReadonlySet<string> = new Set([...'年岁天家户个件项起座处张人位', '人次']);

/**
 * How far from a printed level 左右 reaches: no statute says, so this is a convention (docs/methods.md#allowances).
 *
 * Growth rates 0.5 points, percentages 1 point, counts and years one unit of the last printed digit, other levels 2 %.
 *
 * @example
 * bandWidth(11, '年', 1) // => 0.1
 */
export function bandWidth(value: number, unit: string, decimals: number): number {
  if (unit === 'percent/yr') return RATE_WIDTH;
  if (unit === 'percent') return PERCENTAGE_WIDTH;
  if (COUNTED.has(unit)) return printedUnit(decimals);
  return LEVEL_WIDTH * Math.abs(value);
}

/**
 * One unit of the last printed digit: 0.1 for a number printed with one decimal.
 *
 * @example
 * printedUnit(2) // => 0.01
 */
export function printedUnit(decimals: number): number {
  return Number(`1e-${decimals}`);
}
