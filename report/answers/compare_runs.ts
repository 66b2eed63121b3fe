import { type Comparison, compare } from '../../engine/analyses/compare.ts';
import type { Run } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { checkYear } from '../../scenarios/loader/check_year.ts';
import { inputError } from './input_error.ts';
import type { QuestionPlaces } from './question_places.ts';
import { sayQuestion } from './say_question.ts';

/**
 * What differs between runs, in a year; the first run is the reference.
 *
 * @param year left out: the last year of the first run's plan
 * @param places what mistakes are said of
 * @throws PlancastError when there are fewer than two, or none of them has the year
 */
export function compareRuns(
  runs: readonly Run[],
  year: number | undefined,
  library: Library,
  places: QuestionPlaces,
): { comparison: Comparison; year: number } {
  const [first, second] = runs;
  if (first === undefined || second === undefined) {
    throw inputError('two_needed', (language) => sayQuestion(language, 'two_needed'));
  }
  if (year !== undefined) {
    const first = Math.min(...runs.map(({ baseYear }) => baseYear));
    const last = Math.max(...runs.map(({ horizon }) => horizon));
    checkYear(places.year, year, first, last);
  }
  const plan = library.plans[`${first.region}/${first.plan}`];
  const compared = year ?? Math.min(plan?.period[1] ?? first.horizon, first.horizon);
  return { comparison: compare(runs, compared), year: compared };
}
