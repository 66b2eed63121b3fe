import { plainText } from '../report/plain_text.ts';
import type { Terminal } from './terminal.ts';

const ESCAPE = String.fromCharCode(0x1b);
/** Bold, dim, the colours of tones and issues, and their ends: all that the program itself sends to a terminal. */
const STYLE = new RegExp(`(${ESCAPE}\\[(?:1|2|22|31|32|33|39)m)`);

/** A terminal to which only text goes, and colour where it shows any: control characters of files and titles do not. */
export function safeTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(clean(text, terminal.colour)),
    error: (text) => terminal.error(clean(text, terminal.errorColour)),
  };
}

function clean(text: string, colour: boolean): string {
  if (!colour) return plainText(text);
  return text
    .split(STYLE)
    .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
    .join('');
}
