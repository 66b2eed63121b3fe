import { describe, expect, it } from 'vitest';
import { bareCode, files, read, sourceFiles, withoutComments } from './repository.ts';

const SELF = 'test/health/habits.test.ts';
const CODE = files(/\.(tsx?|mjs|js)$/).filter((file) => file !== SELF);
const TEXT = files(/(\.(tsx?|mjs|js|ya?ml|md|json|csv|html|css)|^\.ci\/.*)$/).filter(
  (file) => file !== SELF && file !== 'package-lock.json',
);

/** Every place where a pattern is found, as `file:line what: remedy`. */
function places(
  among: readonly string[],
  text: (code: string) => string,
  rules: readonly (readonly [RegExp, string])[],
): string[] {
  return among.flatMap((file) =>
    text(read(file))
      .split('\n')
      .flatMap((line, index) =>
        rules.flatMap(([pattern, remedy]) => {
          const found = pattern.exec(line);
          return found === null ? [] : [`${file}:${index + 1} ${found[0]}: ${remedy}`];
        }),
      ),
  );
}

const asIs = (code: string) => code;

describe('habits', () => {
  it('leaves nothing for later', () => {
    const rule = [/\b(TODO|FIXME|XXX|HACK)\b/, 'do it now, or file an issue and take the mark out'] as const;
    expect(places(TEXT, asIs, [rule])).toEqual([]);
  });

  it('silences no check', () => {
    expect(
      places(CODE, asIs, [
        [/@ts-(ignore|nocheck|expect-error)/, 'mend the type'],
        [/\b(biome-ignore|eslint-disable|istanbul ignore|v8 ignore)\b/, 'mend what the check found'],
      ]),
    ).toEqual([]);
  });

  it('types everything', () => {
    expect(
      places(
        CODE.filter((file) => file.endsWith('.ts') || file.endsWith('.tsx')),
        bareCode,
        [[/\bas any\b|<any\b|\bany\[\]/, 'name the type, or take "unknown" and check it']],
      ),
    ).toEqual([]);
  });

  it('leaves no test out', () => {
    const rule = [
      /\b(?:it|test|describe)\.(?:only|skip|todo)\b/,
      'run it; a test that lacks its data says so with skipIf',
    ] as const;
    expect(places(files(/^test\//), withoutComments, [rule])).toEqual([]);
  });

  it('names no path of anybody’s machine', () => {
    const rule = [
      /(?<![\w.:/])\/(?:home|Users|root|work|mnt|farm|tmp)\/\w+/,
      'write a path from the folder of the project',
    ] as const;
    expect(places(TEXT, asIs, [rule])).toEqual([]);
  });

  it('cites only what a reader of the project can open', () => {
    const rule = [
      /(?:\/\/|^\s*\/?\*|#|^\S).*\b(?:METHODS|DESIGN|STYLE|FEATURES|DEPENDENCIES|SPEED)(?:\.md\b|:? \w*\d|:? [a-z])/,
      'say it in docs/ and cite the page and section',
    ] as const;
    expect(places(TEXT, asIs, [rule])).toEqual([]);
  });

  it('reads the folder beside the checkout in tests only', () => {
    const wrong = TEXT.filter(
      (file) => !file.startsWith('test/') && /\.\.\/shared\b|'shared', 'seeds'/.test(read(file)),
    );
    expect(
      wrong.map(
        (file) => `${file}: the source documents are not part of the project; say what is needed in words`,
      ),
    ).toEqual([]);
  });

  it('writes comments about what is, not about what was', () => {
    const rule = [
      /(?:\/\/|^\s*\*).*\b(?:no longer|used to be|previously|formerly|was renamed|legacy|deprecated)\b/i,
      'say what is true now; history is in git',
    ] as const;
    expect(places(CODE, asIs, [rule])).toEqual([]);
  });

  it('says above every exported function what it does', () => {
    const bare = sourceFiles().flatMap((file) => {
      const lines = read(file).split('\n');
      return lines.flatMap((line, index) => {
        const [, name] = /^export (?:async )?function\*? (\w+)/.exec(line) ?? [];
        return name === undefined || lines[index - 1]?.trim().endsWith('*/')
          ? []
          : [`${file}:${index + 1} ${name}`];
      });
    });
    expect(bare.map((place) => `${place}: write one sentence above it, as /** ... */`)).toEqual([]);
  });
});
