import type { Language } from '../engine/types.ts';
import type { Units } from '../engine/units.ts';
import { bracket } from './language.ts';
import { say } from './words.ts';

/** Most decimals shown, however close a number comes to its target. */
const MOST_DECIMALS = 4;
/** What is nearer to zero than this is floating-point noise. */
const NOISE = 1e-9;

/**
 * A number with fixed decimals, and never a minus sign before zero.
 *
 * @example
 * formatNumber(-0.04, 1) // => '0.0'
 */
export function formatNumber(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/**
 * Decimals that keep a number other than zero from reading as zero, four at most.
 *
 * @example
 * decimalsThatShow(0.004, 1) // => 3
 */
export function decimalsThatShow(value: number, decimals: number): number {
  let shown = decimals;
  while (Math.abs(value) > NOISE && shown < MOST_DECIMALS && Number(value.toFixed(shown)) === 0) shown += 1;
  return shown;
}

/**
 * Decimals at which two numbers that differ can be told apart, within what is ever shown.
 *
 * @example
 * decimalsThatTell(14.7, 14.74, 1) // => 2
 * @example
 * decimalsThatTell(14.7, 14.7, 1) // => 1
 */
export function decimalsThatTell(one: number, other: number, decimals: number): number {
  if (Math.abs(one - other) <= NOISE) return decimals;
  let shown = decimals;
  while (shown < MOST_DECIMALS && one.toFixed(shown) === other.toFixed(shown)) shown += 1;
  return shown;
}

/**
 * A distance with its sign, and with as many decimals as keep it from reading as zero.
 *
 * @example
 * formatSigned(0.72, 1) // => '+0.7'
 * @example
 * formatSigned(-0.004, 1) // => '-0.004'
 */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimalsThatShow(value, decimals));
  return Number(text) > 0 ? `+${text}` : text;
}

/** Units whose name explains the number rather than following it. */
const INDEX_UNITS: ReadonlySet<string> = new Set(['index', 'deflator']);

/** A unit without its `/yr`, and whether it had one. */
export function splitRate(unit: string): { unit: string; yearly: boolean } {
  return unit.endsWith('/yr') ? { unit: unit.slice(0, -3), yearly: true } : { unit, yearly: false };
}

/**
 * Name of a unit for a column or a bracket: `%`, `pp`, `亿元`.
 *
 * @example
 * unitName('percent/yr', 'en', {}) // => '%/yr'
 */
export function unitName(unit: string, language: Language, units: Units): string {
  if (unit === 'percent') return '%';
  if (unit === 'percent/yr') return say(language, 'percent_a_year');
  if (unit === 'pp') return say(language, 'points');
  if (unit === 'pp/yr') return say(language, 'points_a_year');
  const registered = units[unit]?.[language];
  if (registered !== undefined) return registered;
  const rate = splitRate(unit);
  const name = units[rate.unit]?.[language] ?? rate.unit;
  return rate.yearly ? say(language, 'per_year', { unit: name }) : name;
}

/**
 * A number with its unit inside a sentence; the yearly part of a rate is left to the sentence.
 *
 * @example
 * formatQuantity(6, 'percent/yr', 1, 'en', {}) // => '6.0 %'
 * @example
 * formatQuantity(1, 'pp', 1, 'zh', {}) // => '1.0个百分点'
 */
export function formatQuantity(
  value: number,
  unit: string,
  decimals: number,
  language: Language,
  units: Units,
): string {
  const bare = splitRate(unit).unit;
  const number = formatNumber(value, decimals);
  if (bare === 'percent') return language === 'zh' ? `${number}%` : `${number} %`;
  if (bare === 'pp') {
    const one = Number(number) === 1 || Number(number) === -1;
    return say(language, one ? 'quantity_point' : 'quantity_points', { value: number });
  }
  const name = unitName(bare, language, units);
  if (INDEX_UNITS.has(bare)) return `${number}${bracket(name, language)}`;
  if (language === 'zh') return `${number}${name}`;
  return /^(\d|US\$)/.test(name) ? `${number} × ${name}` : `${number} ${name}`;
}

/**
 * The difference of two numbers of a unit, without sign: differences of percentages are percentage points.
 *
 * @example
 * formatGap(-0.72, 'percent', 1, 'zh', {}) // => '0.7个百分点'
 */
export function formatGap(
  gap: number,
  unit: string,
  decimals: number,
  language: Language,
  units: Units,
): string {
  const bare = splitRate(unit).unit;
  const size = Math.abs(gap);
  return formatQuantity(
    size,
    bare === 'percent' ? 'pp' : bare,
    decimalsThatShow(size, decimals),
    language,
    units,
  );
}

/**
 * A yearly pace in words.
 *
 * @example
 * formatPace(7.78, 'percent/yr', 2, 'en', {}) // => '7.78 % a year'
 */
export function formatPace(
  value: number,
  unit: string,
  decimals: number,
  language: Language,
  units: Units,
): string {
  const quantity = formatQuantity(value, unit, decimals, language, units);
  return say(language, splitRate(unit).unit === 'percent' ? 'on_average' : 'each_year', { value: quantity });
}

/**
 * A yearly pace for a narrow cell, with its unit.
 *
 * @example
 * formatPaceCell(0.53, 'pp/yr', 2, 'zh', {}) // => '0.53百分点'
 */
export function formatPaceCell(
  value: number,
  unit: string,
  decimals: number,
  language: Language,
  units: Units,
): string {
  const number = formatNumber(value, decimals);
  const bare = splitRate(unit).unit;
  if (bare !== 'percent' && bare !== 'pp') return formatQuantity(value, bare, decimals, language, units);
  return `${number}${language === 'zh' ? '' : ' '}${unitName(bare, language, units)}`;
}

/**
 * Yearly values said by spans of equal numbers.
 *
 * @example
 * spans([2021, 2022, 2023], ['6 %', '6 %', '5 %'], 'en') // => '2021-2022: 6 %, 2023: 5 %'
 */
export function spans(years: readonly number[], values: readonly string[], language: Language): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 1; i <= years.length; i++) {
    if (i < years.length && values[i] === values[from]) continue;
    const first = years[from];
    const last = years[i - 1];
    const dash = language === 'zh' ? '—' : '-';
    parts.push(
      `${first === last ? `${first}` : `${first}${dash}${last}`}${language === 'zh' ? '年：' : ': '}${values[from]}`,
    );
    from = i;
  }
  return parts.join(language === 'zh' ? '；' : ', ');
}
