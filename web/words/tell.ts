import { speakFrom } from '../../report/speak.ts';
import { pageWords } from './page_words.ts';

/**
 * Says a word or sentence of the page in one language.
 *
 * @example
 * tell('zh', 'undo') // => '撤销'
 */
export const tell = speakFrom(pageWords);
