import type { z } from 'zod';
import { MAX_ISSUES } from './limit_issues.ts';
import type { Path } from './locate.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { type FormMistake, translateIssue } from './translate_issue.ts';

/** A file held against its schema. */
export interface Structure<T> {
  /** The file with its defaults, null when its form is wrong somewhere. */
  value: T | null;
  mistakes: readonly FormMistake[];
  /** Mistakes beyond those that are put into words. */
  more: number;
  /** Whether the form is right at a path and below, so that the meaning of it can be checked. */
  sound(path: Path): boolean;
}

/**
 * Holds a file against its schema; every mistake of form is found, and the first hundred are put into words.
 *
 * @param ignore paths that somebody else checks, who knows more about what is wanted there
 * @param prefix where the data stands in its file, for the words only
 */
export function checkStructure<S extends z.ZodType>(
  schema: S,
  data: unknown,
  { ignore = () => false, prefix = [] }: { ignore?: (path: Path) => boolean; prefix?: Path } = {},
): Structure<z.output<S>> {
  const parsed = schema.safeParse(data);
  const found = onePerPlace((parsed.error?.issues ?? []).flatMap(apart).filter(({ path }) => !ignore(path)));
  return {
    value: parsed.success ? parsed.data : null,
    mistakes: found.slice(0, MAX_ISSUES).flatMap(({ issue }) => translateIssue(issue, schema, data, prefix)),
    more: Math.max(0, found.length - MAX_ISSUES),
    sound: soundness(found),
  };
}

/** A number may be neither whole nor within its limits: the same words at the same place are said once. */
function onePerPlace(found: readonly Found[]): Found[] {
  const said = new Map<string, Found>();
  for (const each of found) {
    const key = JSON.stringify([each.path, each.issue.message]);
    if (!said.has(key)) said.set(key, each);
  }
  return [...said.values()];
}

/** What a schema has found at one place. */
interface Found {
  issue: z.core.$ZodIssue;
  path: Path;
}

/** Unknown keys of one map come as one issue: each has a place of its own. */
function apart(issue: z.core.$ZodIssue): Found[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code !== 'unrecognized_keys') return [{ issue, path }];
  return issue.keys.map((key) => ({ issue: { ...issue, keys: [key] }, path: [...path, key] }));
}

/** Puts the mistakes of a file's form into its issues. */
export function reportMistakes(yaml: YamlFile, { mistakes, more }: Structure<unknown>): void {
  for (const { code, path, at, text } of mistakes) yaml.issues.push(issueAt(yaml, path, code, text, { at }));
  yaml.more += more;
}

/** An unknown key spoils nothing but itself; another mistake spoils what it is in. */
function soundness(found: readonly Found[]): (path: Path) => boolean {
  const spoilt = new Set(found.map(({ path }) => keyOf(path)));
  const around = new Set(
    found
      .filter(({ issue }) => issue.code !== 'unrecognized_keys')
      .flatMap(({ path }) => path.map((_, depth) => keyOf(path.slice(0, depth)))),
  );
  return (path) =>
    !around.has(keyOf(path)) &&
    !spoilt.has(keyOf(path)) &&
    !path.some((_, depth) => spoilt.has(keyOf(path.slice(0, depth))));
}

function keyOf(path: Path): string {
  return path.map((step) => `\n${step}`).join('');
}
