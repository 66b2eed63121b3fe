import type { Language } from '../../engine/types.ts';
import type { VerbName } from '../schema/requests.ts';
import type { SavedSource } from './saved_source.ts';

/** What is asked, with everything the answer depends on: the same task gives the same answer, wherever it is worked on. */
export interface Task {
  verb: VerbName;
  /** As the verb's schema gives it. */
  request: unknown;
  language: Language;
  saved: readonly SavedSource[];
}

/** An answer as it is sent. */
export interface Answer {
  /** Content type. */
  type: string;
  body: Uint8Array;
  /** Under what name it is saved; null: shown. */
  file: string | null;
  /** The run it is about, when it is about one. */
  run: { id: string; resultHash: string } | null;
}

/** What is told while a task is worked on, and how it is stopped. */
export interface Watch {
  /** Share that is done, 0 to 1. */
  progress?(share: number): void;
  signal?: AbortSignal;
}

/** An answer as text, for the store of jobs. */
export function answerAsText(answer: Answer): string {
  return JSON.stringify({ ...answer, body: Buffer.from(answer.body).toString('utf8') });
}

/** An answer from the text the store of jobs holds. */
export function answerFromText(text: string): Answer {
  const { body, ...answer } = JSON.parse(text) as Omit<Answer, 'body'> & { body: string };
  return { ...answer, body: Buffer.from(body, 'utf8') };
}

export const JSON_TYPE = 'application/json; charset=utf-8';
