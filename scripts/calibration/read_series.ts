import { readFileSync } from 'node:fs';

/** Place -> year -> value. */
export type Series = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * A column of a CSV file of yearly numbers by place, without quotes inside.
 *
 * @param place name of the column that names the place
 * @param make the number wanted from a row, NaN where it has none
 */
export function readSeries(
  file: string,
  place: string,
  make: (number: (column: string) => number) => number,
): Series {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  const series = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const cells = line.split(',');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const value = make((column) => (cell(column) === '' ? Number.NaN : Number(cell(column))));
    if (!Number.isFinite(value)) continue;
    const years = series.get(cell(place)) ?? new Map<number, number>();
    years.set(Number(cell('year')), value);
    series.set(cell(place), years);
  }
  return series;
}

/** The same series with every value changed by the value of another series in the same place and year. */
export function combineSeries(a: Series, b: Series, combine: (a: number, b: number) => number): Series {
  const combined = new Map<string, Map<number, number>>();
  for (const [place, years] of a) {
    const other = b.get(place);
    const both = new Map<number, number>();
    for (const [year, value] of years) {
      const second = other?.get(year);
      if (second !== undefined) both.set(year, combine(value, second));
    }
    if (both.size > 0) combined.set(place, both);
  }
  return combined;
}
