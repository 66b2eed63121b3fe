import type { Units } from '../../engine/units.ts';

/**
 * A number in another unit of the same kind, null when the units are of different kinds. Percent and points are
 * different kinds, though both are pure numbers.
 *
 * @example
 * const dims = { money: 1 };
 * const units = { 万元: { zh: '', en: '', dims, scale: 1e4 }, 亿元: { zh: '', en: '', dims, scale: 1e8 } };
 * convertUnit(150000, '万元', '亿元', units) // => 15
 */
export function convertUnit(value: number, from: string, to: string, units: Units): number | null {
  if (sameUnit(from, to)) return value;
  const pure = [from, to].map(withoutYear).some((unit) => unit === 'percent' || unit === 'pp');
  const given = units[from] ?? units[withoutYear(from)];
  const wanted = units[withoutYear(to)] ?? units[to];
  if (pure || given === undefined || wanted === undefined || !sameDimensions(given.dims, wanted.dims))
    return null;
  return (value * given.scale) / wanted.scale;
}

/** `percent` and `percent/yr` are the same to the author of a table, who knows which of the two is meant. */
function sameUnit(a: string, b: string): boolean {
  return withoutYear(a) === withoutYear(b);
}

/** A unit without its "a year". */
export function withoutYear(unit: string): string {
  return unit.replace(/\s*(?:\/\s*yr|\/\s*year|\/年|a year|per year|每年)$/, '');
}

function sameDimensions(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? 0) === (b[name] ?? 0));
}
