import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { read, root, sourceFiles } from './repository.ts';

/** An `@example` of a doc comment: code with results behind `// =>`, or a test to look at. */
interface Example {
  file: string;
  line: number;
  text: string;
}

function examplesOf(file: string): Example[] {
  const code = read(file);
  return [...code.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/@example\b([\s\S]*?)(?=\n\s*\*\s*@|\*\/$)/g)].map((found) => ({
      file,
      line: code.slice(0, comment.index + found.index).split('\n').length,
      text: (found[1] ?? '').replace(/^[ \t]*\*[ \t]?/gm, '').trim(),
    })),
  );
}

/** `Float64Array [1, 2]`, as Node prints it, as an expression. */
const asExpression = (printed: string) =>
  printed
    .replace(/\b(\w+Array) ?(?:\(\d+\) ?)?\[/g, '$1.from([')
    .replace(/(?<=Array\.from\(\[[^\]]*)\]/g, '])');

/** An example may import from other files of the project. */
const IMPORT = /^import \{[^}]*\} from '(\.[^']*)';?$/gm;

const load = async (file: string) =>
  (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;

/** The code before each result, with what has to be run before it. */
function stepsOf(text: string): { before: string; expression: string; result: string }[] {
  const steps: { before: string; expression: string; result: string }[] = [];
  let code = '';
  for (const line of text
    .replace(IMPORT, '')
    .replace(/ as const\b/g, '')
    .split('\n')) {
    const [, ahead = '', result] = /^(.*?)\s*\/\/ =>\s*(.*)$/.exec(line) ?? [];
    code += `${result === undefined ? line : ahead}\n`;
    if (result === undefined) continue;
    const lines = code.trimEnd().split('\n');
    const start = lines.findLastIndex((each) => /^\S/.test(each) && !/^[\])}]/.test(each));
    steps.push({
      before: lines.slice(0, start).join('\n'),
      expression: lines.slice(start).join('\n').replace(/;$/, ''),
      result,
    });
    code = `${lines.slice(0, start).join('\n')}\n`;
  }
  return steps;
}

const examples = sourceFiles().flatMap(examplesOf);
const named = (list: readonly Example[]) =>
  list.map((example) => ({ ...example, at: `${example.file}:${example.line}` }));
const pointers = named(examples.filter(({ text }) => text.startsWith('see ')));
const runnable = named(examples.filter(({ text }) => !text.startsWith('see ')));

describe('examples in comments run', () => {
  it('finds some', () => expect(runnable.length).toBeGreaterThan(20));

  it.each(runnable)('$at', async ({ file, line, text }) => {
    const steps = stepsOf(text);
    expect(
      steps.length,
      `${file}:${line}: write the example as "expression // => value", or "see test/...: sentence"`,
    ).toBeGreaterThan(0);
    const known = { ...(await load(file)) };
    for (const [, from = ''] of text.matchAll(IMPORT))
      Object.assign(known, await load(posix.join(posix.dirname(file), from)));
    const names = Object.keys(known);
    const values = Object.values(known);
    for (const { before, expression, result } of steps) {
      const run = (what: string): unknown => {
        try {
          return compileFunction(`${before}\nreturn (${what});`, names)(...values);
        } catch (error) {
          if (!(error instanceof ReferenceError)) throw error;
          throw new Error(
            `${file}:${line}: ${error.message}; begin the example with "import { it } from './its_file.ts'"`,
          );
        }
      };
      expect(run(expression), `${file}:${line}: mend the example or the function`).toEqual(
        run(asExpression(result)),
      );
    }
  });

  it('points only to tests that exist', () => {
    const lost = pointers.filter(
      ({ text }) => !existsSync(join(root, /^see (\S+?)[:.,]?(?:\s|$)/.exec(text)?.[1] ?? 'nothing')),
    );
    expect(
      lost.map(({ at, text }) => `${at}: "${text}" names no file; write "see test/...: sentence"`),
    ).toEqual([]);
  });
});
