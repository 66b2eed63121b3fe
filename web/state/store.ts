import { computed, signal } from '@preact/signals';
import type { Language } from '../../engine/types.ts';
import type { Values } from '../../report/speak.ts';
import type { Catalogue, Opened, View } from '../protocol.ts';
import type { pageWords } from '../words/page_words.ts';
import { tell } from '../words/tell.ts';
import { type PageState, type Simulated, simulatedOf, startState } from './page_state.ts';
import { startStack, type UndoStack } from './undo_stack.ts';

/** A message that stays until it is put away. */
export interface Notice {
  id: number;
  tone: 'plain' | 'bad';
  heading: string;
  lines: readonly string[];
}

/** What changed from one settled state to the next. */
export interface LastMove {
  before: Simulated;
  after: Simulated;
  viewBefore: View;
  viewAfter: View;
}

/** What is shown or about to be: it may run ahead of the numbers by a frame. */
export const state = signal<PageState>(startState);
/** Settled states, for undo and redo. */
export const stack = signal<UndoStack<Simulated>>(startStack(simulatedOf(startState)));
export const catalogue = signal<Catalogue | null>(null);
/** The loaded scenario that `view` is about. */
export const opened = signal<Opened | null>(null);
/** The newest numbers there are. */
export const view = signal<View | null>(null);
/** Words of the engine on a state that it refused; the numbers shown are then those before. */
export const refused = signal<readonly string[]>([]);
export const lastMove = signal<LastMove | null>(null);
/** Id and result hash of the settled state. */
export const hashes = signal<{ id: string; resultHash: string } | null>(null);
export const notices = signal<readonly Notice[]>([]);
/** What a screen reader is told. */
export const spoken = signal('');

/** Parts of the state by themselves: who shows one of them is not drawn anew when another changes. */
export const language = computed<Language>(() => state.value.language);
export const shownSet = computed(() => state.value.set);
export const shownPanel = computed(() => state.value.panel);
export const loadedId = computed(() => state.value.scenario);
export const ownFile = computed(() => state.value.file);
export const chosenHorizon = computed(() => state.value.horizon);
export const ownTargets = computed(() => state.value.targets);
export const besideIds = computed(() => state.value.beside);
export const chosenMode = computed(() => state.value.mode);
export const asTable = computed(() => state.value.table);
export const chosenSeek = computed(() => state.value.seek);
export const chosenAxes = computed(() => state.value.axes);
/** A number whose making is asked for: indicator and year. */
export const traced = computed(() => state.value.traced);
const chosenChart = computed(() => state.value.chart);
const chosenFocus = computed(() => state.value.focus);

export const canUndo = computed(() => stack.value.at > 0);
export const canRedo = computed(() => stack.value.at < stack.value.states.length - 1);

/** The indicator of the chart: the one chosen, or that of the first target that can be judged. */
export const charted = computed(() => {
  const chosen = chosenChart.value;
  const indicators = opened.value?.indicators ?? [];
  if (indicators.some(({ id }) => id === chosen)) return chosen;
  const focus = view.value?.rows.find(({ target }) => target === chosenFocus.value);
  if (chosen === null && indicators.some(({ id }) => id === focus?.indicator))
    return focus?.indicator ?? null;
  const first = view.value?.rows.find(
    ({ indicator, verdict }) => verdict !== 'not_assessable' && indicators.some(({ id }) => id === indicator),
  );
  return first?.indicator ?? indicators[0]?.id ?? null;
});

/** The target that the panel is about: the one chosen, else the first missed, else the first judged. */
export const focused = computed(() => {
  const rows = view.value?.rows ?? [];
  const judged = rows.filter(({ verdict }) => verdict !== 'not_assessable');
  return (
    rows.find(({ target }) => target === chosenFocus.value) ??
    judged.find(({ indicator }) => indicator === chosenChart.value) ??
    rows.find(({ indicator }) => indicator === chosenChart.value) ??
    judged[0] ??
    null
  );
});

let lastId = 0;

/** Shows a message. */
export function notify(heading: string, lines: readonly string[] = [], tone: Notice['tone'] = 'plain'): void {
  lastId += 1;
  notices.value = [...notices.value, { id: lastId, tone, heading, lines }].slice(-4);
}

/** The page's words in its language; a component that calls it is drawn anew when the language changes. */
export function say<K extends keyof typeof pageWords & string>(
  key: K,
  ...values: Values<(typeof pageWords)[K]>
): string {
  return tell(language.value, key, ...values);
}
