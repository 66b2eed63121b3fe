import type { Verdict, VerdictWord } from '../engine/run_types.ts';
import type { Nature } from '../engine/types.ts';

/** Natures in the order in which they are listed. */
export const natures: readonly Nature[] = ['binding', 'expected', 'unstated'];

/** How many targets of one nature are met, missed, or cannot be judged; aspirations are left out. */
export interface Count {
  nature: Nature;
  total: number;
  judged: number;
  met: number;
  missed: number;
  open: number;
}

/** True for every word that means the target is met. */
function isMet(word: VerdictWord): boolean {
  return word !== 'missed' && word !== 'not_assessable';
}

/**
 * Counts verdicts, binding and expected targets apart; natures without a target are left out.
 *
 * @example
 * countVerdicts([]) // => []
 */
export function countVerdicts(verdicts: readonly Verdict[]): Count[] {
  return natures
    .map((nature) => {
      const own = verdicts.filter((verdict) => verdict.nature === nature && !verdict.aspiration);
      const open = own.filter(({ verdict }) => verdict === 'not_assessable').length;
      const met = own.filter(({ verdict }) => isMet(verdict)).length;
      return {
        nature,
        total: own.length,
        judged: own.length - open,
        met,
        missed: own.length - open - met,
        open,
      };
    })
    .filter(({ total }) => total > 0);
}
