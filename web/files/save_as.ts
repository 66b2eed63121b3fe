import type { SaveKind } from '../answers.ts';
import { studyEngine } from '../state/engine_client.ts';
import { simulatedOf } from '../state/page_state.ts';
import { language, notify, refused, say, state } from '../state/store.ts';
import { saveFile } from './save_file.ts';

/** Saves what the page shows as a file of one kind. */
export async function saveAs(kind: SaveKind): Promise<void> {
  try {
    const engine = await studyEngine();
    const { name, type, text } = await engine.write(simulatedOf(state.peek()), kind, language.peek());
    saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify(say('save_failed', { reason: refused.peek()[0] ?? reason }), [], 'bad');
  }
}
