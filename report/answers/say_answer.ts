import { speakFrom } from '../speak.ts';
import { answerWords } from '../words/answer_words.ts';

/** Says a heading or a few words of an answer. */
export const sayAnswer = speakFrom(answerWords);
