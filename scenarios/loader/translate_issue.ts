import type { z } from 'zod';
import { nearestName } from '../../engine/nearest_name.ts';
import type { Text } from '../../engine/types.ts';
import { WANTED, type Wanted } from '../schema/wanted.ts';
import type { Path } from './locate.ts';
import { showValue } from './show_value.ts';
import { hint } from './suggest.ts';

/** A mistake of form: what is said about it, and the path of what is meant (an unknown key is in the path). */
export interface FormMistake {
  code: string;
  path: Path;
  at: 'value' | 'key';
  text: Text;
}

/**
 * What a schema has found, in our words: `Cannot read targets.0.period: it is missing; write a year or ...`.
 *
 * @param issue as zod gives it
 * @param schema of the whole file, to name the keys that exist
 * @param data what the schema was held against, to show what was found
 * @param prefix where that stands in the file, for the words only
 */
export function translateIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  prefix: Path = [],
): FormMistake[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path).map((id) => ({ id }));
    return issue.keys.map((key) => {
      // In braces, text with a comma falls apart into a value and a key that has none.
      const torn = valueAt(data, [...path, key]) === null && !/^[a-z_]+$/.test(key);
      const remedy = torn ? QUOTES : hint(key, known);
      return {
        code: 'unknown_key',
        path: [...path, key],
        at: 'key',
        text: unknownKey(key, [...prefix, ...path], remedy),
      };
    });
  }
  const found = valueAt(data, path);
  const wanted = wantedBy(issue, found);
  const full = [...prefix, ...path].join('.');
  const label = full === '' ? { zh: '这个文件', en: 'the file' } : { zh: ` ${full} `, en: full };
  if (issue.code === 'invalid_key') {
    const key = path.at(-1) ?? '';
    return [
      {
        code: 'bad_key',
        path,
        at: 'key',
        text: {
          zh: `无法读取${label.zh.trimEnd()}：键是“${key}”；应为${wanted.zh}`,
          en: `Cannot read ${label.en}: its key is "${key}"; write ${wanted.en}`,
        },
      },
    ];
  }
  if (found === undefined || (found === null && path.length === 0)) {
    return [
      {
        code: 'missing_value',
        path,
        at: 'value',
        text: {
          zh: `无法读取${label.zh.trimEnd()}：没有内容；应为${wanted.zh}`,
          en: `Cannot read ${label.en}: it is missing; write ${wanted.en}`,
        },
      },
    ];
  }
  const shown = showValue(found);
  return [
    {
      code: 'bad_value',
      path,
      at: 'value',
      text: {
        zh: `无法读取${label.zh.trimEnd()}：写的是${shown.zh}；应为${wanted.zh}`,
        en: `Cannot read ${label.en}: found ${shown.en}; write ${wanted.en}`,
      },
    },
  ];
}

const QUOTES: Text = {
  zh: '含逗号的文字请加引号',
  en: 'put text with a comma in quotes',
};

function unknownKey(key: string, path: Path, remedy: Text): Text {
  const where = path.join('.');
  return {
    zh: `无法读取“${key}”：${where === '' ? '' : `${where} 中`}没有这个键；${remedy.zh}`,
    en: `Cannot read "${key}": ${where === '' ? 'there' : `in ${where} there`} is no such key; ${remedy.en}`,
  };
}

/** What goes behind the semicolon: the words of `WANTED` where the schema names them, else by the kind of issue. */
function wantedBy(issue: z.core.$ZodIssue, found: unknown): Text {
  if (Object.hasOwn(WANTED, issue.message)) return WANTED[issue.message as Wanted];
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof found === 'string' ? nearestName(found, values) : null;
      if (near !== null) return { zh: `“${near}”`, en: `"${near}"` };
      return { zh: `以下之一：${values.join('、')}`, en: `one of ${values.join(', ')}` };
    }
    case 'too_small':
      return { zh: `不小于 ${issue.minimum} 的数`, en: `a number of at least ${issue.minimum}` };
    case 'too_big':
      return { zh: `不大于 ${issue.maximum} 的数`, en: `a number of at most ${issue.maximum}` };
    case 'invalid_key':
      return wantedBy(issue.issues[0] ?? { code: 'custom', path: [], message: '', input: undefined }, found);
    case 'invalid_type':
      return TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    default:
      return { zh: '另一种写法', en: 'it in another form' };
  }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: WANTED.words,
  number: WANTED.number,
  int: { zh: '一个整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '一个列表（每项以“- ”开头）', en: 'a list (each item starts with "- ")' },
  object: WANTED.map,
  record: WANTED.map,
};

/** What stands at a path of plain data, undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys a schema knows at a path, in their written order. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const def = schema._zod.def as Partial<{
    innerType: z.core.$ZodType;
    options: readonly z.core.$ZodType[];
    shape: Readonly<Record<string, z.core.$ZodType>>;
    valueType: z.core.$ZodType;
    element: z.core.$ZodType;
    items: readonly z.core.$ZodType[];
  }>;
  if (def.innerType !== undefined) return keysAt(def.innerType, path);
  if (def.options !== undefined) return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape?.[step] ?? def.valueType ?? def.element ?? def.items?.[Number(step)];
  return next === undefined ? [] : keysAt(next, rest);
}
