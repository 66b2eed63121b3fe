import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './repository.ts';

/** Blocks of a page fenced as `sh`. */
const shellBlocks = (page: string) =>
  [...read(page).matchAll(/^```sh\b[^\n]*\n([\s\S]*?)^```/gm)].map(([, block = '']) => block.trim());

/** Single commands of a block: a line without its comment, split where one follows the other. */
const commandsOf = (block: string) =>
  block.split('\n').flatMap((line) =>
    line
      .replace(/(^|\s)#.*$/, '')
      .split(/&&|\|\||;|\|/)
      .map((command) => command.trim())
      .filter((command) => command !== ''),
  );

const commands = files(/^(README|docs\/.*)\.md$/).flatMap((page) =>
  shellBlocks(page).flatMap((block) => commandsOf(block).map((command) => ({ page, command }))),
);

/** Commands of `plancast`, by the files that hold them. */
const known = new Set(files(/^cli\/commands\/\w+\.ts$/).map((file) => file.replace(/^.*\/|\.ts$/g, '')));

describe('README', () => {
  it('starts with the line that runs and the line that tests', () => {
    const [run, test] = shellBlocks('README.md');
    expect(run).toBe('npm ci && npx plancast run sanmenxia --set gdp_growth=6%');
    expect(test).toBe('npm ci && npm test');
  });

  it('is what CI runs', () => {
    expect(read('.ci/run'), '.ci/run runs the test line of README.md').toContain(shellBlocks('README.md')[1]);
  });

  it('and docs/ use only commands and scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const wrong = commands.filter(({ command }) => {
      const words = command.split(/\s+/).filter((word) => !/^\w+=/.test(word));
      const [program, first = '', second = ''] = words;
      if (program === 'npm') {
        const script = first === 'run' ? second : first;
        return !['ci', 'install'].includes(first) && scripts[script] === undefined;
      }
      if (program === 'npx' && first === 'plancast') return !known.has(second) && !second.startsWith('-');
      if (program === 'npx' && (first === 'tsx' || first === 'vitest'))
        return first === 'tsx' && !existsSync(join(root, second));
      return !['cd', 'cp', 'mkdir', 'node', 'git', 'cat', 'export'].includes(program ?? '');
    });
    expect(
      wrong.map(
        ({ page, command }) =>
          `${page}: "${command}" is no command of the project; see cli/commands and package.json`,
      ),
    ).toEqual([]);
  });
});
