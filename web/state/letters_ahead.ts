import { answerWords } from '../../report/words/answer_words.ts';
import { words } from '../../report/words.ts';
import { pageWords } from '../words/page_words.ts';
import { studyEngine } from './engine_client.ts';

/** Family of the letters that the page brings along. */
const FAMILY = 'Noto Sans SC Variable';

/** Signs that stand between words. */
const SIGNS = '±≈→…·×−≥≤∞';

/**
 * Fetches the pieces of the page's own Chinese letters that its words will need, but only on a machine where some were
 * needed already: one with Chinese letters of its own fetches none.
 */
export async function lettersAhead(): Promise<void> {
  await document.fonts.ready;
  const used = [...document.fonts].some(
    ({ family, status }) => family.replaceAll('"', '') === FAMILY && status === 'loaded',
  );
  if (!used) return;
  const library = await (await studyEngine()).letters();
  const letters = new Set(JSON.stringify([words, answerWords, pageWords]) + library + SIGNS);
  await document.fonts.load(`14px "${FAMILY}"`, [...letters].join(''));
}

/**
 * Shapes all text anew once more letters are there: Chromium otherwise keeps the blanks of what was shaped while they
 * were on their way. It looks the shapes up by the settings of the font, so these become others at each time.
 */
export function shapeAgain(): void {
  let times = 0;
  document.fonts.addEventListener('loadingdone', () => {
    times += 1;
    document.body.style.fontFeatureSettings = `"kern" ${times}`;
  });
}
