import { speakFrom } from './speak.ts';
import { caveatWords } from './words/caveat_words.ts';
import { documentWords } from './words/document_words.ts';
import { oddsWords } from './words/odds_words.ts';
import { sentenceWords } from './words/sentence_words.ts';
import { verdictWords } from './words/verdict_words.ts';

/** Every word a report or a table says, in both languages. */
export const words = {
  ...verdictWords,
  ...sentenceWords,
  ...caveatWords,
  ...documentWords,
  ...oddsWords,
} as const;

/**
 * Says a report's word or sentence in one language.
 *
 * @example
 * say('zh', 'missed') // => '预计未完成'
 * @example
 * say('en', 'first_reached', { year: 2024 }) // => 'First reached in 2024.'
 */
export const say = speakFrom(words);
