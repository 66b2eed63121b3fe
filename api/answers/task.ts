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
  body: string;
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

export const JSON_TYPE = 'application/json; charset=utf-8';
