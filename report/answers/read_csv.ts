/**
 * Rows of a CSV text (RFC 4180): fields may stand in quotes, and a quote within them is doubled. Empty lines are left out.
 *
 * @example
 * readCsv('year,x\n2020,"1,5"\n') // => [['year', 'x'], ['2020', '1,5']]
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/y;
  const source = text.replace(/^\uFEFF/, '');
  while (field.lastIndex < source.length) {
    const found = field.exec(source);
    if (found === null) break;
    const [, value = '', end = ''] = found;
    const plain = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
    rows.at(-1)?.push(plain);
    if (end !== ',' && field.lastIndex < source.length) rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value !== ''));
}
