import type { Language } from '../engine/types.ts';

/** Both languages of the product. */
export const languages: readonly Language[] = ['zh', 'en'];

/** A short list in one language: 、 in Chinese, commas in English. */
export function joinList(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** Sentences one after the other: no space in Chinese, one in English. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh' ? '' : ' ');
}

/** A clause added to a sentence: `，` or `, `. */
export function joinClauses(clauses: readonly string[], language: Language): string {
  return clauses.join(language === 'zh' ? '，' : ', ');
}

/**
 * Brackets of the language: full width in Chinese.
 *
 * @example
 * bracket('%', 'zh') // => '（%）'
 */
export function bracket(inner: string, language: Language): string {
  return language === 'zh' ? `（${inner}）` : ` (${inner})`;
}

/** A period as the language writes it: `2021—2025` with a Chinese dash, `2021-2025` in English. */
export function periodWords(period: string, language: Language): string {
  return language === 'zh' ? period.replace(/(\d{4})-(\d{4})/, '$1—$2') : period;
}

/** First letter in upper case, for the start of an English sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
