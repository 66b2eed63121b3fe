import { speakFrom } from '../speak.ts';
import { questionWords } from '../words/question_words.ts';

/** Says what is wrong with a question. */
export const sayQuestion = speakFrom(questionWords);
