import { stringify } from 'csv-stringify/sync';

/** What a cell of a table may hold. */
export type CsvValue = string | number | null;

/**
 * A table as CSV (RFC 4180) with a heading line; a text is never read as a formula by a spreadsheet.
 *
 * @example
 * writeCsv(['id', 'value'], [['gdp', 1.5], ['=1+1', null]]) // => 'id,value\r\ngdp,1.5\r\n\'=1+1,\r\n'
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
