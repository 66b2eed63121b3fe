import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { splitLibrary } from '../../scenarios/split_library.ts';
import type { Opened, View } from '../../web/protocol.ts';
import { type PageState, simulatedOf, startState } from '../../web/state/page_state.ts';
import { StudyApi } from '../../web/worker/study_api.ts';

export const library = await loadLibrary();
const { core, proofs } = splitLibrary(library);

/** The engine as the page's worker has it, without a worker around it. */
export const engine = new StudyApi(core, async () => proofs);

/** What the page shows of a state, in English unless the state says otherwise. */
export function shownAt(change: Partial<PageState>): { state: PageState; opened: Opened; view: View } {
  const state: PageState = { ...startState, language: 'en', ...change };
  const opened = engine.open(simulatedOf(state), state.language);
  const view = engine.view(simulatedOf(state), state.language);
  if ('refused' in opened) throw new Error(opened.refused.map(({ en }) => en).join('; '));
  if ('refused' in view) throw new Error(view.refused.map(({ en }) => en).join('; '));
  return { state, opened, view };
}
