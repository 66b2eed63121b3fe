import type { Run } from '../../../engine/run_types.ts';
import type { Language } from '../../../engine/types.ts';
import { compareRuns } from '../../../report/answers/compare_runs.ts';
import { comparisonRows } from '../../../report/answers/comparison_rows.ts';
import { sayAnswer } from '../../../report/answers/say_answer.ts';
import { gatherFacts } from '../../../report/facts.ts';
import { scenarioName } from '../../../report/scenario_name.ts';
import { runScenario } from '../../../scenarios/run_scenario.ts';
import type { CompareAnswer } from '../../answers.ts';
import type { Simulated } from '../../state/page_state.ts';
import type { BaseWorkings } from '../base_workings.ts';
import { settingsOf } from './settings_of.ts';

/** One scenario of a comparison, loaded. */
export interface Compared {
  base: BaseWorkings;
  simulated: Simulated;
}

/**
 * What differs between what the page shows (first) and other scenarios.
 *
 * @throws PlancastError when there are fewer than two, or one cannot be projected
 */
export function compareAnswer(compared: readonly Compared[], language: Language): CompareAnswer {
  const library = compared[0]?.base.library;
  if (library === undefined) throw new Error('nothing to compare');
  const runs: Run[] = compared.map(({ base, simulated }) =>
    runScenario(library, base.scenario, settingsOf(base, simulated)),
  );
  const facts = runs.map((run, index) => {
    const scenario = compared[index]?.base.scenario;
    return gatherFacts(run, library, language, scenario === undefined ? {} : { scenario });
  });
  const [first, ...rest] = facts;
  if (first === undefined) throw new Error('nothing to compare');
  const { comparison, year } = compareRuns(runs, undefined, library);
  const names = facts.map(scenarioName);
  return {
    names,
    heading: sayAnswer(language, 'compare_title', { first: names[0] ?? '' }),
    results: sayAnswer(language, 'compare_results', { year }),
    rows: comparisonRows(comparison, [first, ...rest]),
  };
}
