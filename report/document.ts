import type { Language } from '../engine/types.ts';
import type { Tone } from './verdict_table.ts';

/** A report as content without layout; every writer (Markdown, HTML, later Word and Excel) draws the same one. */
export interface ReportDocument {
  language: Language;
  title: string;
  subtitle: string;
  sections: readonly Section[];
  /** What the document was made from; also read back to see whether a file is stale. */
  madeFrom: MadeFrom;
  footer: readonly Fact[];
}

export interface Section {
  /** Stable name for links: `verdicts`. */
  id: string;
  heading: string;
  blocks: readonly Block[];
}

export type Block =
  | { block: 'subheading'; text: string }
  | { block: 'paragraph'; text: string }
  | { block: 'list'; items: readonly Item[] }
  | { block: 'table'; table: Table }
  | { block: 'quotes'; quotes: readonly Quote[] };

/** A list entry: a marked beginning (symbol, word, name), then sentences. */
export interface Item {
  lead: string;
  tone: Tone | null;
  text: string;
}

export interface Table {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

interface Column {
  text: string;
  align: 'left' | 'right';
}

export interface Row {
  cells: readonly Cell[];
}

export interface Cell {
  text: string;
  tone: Tone | null;
}

/** Words copied from a document, and where they stand. */
export interface Quote {
  text: string;
  where: string;
  href: string | null;
}

export interface Fact {
  name: string;
  value: string;
}

interface MadeFrom {
  run: string;
  result: string;
  engine: string;
  data: string;
  scenario: string;
}

/** A cell of plain text. */
export function cell(text: string, tone: Tone | null = null): Cell {
  return { text, tone };
}
