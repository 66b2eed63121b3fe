/**
 * A Markdown table; what would end a cell is escaped.
 *
 * @example
 * markdownTable(['a', 'b'], [['1 | 2', '3']]) // => '| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |\n'
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim()).join(' | ')} |\n`;
  return [head, head.map(() => '---'), ...rows].map(line).join('');
}
