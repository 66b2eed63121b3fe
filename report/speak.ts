import type { Language, Text } from '../engine/types.ts';

/** Words of the product by key, in both languages; `{name}` is filled in when they are said. */
export type Dictionary = Readonly<Record<string, Text>>;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What must be given for the `{names}` in an entry: nothing where it has none. */
export type Values<T extends Text> = [Names<T['en']>] extends [never]
  ? []
  : [values: Readonly<Record<Names<T['en']>, string | number>>];

/** Says an entry of one dictionary; the compiler asks for every `{name}` in it. */
export type Say<D extends Dictionary> = <K extends keyof D & string>(
  language: Language,
  key: K,
  ...values: Values<D[K]>
) => string;

/**
 * Makes the function that says a dictionary's entries, with their `{names}` filled in.
 *
 * @example
 * speakFrom({ by: { zh: '到{year}年', en: 'by {year}' } } as const)('en', 'by', { year: 2025 }) // => 'by 2025'
 */
export function speakFrom<const D extends Dictionary>(dictionary: D): Say<D> {
  const known = new Map<string, Pieces>();
  return (language, key, ...values) => {
    const words = dictionary[key]?.[language] ?? key;
    const given: Readonly<Record<string, string | number>> | undefined = values[0];
    if (given === undefined) return words;
    let pieces = known.get(words);
    if (pieces === undefined) {
      pieces = words.split(/\{(\w+)\}/);
      known.set(words, pieces);
    }
    return fillIn(pieces, given);
  };
}

/** Words and names by turns: `['by ', 'year', '']`. */
type Pieces = readonly string[];

function fillIn(pieces: Pieces, given: Readonly<Record<string, string | number>>): string {
  let said = '';
  pieces.forEach((piece, index) => {
    said += index % 2 === 0 ? piece : String(given[piece] ?? `{${piece}}`);
  });
  return said;
}
