import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../engine/types.ts';
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw inputError('cannot_write', (language) =>
      tell(language, 'cannot_write', { file: name, reason: reasonOf(code, language) }),
    );
  }
  return name;
}

/** What the system objects to, in words. */
function reasonOf(code: string, language: Language): string {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return tell(language, 'write_through_file');
    case 'EISDIR':
      return tell(language, 'write_onto_folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return tell(language, 'write_not_allowed');
    case 'ENOSPC':
      return tell(language, 'write_no_space');
    default:
      return tell(language, 'write_refused', { code });
  }
}

/**
 * The folder that `--out` names.
 *
 * @throws PlancastError when it is empty
 */
export function outFolder(name: string): string {
  if (name.trim() !== '') return name;
  throw inputError('empty_folder', (language) => tell(language, 'empty_folder'), '--out');
}

/** Makes a folder and those above it, one by one: mkdirSync's own way up never ends where the system refuses (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
