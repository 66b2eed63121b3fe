/** Every state there was, and which of them is shown. */
export interface UndoStack<T> {
  states: readonly T[];
  at: number;
}

/** Most states that are kept. */
const MOST = 1000;

/** A stack that starts with one state. */
export function startStack<T>(state: T): UndoStack<T> {
  return { states: [state], at: 0 };
}

/** The stack with a new state on top; states undone before are forgotten. */
export function pushState<T>({ states, at }: UndoStack<T>, state: T): UndoStack<T> {
  const kept = [...states.slice(0, at + 1), state].slice(-MOST);
  return { states: kept, at: kept.length - 1 };
}

/**
 * The stack so many steps back (negative) or forward, as far as there are states.
 *
 * @example
 * stepBy(pushState(startStack('a'), 'b'), -1) // => { states: ['a', 'b'], at: 0 }
 */
export function stepBy<T>({ states, at }: UndoStack<T>, steps: number): UndoStack<T> {
  return { states, at: Math.max(0, Math.min(states.length - 1, at + steps)) };
}

/** The state shown. */
export function topOf<T>({ states, at }: UndoStack<T>): T {
  return states[at] as T;
}
