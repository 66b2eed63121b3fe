import type { Language } from '../engine/types.ts';

/**
 * The language to answer in: that of Accept-Language with the highest weight among Chinese and English, else English.
 *
 * @example
 * languageOfRequest('fr, zh-CN;q=0.8, en;q=0.5') // => 'zh'
 */
export function languageOfRequest(accepted: string | undefined): Language {
  let best: Language = 'en';
  let weight = 0;
  for (const part of (accepted ?? '').split(',').slice(0, 50)) {
    const [, tag = '', q = '1'] =
      /^\s*([a-z]{1,8})(?:-[a-z0-9-]*)?\s*(?:;\s*q\s*=\s*([01](?:\.\d*)?))?\s*$/i.exec(part) ?? [];
    const language = tag.toLowerCase();
    if ((language === 'zh' || language === 'en') && Number(q) > weight) {
      best = language;
      weight = Number(q);
    }
  }
  return best;
}
