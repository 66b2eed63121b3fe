import type { Language } from '../engine/types.ts';

/**
 * The language to speak: `--lang` where it is given, else what the terminal's environment says, else English.
 *
 * @example
 * languageOf(['run', 'sanmenxia'], { LANG: 'zh_CN.UTF-8' }) // => 'zh'
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  if (at >= 0 && (asked === 'zh' || asked === 'en')) return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
