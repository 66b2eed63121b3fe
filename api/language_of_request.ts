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
    const [range = '', quality = 'q=1'] = part.split(';').map((each) => each.trim());
    const language = range.split('-')[0]?.toLowerCase();
    const [, q = '0'] = /^q=([01](?:\.\d{0,3})?)$/i.exec(quality) ?? [];
    if ((language === 'zh' || language === 'en') && Number(q) > weight) {
      best = language;
      weight = Number(q);
    }
  }
  return best;
}
