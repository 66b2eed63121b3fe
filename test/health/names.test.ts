import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { files, read, sourceFiles, withoutComments } from './repository.ts';

/** Files whose name says what they are, not what they export: where a program starts, and the vocabulary. */
const NAMED_BY_ROLE = new Set(['cli/main.ts', 'engine/types.ts']);

/** Names of what a file exports that exists when it runs (types apart), and of its types. */
function exportsOf(file: string): { values: string[]; types: string[] } {
  const code = withoutComments(read(file));
  const values: string[] = [];
  const types: string[] = [];
  for (const [, kind = '', name = ''] of code.matchAll(
    /^export (?:default )?(?:abstract )?(?:async )?(function\*?|const|let|class|interface|type|enum) +(\w+)/gm,
  )) {
    (kind === 'interface' || kind === 'type' ? types : values).push(name);
  }
  for (const [, list = ''] of code.matchAll(/^export \{([^}]*)\}/gm)) {
    values.push(
      ...list.split(',').flatMap(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) || [],
      ),
    );
  }
  return { values, types };
}

/** Whether a name is the file's: `goal_seek` holds goalSeek, GoalSeek, GOAL_SEEK, and goalSeekAll. */
function carries(stem: string, name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/_+/g, '_')
    .toLowerCase();
  return `_${words}_`.includes(`_${stem}_`);
}

describe('one idea, one file, one name', () => {
  it('names every file in snake_case', () => {
    const wrong = files(/\.(tsx?|mjs|yaml|md)$/).filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return !/^(\.?[a-z0-9]+(_[a-z0-9]+)*)(\.[a-z]+)*$/.test(name) && name !== 'README.md';
    });
    expect(wrong.map((file) => `${file}: write its name in lower case with underscores`)).toEqual([]);
  });

  it('names a file with one function after it (a file with several is named after the idea they share)', () => {
    const wrong = sourceFiles().flatMap((file) => {
      const { values, types } = exportsOf(file);
      const stem = (file.split('/').at(-1) ?? '').replace(/\.tsx?$/, '');
      if (NAMED_BY_ROLE.has(file) || values.length !== 1) return [];
      if ([...values, ...types].some((name) => carries(stem, name))) return [];
      return [`${file} exports ${values[0]}: let file and function have one name`];
    });
    expect(wrong).toEqual([]);
  });

  it('gives every driver and unit one name, declared once', () => {
    const owners = new Map<string, string[]>();
    for (const file of files(/^scenarios\/indicators\/.*\.yaml$/)) {
      const { drivers = {} } = parse(read(file)) as { drivers?: Record<string, unknown> };
      for (const id of [file.replace(/^.*\/|\.yaml$/g, ''), ...Object.keys(drivers)]) {
        owners.set(id, [...(owners.get(id) ?? []), file]);
      }
    }
    const twice = [...owners].filter(([, declared]) => declared.length > 1);
    expect(
      twice.map(
        ([id, declared]) => `${id} is declared in ${declared.join(' and ')}: give one of them another name`,
      ),
    ).toEqual([]);
  });

  it('writes ids in snake_case that are file names', () => {
    const wrong = files(/^scenarios\/(indicators|regions\/[^/]+)\//)
      .filter((file) => /\.yaml$/.test(file))
      .filter((file) => !/\/[a-z][a-z0-9_]*(\.plan)?\.yaml$/.test(file));
    expect(
      wrong.map((file) => `${file}: an id is the file name, lower-case letters, digits and underscores`),
    ).toEqual([]);
  });

  it('keeps each kind of file where the loader looks for it', () => {
    const strays = files(/^scenarios\/.*\.(ya?ml|csv)$/).filter(
      (file) =>
        !/^scenarios\/((units|reference_class)\.yaml|indicators\/[^/]+\.yaml|regions\/[^/]+\/[^/]+(\.plan)?\.yaml|regions\/[^/]+\/[^/]+\.out\.csv)$/.test(
          file,
        ),
    );
    expect(strays.map((file) => `${file}: nothing reads it there; see docs/adding.md`)).toEqual([]);
  });

  it('shows the outcome of every scenario beside it', () => {
    const scenarios = files(/^scenarios\/regions\/[^/]+\/[^/]+\.yaml$/).filter(
      (file) => !/(\/region|\.plan)\.yaml$/.test(file),
    );
    const outcomes = new Set(files(/\.out\.csv$/));
    const alone = scenarios.filter((file) => !outcomes.delete(file.replace(/\.yaml$/, '.out.csv')));
    expect(
      alone.map((file) => `${file} has no outcome beside it: write ${file.replace(/\.yaml$/, '.out.csv')}`),
    ).toEqual([]);
    expect([...outcomes].map((file) => `${file} has no scenario: remove it`)).toEqual([]);
  });
});
