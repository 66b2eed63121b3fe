import { createHash } from 'node:crypto';
import type { Language } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import type { Config } from '../config.ts';
import type { WorkerPool } from '../jobs/worker_pool.ts';
import { problem } from '../problems/problem.ts';
import type { VerbName } from '../schema/requests.ts';
import type { Store } from '../store/open_store.ts';
import { type AnswerCache, createAnswerCache, type StoredAnswer, storedAnswer } from './answer_cache.ts';
import { answerTask } from './answer_task.ts';
import { namesUnknown, savedFor } from './saved_for.ts';
import type { Task } from './task.ts';
import { scenariosOf, type Weight, weighTask } from './weigh_task.ts';

/** Verbs whose answer is in one language; all others say everything in both, and are the same in either. */
const IN_ONE_LANGUAGE: readonly VerbName[] = ['report'];

/** Answers to requests: from what is known, once for all who ask the same at the same time, or worked out. */
export interface Answers {
  readonly cache: AnswerCache;
  /** How answers came about since the start. */
  readonly counts: { known: number; shared: number; computed: number };
  /** The answer to the text of a request, when it was answered before and rests on nothing that can be changed. */
  known(verb: VerbName, language: Language, text: string): StoredAnswer | undefined;
  /** Everything a request depends on, as a task. */
  taskOf(verb: VerbName, request: unknown, language: Language): Promise<Task>;
  /**
   * What a task will take.
   *
   * @throws Problem 422 when that is too much
   */
  weigh(task: Task): Weight;
  /**
   * The answer to a task.
   *
   * @param text of the request, by which it is known when it comes again
   * @param signal the one who asked is gone
   */
  answer(task: Task, text: string | null, signal?: AbortSignal): Promise<StoredAnswer>;
  /** The key of a task: equal tasks have equal keys. */
  keyOf(task: Task): string;
}

/** Somebody works on it; others wait for the same. */
interface Flight {
  result: Promise<StoredAnswer>;
  waiting: number;
  stop: AbortController;
}

/** Answers that are kept, shared and worked out; where a task is heavy, in the threads of a pool. */
export function createAnswers(
  library: Library,
  config: Pick<Config, 'cacheBytes' | 'maxPaths' | 'timeLimit'>,
  store: Store,
  pool: WorkerPool,
): Answers {
  const cache = createAnswerCache(config.cacheBytes);
  const counts = { known: 0, shared: 0, computed: 0 };
  const flights = new Map<string, Flight>();
  /** Text of a request -> key of its answer. */
  const texts = new Map<string, string>();

  const languageOf = (verb: VerbName, language: Language) =>
    IN_ONE_LANGUAGE.includes(verb) ? language : 'en';
  const textKey = (verb: VerbName, language: Language, text: string) =>
    `${verb} ${languageOf(verb, language)} ${text.length > 500 ? digest(text) : text}`;
  const keyOf = ({ verb, request, language, saved }: Task) =>
    `${verb} ${digest(JSON.stringify([request, language, saved]))}`;

  const weigh = (task: Task) => {
    const weight = weighTask(task, library);
    if (weight.paths > config.maxPaths) {
      throw problem('too_complex', 'say_too_many_paths', { paths: weight.paths, limit: config.maxPaths });
    }
    return weight;
  };

  const work = async (task: Task, signal: AbortSignal): Promise<StoredAnswer> => {
    const { light } = weigh(task);
    const answer = light
      ? await answerTask(library, task)
      : await inTime(config.timeLimit, signal, (stop) => pool.answer(task, { signal: stop }, 1));
    counts.computed++;
    return storedAnswer(answer, task);
  };

  const land = (key: string, flight: Flight) => {
    if (flights.get(key) === flight) flights.delete(key);
  };

  const join = (key: string, task: Task): Flight => {
    const flying = flights.get(key);
    if (flying !== undefined) {
      counts.shared++;
      return flying;
    }
    const stop = new AbortController();
    const flight: Flight = {
      result: work(task, stop.signal).finally(() => land(key, flight)),
      waiting: 0,
      stop,
    };
    flights.set(key, flight);
    return flight;
  };

  return {
    cache,
    counts,
    keyOf,
    weigh,
    known(verb, language, text) {
      const at = textKey(verb, language, text);
      const key = texts.get(at);
      if (key === undefined) return undefined;
      const answer = cache.get(key);
      if (answer === undefined) texts.delete(at);
      else counts.known++;
      return answer;
    },
    async taskOf(verb, request, language) {
      const references = scenariosOf({ verb, request });
      const saved = await savedFor(references, library, store);
      return { verb, request, language: languageOf(verb, language), saved };
    },
    async answer(task, text, signal) {
      const key = keyOf(task);
      const at = text === null ? null : textKey(task.verb, task.language, text);
      const lasting = at !== null && !namesUnknown(scenariosOf(task), library);
      const before = cache.get(key);
      if (before !== undefined) {
        counts.known++;
        if (lasting) remember(texts, at, key);
        return before;
      }
      const flight = join(key, task);
      flight.waiting++;
      const leave = () => {
        flight.waiting--;
        if (flight.waiting > 0) return;
        // Nobody waits any more; whoever comes next starts anew.
        land(key, flight);
        flight.stop.abort();
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        const answer = await flight.result;
        cache.set(key, answer);
        if (lasting) remember(texts, at, key);
        return answer;
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
  };
}

/** Most texts of requests that are remembered. */
const MOST_TEXTS = 20_000;

function remember(texts: Map<string, string>, text: string, key: string): void {
  if (texts.size >= MOST_TEXTS) texts.delete(texts.keys().next().value as string);
  texts.set(text, key);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Stops what takes longer than the server lets anybody wait. */
async function inTime<T>(
  limit: number,
  gone: AbortSignal,
  start: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), limit);
  try {
    return await start(AbortSignal.any([gone, clock.signal]));
  } catch (error) {
    if (!clock.signal.aborted) throw error;
    const headers = { 'retry-after': String(Math.ceil(limit / 1000)) };
    throw problem('took_too_long', 'say_took_too_long', { seconds: limit / 1000 }, { headers });
  } finally {
    clearTimeout(timer);
  }
}
