import type { Run, Scenario } from '../../engine/run_types.ts';
import type { Language } from '../../engine/types.ts';
import {
  type CarriedOut,
  type RunningOptions,
  runWithReference,
} from '../../report/answers/run_with_reference.ts';
import type { Library } from '../../scenarios/library.ts';
import { readOverrides } from '../../scenarios/loader/read_overrides.ts';
import { runScenario, runScenarioWith, type Simulator } from '../../scenarios/run_scenario.ts';
import type { OverridesRequest, ScenarioRequest } from '../schema/scenario_request.ts';
import { MEMBER_PLACES } from './member_places.ts';
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

/**
 * Runs the scenario of a request with what the request lays over it, and beside it the run it is held against.
 *
 * @throws PlancastError with every mistake of the scenario, or of what is laid over it
 */
export async function carryOut(
  { overrides = {}, ...reference }: ScenarioRequest,
  desk: Desk,
): Promise<CarriedOut> {
  return carryOutFound(requestedScenario(reference, desk.extended), overrides, desk);
}

/** The same for a scenario that is found already. */
export async function carryOutFound(
  { scenario, library }: RequestedScenario,
  overrides: OverridesRequest,
  desk: Desk,
): Promise<CarriedOut> {
  const read = await readRequested(overrides, scenario, library);
  return runWithReference(library, scenario, read, runningOptions(desk));
}

/** Only the run, where nothing is said about it in words. */
export async function runOnly({ overrides = {}, ...reference }: ScenarioRequest, desk: Desk): Promise<Run> {
  const { scenario, library } = requestedScenario(reference, desk.extended);
  const read = await readRequested(overrides, scenario, library);
  const { simulator, ...options } = runningOptions(desk);
  return simulator === undefined
    ? runScenario(library, scenario, read, options)
    : runScenarioWith(simulator, library, scenario, read, options);
}

function readRequested(
  { as_of: asOf, ...overrides }: OverridesRequest,
  scenario: Scenario,
  library: Library,
) {
  return readOverrides({ ...overrides, asOf }, scenario, library, MEMBER_PLACES);
}

function runningOptions({ watch: { progress, signal }, simulator }: Desk): RunningOptions {
  const watch = {
    ...(progress === undefined ? {} : { progress }),
    ...(signal === undefined ? {} : { signal }),
  };
  return { watch, ...(simulator === undefined ? {} : { simulator }) };
}
