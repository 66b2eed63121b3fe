import { createHash } from 'node:crypto';
import { snakeKeys, writeJson } from '../report/run_data.ts';
import type { StoredAnswer } from './answers/answer_cache.ts';
import { JSON_TYPE } from './answers/task.ts';

/** Data as an answer, with a tag made of its text: the same data, the same tag. */
export function dataAnswer(data: unknown): StoredAnswer {
  const bytes = Buffer.from(writeJson(data), 'utf8');
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  return { type: JSON_TYPE, bytes, etag, file: null, run: null, task: null };
}

/** Answers about what is shipped, each made when it is first asked for; keys become snake_case as in the files. */
export type Catalogue = (key: string, make: () => unknown) => StoredAnswer;

/** Makes an empty catalogue. */
export function createCatalogue(): Catalogue {
  const made = new Map<string, StoredAnswer>();
  return (key, make) => {
    let answer = made.get(key);
    if (answer === undefined) {
      answer = dataAnswer(snakeKeys(make()));
      made.set(key, answer);
    }
    return answer;
  };
}
