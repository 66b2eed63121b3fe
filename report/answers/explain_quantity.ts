import { type Explanation, explain } from '../../engine/analyses/explain.ts';
import { workOut } from '../../scenarios/work_out.ts';
import type { QuestionPlaces } from './question_places.ts';
import { readQuantity } from './read_quantity.ts';
import type { CarriedOut } from './run_with_reference.ts';

/**
 * Traces a number of a run, `rd_intensity@2025`, back to equations, layers and the words of a document.
 *
 * @param places what mistakes are said of
 * @throws PlancastError when the run has no such number
 */
export function explainQuantity(
  quantity: string,
  { run, library, scenario, overrides }: CarriedOut,
  places: QuestionPlaces,
): Explanation {
  const { indicator, year } = readQuantity(quantity, library, run, places);
  const { model, resolved, projection } = workOut(library, scenario, overrides);
  const observations = library.regions[run.region]?.observations ?? [];
  return explain(model, resolved, projection, observations, indicator, year, library.regions.china ?? null);
}
