import type { Language } from '../../engine/types.ts';
import { type CarriedOut, runWithReference } from '../../report/answers/run_with_reference.ts';
import { type OverridePlaces, readOverrides } from '../../scenarios/loader/read_overrides.ts';
import type { Simulator } from '../../scenarios/run_scenario.ts';
import type { OverridesRequest, ScenarioRequest } from '../schema/scenario_request.ts';
import { type RequestedScenario, requestedScenario } from './requested_scenario.ts';
import type { ExtendedLibrary } from './saved_source.ts';
import type { Watch } from './task.ts';

/** What a verb works with. */
export interface Desk {
  extended: ExtendedLibrary;
  language: Language;
  watch: Watch;
  /** Who simulates; left out: this thread. */
  simulator?: Simulator;
}

const PLACES: OverridePlaces = {
  plan: 'overrides.plan',
  asOf: 'overrides.as_of',
  horizon: 'overrides.horizon',
  set: (driver) => `overrides.set.${driver}`,
};

/**
 * Runs the scenario of a request with what the request lays over it.
 *
 * @throws PlancastError with every mistake of the scenario, or of what is laid over it
 */
export function carryOut({ overrides = {}, ...reference }: ScenarioRequest, desk: Desk): Promise<CarriedOut> {
  return requestedRun(requestedScenario(reference, desk.extended), overrides, desk);
}

/** The same for a scenario that is found already. */
export async function requestedRun(
  { scenario, library }: RequestedScenario,
  { as_of: asOf, ...overrides }: OverridesRequest,
  { watch, simulator }: Desk,
): Promise<CarriedOut> {
  const read = await readOverrides({ ...overrides, asOf }, scenario, library, PLACES);
  return runWithReference(library, scenario, read, {
    watch: watchOf(watch),
    ...(simulator === undefined ? {} : { simulator }),
  });
}

function watchOf({ progress, signal }: Watch) {
  return {
    ...(progress === undefined ? {} : { progress }),
    ...(signal === undefined ? {} : { signal }),
  };
}
