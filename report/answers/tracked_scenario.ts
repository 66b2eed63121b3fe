import { annualLevels } from '../../engine/history.ts';
import type { Region } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { inputError } from './input_error.ts';
import type { QuestionPlaces } from './question_places.ts';
import { sayQuestion } from './say_question.ts';

/**
 * What to track, and up to which year. A bare region means its mid-term scenario of that year where one is shipped
 * (it holds the assumptions for years that no document prints), else its baseline.
 *
 * @param name a region, or anything else that names a scenario
 * @param asOf the year, when one was asked for
 * @param find finds the scenario of a name, and the library that holds it
 * @param places what mistakes are said of
 * @throws PlancastError when there is no such scenario, or nothing observed after the base year
 */
export async function trackedScenario<F extends { scenario: { region: string; asOf: number | null } }>(
  name: string,
  asOf: number | undefined,
  library: Library,
  find: (name: string) => Promise<F> | F,
  places: QuestionPlaces,
): Promise<{ found: F; asOf: number }> {
  const region = Object.hasOwn(library.regions, name) ? library.regions[name] : undefined;
  if (region === undefined) {
    const found = await find(name);
    const year = asOf ?? found.scenario.asOf ?? lastObserved(library.regions[found.scenario.region], 0);
    return { found, asOf: year ?? missing(found.scenario.region, places) };
  }
  const plan = library.plans[`${region.id}/${region.defaultPlan}`];
  const year = asOf ?? lastObserved(region, plan?.baseYear ?? 0) ?? missing(region.id, places);
  const midterm = `${region.id}/midterm_${year}`;
  const known = Object.hasOwn(library.scenarios, midterm) ? midterm : name;
  return { found: await find(known), asOf: year };
}

/** The last year with a whole-year value after the base year; null when there is none. */
function lastObserved(region: Region | undefined, baseYear: number): number | null {
  if (region === undefined) return null;
  const years = [...new Set(region.observations.map(({ indicator }) => indicator))].flatMap((indicator) => [
    ...annualLevels(region.observations, indicator, Number.POSITIVE_INFINITY).keys(),
  ]);
  const last = Math.max(0, ...years);
  return last > baseYear ? last : null;
}

function missing(region: string, { asOf }: QuestionPlaces): never {
  throw inputError('track_no_year', (l) => sayQuestion(l, 'track_no_year', { region, as_of: asOf }), asOf);
}
