import type { Language } from '../engine/types.ts';
import { say } from './words.ts';

/**
 * What set a driver, as a reader names it: the baseline, a scenario by its id, what was observed, or what was laid over
 * the file for this run, be it on the page, the command line or through the interface.
 *
 * @example
 * layerName('--set', 'en') // => 'set for this run'
 */
export function layerName(layer: string | null, language: Language): string {
  if (layer === null) return say(language, 'layer_baseline');
  if (layer === '--set') return say(language, 'layer_set');
  const [, year] = /^as_of (\d{4})$/.exec(layer) ?? [];
  return year === undefined ? layer : say(language, 'layer_observed', { year });
}
