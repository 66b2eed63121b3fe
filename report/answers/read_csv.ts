/** A row of a CSV text, and the line that it begins on, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Rows of a CSV text (RFC 4180): fields may stand in quotes, and a quote within them is doubled. Empty lines are left out.
 *
 * @example
 * readCsv('year,x\n2020,"1,5"\n') // => [{ line: 1, cells: ['year', 'x'] }, { line: 2, cells: ['2020', '1,5'] }]
 */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [{ line: 1, cells: [] }];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/y;
  const source = text.replace(/^\uFEFF/, '');
  let line = 1;
  while (field.lastIndex < source.length) {
    const found = field.exec(source);
    if (found === null) break;
    const [whole, value = '', end = ''] = found;
    const plain = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
    rows.at(-1)?.cells.push(plain);
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end !== ',' && field.lastIndex < source.length) rows.push({ line, cells: [] });
  }
  return rows.filter(({ cells }) => cells.some((value) => value !== ''));
}
