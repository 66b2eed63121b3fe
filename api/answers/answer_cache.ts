import { createHash } from 'node:crypto';
import type { Answer, Task } from './task.ts';

/** An answer ready to be sent again. */
export interface StoredAnswer extends Omit<Answer, 'body'> {
  bytes: Uint8Array;
  /** What it answers, so that more can be made of the same run; null for data of the catalogue. */
  task: Task | null;
  /** Strong entity tag: the result, the language where the words depend on it, the form, and the bytes themselves. */
  etag: string;
}

/** Answers by key, the least used ones forgotten first. */
export interface AnswerCache {
  get(key: string): StoredAnswer | undefined;
  set(key: string, answer: StoredAnswer): void;
  /** The latest answer to `run` of a run id. */
  run(id: string): StoredAnswer | undefined;
  readonly bytes: number;
  readonly count: number;
}

/** What an entry takes beside its bytes. */
const OVERHEAD = 1_000;

/** Makes a cache of answers that holds up to a number of bytes. */
export function createAnswerCache(limit: number): AnswerCache {
  const entries = new Map<string, StoredAnswer>();
  const runs = new Map<string, string>();
  let held = 0;
  const weightOf = ({ bytes }: StoredAnswer) => bytes.byteLength + OVERHEAD;
  const drop = (key: string) => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entries.delete(key);
    held -= weightOf(entry);
    if (entry.run !== null && runs.get(entry.run.id) === key) runs.delete(entry.run.id);
  };
  const get = (key: string) => {
    const entry = entries.get(key);
    if (entry !== undefined) {
      entries.delete(key);
      entries.set(key, entry);
    }
    return entry;
  };
  return {
    get,
    set(key, answer) {
      drop(key);
      if (weightOf(answer) > limit) return;
      entries.set(key, answer);
      held += weightOf(answer);
      if (answer.run !== null && key.startsWith('run ')) runs.set(answer.run.id, key);
      for (const oldest of entries.keys()) {
        if (held <= limit) break;
        drop(oldest);
      }
    },
    run: (id) => {
      const key = runs.get(id);
      return key === undefined ? undefined : get(key);
    },
    get bytes() {
      return held;
    },
    get count() {
      return entries.size;
    },
  };
}

/** An answer with its bytes and its tag. */
export function storedAnswer({ body, ...answer }: Answer, task: Task): StoredAnswer {
  const content = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const form = (answer.type.split(';')[0] ?? '').split('/').at(-1) ?? '';
  const result = answer.run?.resultHash.slice(0, 16) ?? 'none';
  return { ...answer, bytes: body, task, etag: `"${result}-${task.language}-${form}-${content}"` };
}
