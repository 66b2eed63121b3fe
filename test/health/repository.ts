import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is made or fetched, not written by us. */
const NOT_OURS = new Set(['node_modules', 'dist', 'out', 'coverage', '.git']);

const ours = list('');

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : list(path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * The project's own files, as paths from its folder, sorted.
 *
 * @param pattern which of them: `/^engine\/.*\.ts$/`
 */
export function files(pattern: RegExp): string[] {
  return ours.filter((file) => pattern.test(file)).sort();
}

/** TypeScript of the program, tests and declarations left out. */
export function sourceFiles(): string[] {
  return files(/^(engine|scenarios|report|api|cli|web)\/.*(?<!\.d)\.tsx?$/);
}

/** Text of a file of the project. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Code without its comments; strings stay. */
export function withoutComments(code: string): string {
  const parts = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return code.replace(parts, (found, text?: string) => text ?? found.replace(/[^\n]/g, ' '));
}

/** Code without comments and without what stands in quotes. */
export function bareCode(code: string): string {
  return withoutComments(code).replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, "''");
}

/** What a file imports: package names and paths as written; types only ones apart. */
export function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const code = withoutComments(read(file));
  const found: { from: string; typeOnly: boolean }[] = [];
  for (const [, words = '', from = ''] of code.matchAll(
    /^\s*(?:import|export)\s+((?:type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?)['"]([^'"]+)['"]/gm,
  )) {
    found.push({ from, typeOnly: words.startsWith('type ') });
  }
  for (const [, from = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from, typeOnly: false });
  return found;
}
