import type { GrowthPath } from '../../engine/run_types.ts';
import { formatAmount } from './read_amount.ts';
import { formatYears } from './read_years.ts';

/** Plain data of a scenario file: a value, or a map. */
export type Written = string | number | null | { [key: string]: Written };

/**
 * A growth path as a scenario file writes it; `readGrowthPath` reads it back.
 *
 * @param unit of the driver
 * @example
 * formatPath({ path: 'by_year', values: { 2021: 15, 2022: 15, 2023: 12 } }, 'percent/yr')
 * // => { '2021-2022': '15%', '2023': '12%' }
 */
export function formatPath(path: GrowthPath | null, unit: string): Written {
  if (path === null) return null;
  const amount = (value: number) => formatAmount(value, unit);
  switch (path.path) {
    case 'constant':
      return amount(path.value);
    case 'by_year':
      return byYear(path.values, amount);
    case 'ramp': {
      const years = path.years === null ? {} : { years: formatYears(range(path.years)) };
      return { ramp: { from: amount(path.from), to: amount(path.to), ...years } };
    }
    case 'logistic': {
      const { midpoint, speed } = path;
      return { logistic: { from: amount(path.from), to: amount(path.to), midpoint, speed } };
    }
    case 'converge': {
      const from = path.from === null ? {} : { from: amount(path.from) };
      return { converge: { ...from, to: amount(path.to), rate: path.rate } };
    }
  }
}

/** The same on one line: `{ramp: {from: 1%, to: 2%}}`. */
export function showPath(path: GrowthPath | null, unit: string): string {
  return flow(formatPath(path, unit));
}

function flow(written: Written): string {
  if (typeof written !== 'object' || written === null) return String(written);
  const entries = Object.entries(written).map(([key, value]) => `${key}: ${flow(value)}`);
  return `{${entries.join(', ')}}`;
}

function byYear(values: Readonly<Record<number, number>>, amount: (value: number) => string): Written {
  const written: { [key: string]: Written } = {};
  let run: number[] = [];
  const years = Object.keys(values).map(Number);
  for (const year of years) {
    const before = run.at(-1);
    if (before !== undefined && (year !== before + 1 || values[year] !== values[before])) {
      written[formatYears(run)] = amount(values[before] as number);
      run = [];
    }
    run.push(year);
  }
  if (run.length > 0) written[formatYears(run)] = amount(values[run[0] as number] as number);
  return written;
}

function range([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
