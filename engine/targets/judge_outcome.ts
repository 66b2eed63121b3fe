import type { Verdict, VerdictWord } from '../run_types.ts';
import type { Target } from '../types.ts';
import type { Criterion } from './kind_rule.ts';
import { verdictWord } from './verdict_word.ts';

/**
 * What came out, as the plan printed it, judged by the rules of the projection; null where nothing is printed.
 *
 * @param criterion null when the target's words hold nothing to judge
 * @param indicatorUnit null when the catalogue has no such indicator
 * @param floor the base was already better than the target
 * @param sameScope outcome and target are of one scope; if not, the outcome is shown and not judged
 *
 * @example see test/engine/targets/assess_targets.test.ts: 6.7 against 8.0以上 was missed
 */
export function judgeOutcome(
  target: Target,
  criterion: Criterion | null,
  indicatorUnit: string | null,
  floor: boolean,
  sameScope: boolean,
): Verdict['outcome'] {
  if (target.outcome === null) return null;
  const { value, unit, printed } = target.outcome;
  const comparable =
    sameScope && criterion !== null && indicatorUnit !== null && criterion.rule.fits(unit, indicatorUnit);
  const verdict: VerdictWord = comparable ? verdictWord(criterion.limits, value, floor) : 'not_assessable';
  return { value, unit, verdict, printed };
}
