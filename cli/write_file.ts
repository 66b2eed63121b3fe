import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inputError } from './input_error.ts';
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
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw inputError('cannot_write', (language) => tell(language, 'cannot_write', { file: name, reason }));
  }
  return name;
}
