import { type Language, PlancastError, type Text } from '../../engine/types.ts';

/**
 * A mistake in what a person typed, said in both languages.
 *
 * @param code machine name: `unknown_region`
 * @param words the sentence in one language
 * @param option shown before the message, such as `--as-of`; none by default
 */
export function inputError(code: string, words: (language: Language) => string, option = ''): PlancastError {
  const text: Text = { zh: words('zh'), en: words('en') };
  return new PlancastError([{ code, level: 'error', path: option, text }]);
}
