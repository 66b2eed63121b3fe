import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './repository.ts';
import { type Fields, observations, targets, textUnder, under } from './shipped_data.ts';

/** The planning documents as published; they lie beside the checkout and are not part of the project. */
const FOLDER = join(root, '..', 'shared', 'seeds');
const here = existsSync(FOLDER);
if (!here) console.log(`quotes are not checked: the source documents are not in ${FOLDER}`);

/** Words that must stand in a document, on one line of it. */
interface Quote {
  file: string;
  name: string;
  words: string;
  document: string;
}

function quoted(file: string, name: string, words: string, documents: Fields, source: string): Quote[] {
  const document = textUnder(under(documents, source), 'file');
  return document === '' ? [] : [{ file, name, words, document }];
}

const quotes: Quote[] = [
  ...observations().flatMap(({ file, name, documents, observation }) =>
    quoted(file, name, textUnder(observation, 'quote'), documents, textUnder(observation, 'source')),
  ),
  ...targets().flatMap(({ file, name, documents, source, target }) => {
    const outcome = under(target, 'outcome');
    const printed = textUnder(outcome, 'printed');
    return [
      ...quoted(file, name, textUnder(target, 'printed'), documents, source),
      ...(printed === ''
        ? []
        : quoted(file, `${name} outcome`, printed, documents, textUnder(outcome, 'source') || source)),
    ];
  }),
];

describe.skipIf(!here)('quotes stand in the documents, character for character', () => {
  const lines = new Map<string, string[]>();
  beforeAll(() => {
    for (const name of new Set(quotes.map(({ document }) => document))) {
      const path = join(FOLDER, name);
      lines.set(name, existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);
    }
  });

  it('finds every document that a region names', () => {
    expect(
      [...lines]
        .filter(([, text]) => text.length === 0)
        .map(([name]) => `${name} is not in the folder of documents`),
    ).toEqual([]);
  });

  it('has a quote for every number and target taken from a document', () => {
    const without = quotes.filter(({ words }) => words === '');
    expect(
      without.map(({ file, name }) => `${file}: ${name} has no quote; copy the row or the phrase`),
    ).toEqual([]);
  });

  it('finds every quote on one line of its document', () => {
    const lost = quotes.filter(
      ({ document, words }) => !lines.get(document)?.some((line) => line.includes(words)),
    );
    expect(
      lost.map(
        ({ file, name, words, document }) =>
          `${file}: ${name} quotes “${words}”, which no line of ${document} has; copy the words again`,
      ),
    ).toEqual([]);
  });

  it('quotes rows and phrases, not pages', () => {
    const long = quotes.filter(({ words }) => words.length > 200);
    expect(
      long.map(
        ({ file, name, words }) =>
          `${file}: ${name} quotes ${words.length} characters; shorten it to the row or the phrase`,
      ),
    ).toEqual([]);
  });
});
