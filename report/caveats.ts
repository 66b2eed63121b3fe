import type { Verdict } from '../engine/run_types.ts';
import { assumedValue } from './driver_values.ts';
import { driverName, type Facts } from './facts.ts';
import { joinList } from './language.ts';
import { say } from './words.ts';

/** What must be known beside a verdict: a few words for a table, a sentence for a document (empty where one is not needed). */
export interface Caveat {
  code: string;
  short: string;
  full: string;
}

/** Machine words of the engine that say the same wherever they stand. */
const PLAIN = [
  'assumed',
  'aspiration',
  'national_value',
  'own_target',
  'floor',
  'direction_not_printed',
  'implied_base',
  'circular_base',
  'by_assumption',
  'doubtful_observation',
] as const;

/** Said by the verdict's own word or by the first sentence. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['approximate', 'by_rounding']);

/**
 * Everything a reader must know beside a verdict: that it is assumed, held against a national value, rests on an
 * assumption (with its number), is a floor, or a reading in doubt.
 *
 * @throws Error for a machine word that has no words here
 */
export function caveatsOf(verdict: Verdict, facts: Facts): Caveat[] {
  const machineWords = [
    ...(verdict.assumed ? ['assumed'] : []),
    ...(verdict.aspiration ? ['aspiration'] : []),
    ...verdict.caveats,
  ];
  return machineWords
    .filter((word) => !SAID_ELSEWHERE.has(word))
    .map((word) => caveatOf(word, verdict, facts));
}

function caveatOf(machineWord: string, verdict: Verdict, facts: Facts): Caveat {
  const { language } = facts;
  const [code = '', detail = ''] = machineWord.split(':');
  const plain = PLAIN.find((name) => name === code);
  if (plain !== undefined)
    return { code, short: say(language, `${plain}_short`), full: say(language, plain) };
  switch (code) {
    case 'rests_on': {
      const values = { driver: driverName(facts, detail), value: assumedValue(detail, facts) };
      return {
        code,
        short: say(language, 'rests_on_short', values),
        full: say(language, 'rests_on', values),
      };
    }
    case 'no_own_history':
    case 'held_by_assumption': {
      const values = { driver: driverName(facts, detail) };
      return { code, short: say(language, `${code}_short`), full: say(language, code, values) };
    }
    case 'by_band': {
      const words = verdict.kind === 'relative' ? 'by_band_relative' : 'by_band';
      return { code, short: say(language, `${words}_short`), full: say(language, words) };
    }
    case 'partly_observed': {
      const values = { years: joinList(detail.split(','), language) };
      return {
        code,
        short: say(language, 'partly_observed_short', values),
        full: say(language, 'partly_observed', values),
      };
    }
    case 'worst_year':
      return { code, short: say(language, 'worst_year_short', { year: detail }), full: '' };
    case 'doubtful_reading':
      return { code, short: say(language, 'doubtful_reading_short'), full: doubtSentence(verdict, facts) };
    default:
      throw new Error(`the caveat "${machineWord}" has no words in report/words/caveat_words.ts`);
  }
}

function doubtSentence(verdict: Verdict, facts: Facts): string {
  const doubt = facts.targets.get(verdict.target)?.doubt ?? null;
  if (doubt === null) return say(facts.language, 'doubtful_reading_short');
  const rivals = doubt.rivals.join(facts.language === 'zh' ? '；' : '; ');
  return say(facts.language, 'doubtful_reading', { why: doubt.why[facts.language], rivals });
}
