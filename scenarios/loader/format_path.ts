import type { GrowthPath } from '../../engine/run_types.ts';
import { formatUncertain } from './format_uncertain.ts';
import { formatAmount } from './read_amount.ts';
import { formatYears } from './read_years.ts';

/** Plain data of a scenario file: a value, a map, or a list. */
export type Written = string | number | null | { [key: string]: Written } | Written[];

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
      return path.uncertain === undefined
        ? amount(path.value)
        : formatUncertain(path.value, path.uncertain, unit);
    case 'by_year':
      return byYear(path, unit);
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

/** What the path says of one year, on one line. */
export function showYear(path: GrowthPath | null, year: number, unit: string): string {
  return path?.path === 'by_year' ? flow(yearOf(path, year, unit)) : showPath(path, unit);
}

function flow(written: Written): string {
  if (typeof written !== 'object' || written === null) return String(written);
  if (Array.isArray(written)) return `[${written.map(flow).join(', ')}]`;
  const entries = Object.entries(written)
    .sort(byYearOnly)
    .map(([key, value]) => `${key}: ${flow(value)}`);
  return `{${entries.join(', ')}}`;
}

/** Objects put `2023` before `2021-2022`; a person does not. Other keys stay where they are. */
export function byYearOnly([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return /^\d/.test(a) && /^\d/.test(b) ? Number.parseInt(a, 10) - Number.parseInt(b, 10) : 0;
}

function byYear(path: Extract<GrowthPath, { path: 'by_year' }>, unit: string): Written {
  const written: { [key: string]: Written } = {};
  const inYear = (year: number) => yearOf(path, year, unit);
  let run: number[] = [];
  const close = () => {
    if (run.length > 0) written[formatYears(run)] = inYear(run[0] as number);
    run = [];
  };
  for (const year of Object.keys(path.values).map(Number)) {
    const before = run.at(-1);
    const same = before !== undefined && year === before + 1 && flow(inYear(year)) === flow(inYear(before));
    if (!same) close();
    run.push(year);
  }
  close();
  return written;
}

/** What a path by year says of one year. */
function yearOf(path: Extract<GrowthPath, { path: 'by_year' }>, year: number, unit: string): Written {
  const value = path.values[year] as number;
  const uncertain = path.uncertain?.[year];
  return uncertain === undefined ? formatAmount(value, unit) : formatUncertain(value, uncertain, unit);
}

function range([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
