import { describe, expect, it } from 'vitest';
import { read } from './repository.ts';
import {
  type DataFile,
  type Fields,
  indicatorFiles,
  isFields,
  planFiles,
  regionFiles,
  scenarioFiles,
} from './shipped_data.ts';

/** Words of a document, kept as they are printed, and names of sources. */
const VERBATIM = new Set(['quote', 'printed', 'where', 'documents', 'source', 'sources', 'outcome']);

/** Every Chinese text of our own in a file, with the path to it. */
function* texts(value: unknown, path: readonly string[] = []): Generator<{ path: string; text: string }> {
  if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) yield { path: path.join('.'), text: value };
  if (Array.isArray(value))
    for (const [index, inner] of value.entries()) yield* texts(inner, [...path, String(index)]);
  if (!isFields(value)) return;
  for (const [key, inner] of Object.entries(value as Fields)) {
    if (!VERBATIM.has(key) && key !== 'en') yield* texts(inner, [...path, key]);
  }
}

/** Without what is quoted from a document: “...”, also one in another. */
function own(text: string): string {
  let depth = 0;
  return [...text]
    .filter((character) => {
      if (character === '“') depth++;
      if (character === '”') depth--;
      return depth === 0;
    })
    .join('');
}

describe('Chinese texts', () => {
  it('have full-width commas, semicolons and colons', () => {
    const all: DataFile[] = [...indicatorFiles, ...regionFiles, ...planFiles, ...scenarioFiles];
    const wrong = all.flatMap(({ file, data }) =>
      [...texts(data)]
        .filter(({ text }) => /[\p{Script=Han}\d%）)”][,;:]\s?[\p{Script=Han}“]/u.test(own(text)))
        .map(({ path, text }) => `${file}: ${path} “${text}”: write ，；： between Chinese words`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('docs/methods.md', () => {
  it('names every indicator whose driver is held at an assumption', () => {
    const row = /^\| `assumption` \|.*$/m.exec(read('docs/methods.md'))?.[0] ?? '';
    const named = [...row.matchAll(/`(\w+)`/g)].map(([, id]) => id).slice(1);
    const assumed = indicatorFiles.flatMap(({ file, data }) =>
      JSON.stringify(data).includes('"rule":"assumption"') ? [file.replace(/^.*\/|\.yaml$/g, '')] : [],
    );
    expect(named.sort()).toEqual(assumed.sort());
  });
});
