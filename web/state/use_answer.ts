import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../engine/types.ts';
import type { Refused } from '../protocol.ts';
import { tell } from '../words/tell.ts';
import type { Simulated } from './page_state.ts';
import { simulatedOf } from './page_state.ts';
import { chosenHorizon, language, loadedId, ownFile, ownTargets, shownSet, state } from './store.ts';

/** What an analysis answers: nothing yet, a refusal in words, or its result. */
export type Answer<T> =
  | { done: false; last: T | null }
  | { done: true; answer: T }
  | { done: true; refused: Refused };

/** Milliseconds a state must rest before an analysis is asked for. */
const REST = 120;

/**
 * Asks for an analysis of what is shown, again whenever that changes; the last answer stays until the new one is there,
 * and an answer to an older question is dropped.
 *
 * @param key of the question, without the state
 */
export function useAnswer<T extends object>(
  key: string,
  ask: (simulated: Simulated) => Promise<T | Refused>,
): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ done: false, last: null });
  useEffect(() => {
    let current = true;
    setAnswer((before) => ({
      done: false,
      last: 'answer' in before ? before.answer : 'last' in before ? before.last : null,
    }));
    const timer = setTimeout(() => {
      void ask(simulatedOf(state.peek()))
        .catch(failed)
        .then((found) => {
          if (current)
            setAnswer('refused' in found ? { done: true, refused: found } : { done: true, answer: found });
        });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [
    key,
    loadedId.value,
    ownFile.value,
    chosenHorizon.value,
    shownSet.value,
    ownTargets.value,
    language.value,
  ]);
  return answer;
}

/** The answer that can be shown: the newest, or the one before while the newest is computed. */
export function shownAnswer<T>(answer: Answer<T>): T | null {
  if ('answer' in answer) return answer.answer;
  return 'last' in answer ? answer.last : null;
}

/** An analysis whose code cannot be loaded, or that breaks, says so in place of an answer. */
function failed(error: unknown): Refused {
  const reason = error instanceof Error ? error.message : String(error);
  const text = (own: Language) => tell(own, 'analysis_failed', { reason });
  return { refused: [{ zh: text('zh'), en: text('en') }] };
}
