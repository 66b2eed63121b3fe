import type { z } from 'zod';
import type { Path } from './locate.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { type FormMistake, translateIssue } from './translate_issue.ts';

/** A file held against its schema. */
export interface Structure<T> {
  /** The file with its defaults, null when its form is wrong somewhere. */
  value: T | null;
  mistakes: readonly FormMistake[];
  /** Whether the form is right at a path and below, so that the meaning of it can be checked. */
  sound(path: Path): boolean;
}

/**
 * Holds a file against its schema; every mistake of form is found.
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
  const mistakes = (parsed.error?.issues ?? [])
    .flatMap((issue) => translateIssue(issue, schema, data, prefix))
    .filter(({ path }) => !ignore(path));
  return {
    value: parsed.success ? parsed.data : null,
    mistakes,
    sound: (path) => !mistakes.some((mistake) => touches(mistake, path)),
  };
}

/** Puts the mistakes of a file's form into its issues. */
export function reportMistakes(yaml: YamlFile, mistakes: readonly FormMistake[]): void {
  for (const { code, path, at, text } of mistakes) yaml.issues.push(issueAt(yaml, path, code, text, { at }));
}

/** An unknown key spoils nothing but itself; another mistake spoils what it is in. */
function touches({ code, path: spoilt }: FormMistake, path: Path): boolean {
  const shorter = Math.min(spoilt.length, path.length);
  for (let i = 0; i < shorter; i++) if (String(spoilt[i]) !== String(path[i])) return false;
  return code !== 'unknown_key' || spoilt.length <= path.length;
}
