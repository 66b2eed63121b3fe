import { describe, expect, it } from 'vitest';
import { helpWords } from '../../cli/words/help_words.ts';
import { viewWords } from '../../cli/words/view_words.ts';
import { commandWords } from '../../cli/words.ts';
import { languages } from '../../report/language.ts';
import { caveatWords } from '../../report/words/caveat_words.ts';
import { documentWords } from '../../report/words/document_words.ts';
import { oddsWords } from '../../report/words/odds_words.ts';
import { sentenceWords } from '../../report/words/sentence_words.ts';
import { verdictWords } from '../../report/words/verdict_words.ts';
import { say, words } from '../../report/words.ts';
import { read, sourceFiles } from '../health/repository.ts';

const dictionaries = { words, commandWords };
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(Object.entries(dictionaries))('%s', (_, dictionary) => {
  const entries = Object.entries(dictionary);

  it('has every entry in both languages', () => {
    const empty = entries.filter(([, text]) => languages.some((language) => text[language].trim() === ''));
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('fills in the same values in both languages', () => {
    const different = entries.filter(([, { zh, en }]) => {
      const [inZh, inEn] = [placeholders(zh), placeholders(en)];
      return JSON.stringify([...new Set(inZh)]) !== JSON.stringify([...new Set(inEn)]);
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('writes Chinese with full-width punctuation', () => {
    const half = entries.filter(([, { zh }]) => /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/.test(zh));
    expect(half.map(([key, { zh }]) => `${key}: ${zh}`)).toEqual([]);
  });
});

it('gives no key twice', () => {
  const parts = [verdictWords, sentenceWords, caveatWords, documentWords, oddsWords];
  expect(Object.keys(words).length).toBe(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
  expect(Object.keys(commandWords).length).toBe(
    Object.keys(helpWords).length + Object.keys(viewWords).length,
  );
});

it('says nothing that nobody asks for', () => {
  const code = sourceFiles()
    .filter((file) => /^(report|cli)\//.test(file) && !/\/words\//.test(file))
    .map(read)
    .join('\n');
  /** Words that the engine's own vocabulary asks for, and those made of a name and an ending. */
  const byName = new Set<string>([...Object.keys(verdictWords), ...Object.keys(caveatWords)]);
  const unused = [...Object.keys(words), ...Object.keys(commandWords)].filter(
    (key) => !byName.has(key) && !code.includes(`'${key}'`) && !/^(arg|opt)_/.test(key),
  );
  expect(unused).toEqual([]);
});

describe('say', () => {
  it('says a verdict as an office of development and reform writes it', () => {
    expect(say('zh', 'met')).toBe('预计完成');
    expect(say('zh', 'missed')).toBe('预计未完成');
    expect(say('zh', 'on_track')).toBe('基本符合预期');
    expect(say('en', 'missed')).toBe('missed');
  });

  it('fills in values', () => {
    expect(say('en', 'first_reached', { year: 2024 })).toBe('First reached in 2024.');
    expect(say('zh', 'first_reached', { year: 2024 })).toBe('2024年首次达到目标。');
  });
});
