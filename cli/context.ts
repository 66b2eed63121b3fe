import picocolors from 'picocolors';
import type { Language } from '../engine/types.ts';
import type { Tone } from '../report/verdict_table.ts';
import type { Terminal } from './terminal.ts';

/** What every command works with: where to write, in which language, and how the program will end. */
export interface Context {
  terminal: Terminal;
  language: Language;
  /** 0; 1 for a broken file or input; 2 for a missed expectation. */
  exitCode: number;
  paint: Paint;
}

interface Paint {
  tone(tone: Tone, text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

/** The context of one command line: colours as the terminal shows them, and no failure yet. */
export function createContext(terminal: Terminal, language: Language): Context {
  const colours = picocolors.createColors(terminal.colour);
  const tones = { good: colours.green, close: colours.yellow, bad: colours.red, open: colours.dim };
  return {
    terminal,
    language,
    exitCode: 0,
    paint: { tone: (tone, text) => tones[tone](text), bold: colours.bold, dim: colours.dim },
  };
}

/** Writes lines to the output; a line break inside one, as a title may hold, does not make two of it. */
export function printLines({ terminal }: Context, lines: readonly string[]): void {
  terminal.out(`${lines.map((line) => line.replace(/\s*\n\s*/g, ' ')).join('\n')}\n`);
}
