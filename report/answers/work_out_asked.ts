import { workOut } from '../../scenarios/work_out.ts';
import { readAsked } from './asked.ts';
import type { QuestionPlaces } from './question_places.ts';
import type { CarriedOut } from './run_with_reference.ts';

/**
 * What is asked of a run, and its scenario worked out so that it can be asked many times.
 *
 * @param text a target's id, or a quantity such as `rd_intensity@2025`
 * @param places what mistakes are said of
 * @throws PlancastError when there is no such number, or the target holds none
 */
export function workOutAsked(
  text: string,
  { run, library, scenario, overrides }: CarriedOut,
  places: QuestionPlaces,
) {
  const workings = workOut(library, scenario, overrides);
  return {
    asked: readAsked(text, library, run, workings, places),
    worked: { library, scenario, overrides, workings },
  };
}
