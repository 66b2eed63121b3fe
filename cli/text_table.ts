import { displayWidth, pad } from './display_width.ts';
import { wrapText } from './wrap_text.ts';

export interface TextColumn {
  heading: string;
  align: 'left' | 'right';
  /** Narrowest it may become where the terminal is narrow; absent: never narrower than its content. */
  least?: number;
}

export interface TextRow {
  cells: readonly string[];
  /** Lines below the row, across all columns. */
  notes?: readonly string[];
  /** Colours a finished cell; its width is reckoned without. */
  paint?: (text: string, column: number) => string;
  /** Colours a finished note. */
  paintNote?: (text: string) => string;
}

const GAP = '  ';
const plain = (text: string): string => text;
const NOTE_INDENT = '    ';

/**
 * Lays out a table in aligned columns; in a terminal too narrow for it, cells of the columns that may shrink are wrapped.
 *
 * @param columns headings and alignment
 * @param rows cells, notes and colours
 * @param width columns of the terminal, null for as wide as it needs
 * @returns lines without line breaks, headings first
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly TextRow[],
  width: number | null,
): string[] {
  const widths = columnWidths(columns, rows, width);
  const lines: string[] = [];
  const put = (cells: readonly string[], paint: (text: string, column: number) => string) => {
    const wrapped = columns.map((_, i) => wrapText(cells[i] ?? '', widths[i] ?? 1));
    const height = Math.max(...wrapped.map((cell) => cell.length));
    for (let k = 0; k < height; k++) {
      const parts = columns.map(({ align }, i) =>
        paint(pad(wrapped[i]?.[k] ?? '', widths[i] ?? 0, align), i),
      );
      lines.push(parts.join(GAP).trimEnd());
    }
  };
  if (columns.some(({ heading }) => heading !== ''))
    put(
      columns.map(({ heading }) => heading),
      (text) => text,
    );
  for (const { cells, notes = [], paint = plain, paintNote = plain } of rows) {
    put(cells, paint);
    for (const note of notes) {
      const room = width === null ? Number.POSITIVE_INFINITY : width - NOTE_INDENT.length;
      for (const line of wrapText(note, room)) lines.push(`${NOTE_INDENT}${paintNote(line)}`);
    }
  }
  return lines;
}

function columnWidths(
  columns: readonly TextColumn[],
  rows: readonly TextRow[],
  width: number | null,
): number[] {
  const widths = columns.map(({ heading }, i) =>
    Math.max(displayWidth(heading), ...rows.map(({ cells }) => displayWidth(cells[i] ?? ''))),
  );
  if (width === null) return widths;
  const total = () => widths.reduce((sum, w) => sum + w, 0) + GAP.length * (columns.length - 1);
  while (total() > width) {
    let widest = -1;
    let spare = 0;
    columns.forEach(({ least }, i) => {
      const own = (widths[i] ?? 0) - (least ?? Number.POSITIVE_INFINITY);
      if (own > spare) [widest, spare] = [i, own];
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
