import type { Language } from '../../../engine/types.ts';
import { noOddsWords, oddsTable, oddsWords } from '../../../report/odds_table.ts';
import { withOdds } from '../../../scenarios/run_scenario.ts';
import type { FanAnswer } from '../../answers.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings } from '../base_workings.ts';
import { factsOf } from '../make_view.ts';

/** Quantiles of a band that a fan is drawn from, in the order in which they are sent. */
const SENT = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;

/**
 * Odds of every target and bands of every indicator from so many paths, laid out by Sobol; the same numbers as
 * `--draws` of the command line gives for the same design.
 */
export function fanAnswer(
  base: BaseWorkings,
  indicators: readonly string[],
  simulated: Simulated,
  draws: number,
  language: Language,
): FanAnswer {
  const moved = movedWorkings(base, simulated.set);
  const workings = { ...moved, resolved: { ...moved.resolved, draws } };
  const found = withOdds(base.library, workings, { design: 'sobol' });
  const facts = factsOf(base, found, language);
  const { uncertainty } = facts.run;
  const joint = uncertainty?.joint.binding ?? null;
  return {
    draws,
    odds: Object.fromEntries(
      facts.run.verdicts.flatMap(({ target, odds, noOdds, reason }) => {
        if (reason !== null) return [];
        if (odds !== null) return [[target, oddsWords(odds, facts)]];
        return [[target, noOdds === 'no_spread' ? '' : noOddsWords(noOdds, language)]];
      }),
    ),
    joint:
      joint === null || joint.drawn === 0 || joint.certain.missed > 0
        ? null
        : oddsWords(joint.ofDrawn, facts),
    remarks: oddsTable(facts)?.remarks ?? [],
    bands: Object.fromEntries(
      indicators.flatMap((id) => {
        const bands = uncertainty?.bands[id];
        if (bands === undefined) return [];
        return [[id, Float64Array.from(bands.flatMap((band) => SENT.map((name) => band[name])))]];
      }),
    ),
  };
}
