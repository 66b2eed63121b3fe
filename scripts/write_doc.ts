import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Library } from '../scenarios/library.ts';
import { readLibrary } from '../scenarios/loader/read_library.ts';

/**
 * Writes a page made from the shipped library into docs/, when the script that calls it is the one that was started.
 *
 * @param script `import.meta.url` of that script
 * @param page name of the page: `model.md`
 */
export function writeDoc(script: string, page: string, make: (library: Library) => string): void {
  if (process.argv[1] !== fileURLToPath(script)) return;
  const { library, issues } = readLibrary(fileURLToPath(new URL('../scenarios', import.meta.url)));
  for (const { file, line, text } of issues) console.error(`${file}:${line} ${text.en}`);
  writeFileSync(new URL(`../docs/${page}`, import.meta.url), make(library));
}
