import type { Context } from './context.ts';
import { wrapText } from './wrap_text.ts';

/** A paragraph wrapped to the terminal, its further lines indented. */
export function wrapped(text: string, indent: number, { terminal }: Context): string[] {
  if (terminal.columns === null) return [text];
  const [first = '', ...rest] = wrapText(text, terminal.columns);
  if (rest.length === 0) return [first];
  const remaining = text.slice(first.length).trimStart();
  return [
    first,
    ...wrapText(remaining, terminal.columns - indent).map((line) => `${' '.repeat(indent)}${line}`),
  ];
}
