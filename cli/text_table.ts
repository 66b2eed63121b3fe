import { displayWidth, pad } from './display_width.ts';
import { wrapText } from './wrap_text.ts';

export interface TextColumn {
  heading: string;
  align: 'left' | 'right';
  /** Narrowest it should become where the terminal is narrow; absent: never narrower than its content. */
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
/** Narrowest a column may become that may shrink. */
const NARROWEST = 6;
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
  // First down to what reads well, then, where even that is too wide, to what can be read at all.
  for (const floor of [null, NARROWEST]) {
    while (total() > width) {
      const spare = columns.map(({ least }, i) =>
        least === undefined ? 0 : (widths[i] ?? 0) - (floor ?? least),
      );
      const most = Math.max(...spare);
      if (most <= 0) break;
      const widest = spare.indexOf(most);
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}
