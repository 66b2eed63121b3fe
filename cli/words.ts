import { speakFrom } from '../report/speak.ts';
import { helpWords } from './words/help_words.ts';
import { viewWords } from './words/view_words.ts';

/** Everything the command line says, in both languages. */
export const commandWords = { ...helpWords, ...viewWords } as const;

/** Says a word or sentence of the command line. */
export const tell = speakFrom(commandWords);
