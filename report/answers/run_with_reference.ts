import type { Run, Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import type { Overrides } from '../../scenarios/loader/resolve_scenario.ts';
import {
  type RunOptions,
  runScenario,
  runScenarioWith,
  type Simulator,
} from '../../scenarios/run_scenario.ts';
import type { FactsOptions, Reference } from '../facts.ts';
import { referenceRun } from './reference_run.ts';

/** A run with what it was made from. */
export interface CarriedOut {
  run: Run;
  library: Library;
  scenario: Scenario;
  overrides: Overrides;
  /** The same run with GDP growing as planned, null when it does. */
  reference: Reference | null;
}

/** Who simulates where the scenario asks for draws, and who is told of it. */
export interface RunningOptions extends RunOptions {
  /** Left out: this thread. */
  simulator?: Simulator;
}

/**
 * Runs a scenario, and beside it the same with GDP growing as planned: what every door shows is made from the two.
 *
 * @throws PlancastError when the numbers cannot be projected
 */
export async function runWithReference(
  library: Library,
  scenario: Scenario,
  overrides: Overrides,
  { simulator, ...options }: RunningOptions = {},
): Promise<CarriedOut> {
  const run =
    simulator === undefined
      ? runScenario(library, scenario, overrides, options)
      : await runScenarioWith(simulator, library, scenario, overrides, options);
  return { run, library, scenario, overrides, reference: referenceRun(library, scenario, overrides, run) };
}

/** What is looked up beside a run when it is put into words. */
export function seenWith({ scenario, reference }: CarriedOut): FactsOptions {
  return { scenario, ...(reference === null ? {} : { reference }) };
}
