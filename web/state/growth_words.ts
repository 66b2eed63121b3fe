import type { SetPath } from './page_state.ts';

/**
 * A set path in the few signs of an address: `6`, or `2021-2023:15,2024:12`.
 *
 * @example
 * writeGrowth({ path: 'by_year', values: { 2021: 15, 2022: 15, 2024: 12 } }) // => '2021-2022:15,2024:12'
 */
export function writeGrowth(path: SetPath): string {
  if (path.path === 'constant') return String(path.value);
  const years = Object.keys(path.values).map(Number);
  const parts: string[] = [];
  for (let i = 0; i < years.length; ) {
    const first = years[i] ?? 0;
    const value = path.values[first] ?? 0;
    let last = first;
    while (years[i + 1] === last + 1 && path.values[last + 1] === value) {
      last += 1;
      i += 1;
    }
    parts.push(`${first === last ? first : `${first}-${last}`}:${value}`);
    i += 1;
  }
  return parts.join(',');
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[-+]?\d+)?`;
const CONSTANT = new RegExp(`^${NUMBER}$`);
const SPAN = new RegExp(`^(\\d{4})(?:-(\\d{4}))?:(${NUMBER})$`);

/**
 * Reads what `writeGrowth` wrote; null for anything else.
 *
 * @example
 * readGrowth('2021-2022:15') // => { path: 'by_year', values: { 2021: 15, 2022: 15 } }
 */
export function readGrowth(text: string): SetPath | null {
  if (CONSTANT.test(text)) return { path: 'constant', value: Number(text) };
  const values: Record<number, number> = {};
  for (const part of text.split(',')) {
    const [, first, last, value] = SPAN.exec(part) ?? [];
    if (first === undefined || value === undefined) return null;
    const [from, to] = [Number(first), Number(last ?? first)];
    if (to < from || to - from > 100) return null;
    for (let year = from; year <= to; year++) values[year] = Number(value);
  }
  return { path: 'by_year', values };
}
