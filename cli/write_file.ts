import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../report/answers/input_error.ts';
import type { Terminal } from './terminal.ts';
import { tell } from './words.ts';

/**
 * Writes a file, making its folder.
 *
 * @param name relative to the terminal's folder, or absolute
 * @returns the name
 * @throws PlancastError when the system refuses
 */
export function writeFile(name: string, content: string, terminal: Terminal): string {
  const file = path.resolve(terminal.folder, name);
  try {
    makeFolder(path.dirname(file));
    writeFileSync(file, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw inputError('cannot_write', (language) => tell(language, 'cannot_write', { file: name, reason }));
  }
  return name;
}

/** Makes a folder and those above it, one by one: mkdirSync's own way up never ends where the system refuses (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
