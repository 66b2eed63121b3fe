import type { Run, Scenario } from '../engine/run_types.ts';
import type { Reference } from '../report/facts.ts';
import type { Library } from '../scenarios/library.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import type { Overrides } from '../scenarios/loader/resolve_scenario.ts';
import { runScenario } from '../scenarios/run_scenario.ts';
import type { Context } from './context.ts';
import { type Found, findScenario } from './find_scenario.ts';
import { printIssues } from './print_issues.ts';
import { type OverrideOptions, readOverrides } from './read_overrides.ts';
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

/**
 * Runs what a command line names, with what its options lay over it.
 *
 * @throws PlancastError with every mistake in the name, the file, or the options
 */
export async function carryOut(
  name: string,
  options: OverrideOptions,
  context: Context,
): Promise<CarriedOut> {
  const library = await loadLibrary();
  return carryOutFound(await findScenario(name, library, context.terminal), options, context);
}

/** The same for a scenario that is found already. */
export async function carryOutFound(
  found: Found,
  options: OverrideOptions,
  context: Context,
): Promise<CarriedOut> {
  const { scenario, library, warnings } = found;
  printIssues(warnings, context.terminal, context.language);
  const overrides = await readOverrides(options, scenario, library);
  const run = runScenario(library, scenario, overrides);
  printIssues(run.warnings, context.terminal, context.language);
  return { run, library, scenario, overrides, reference: referenceRun(library, scenario, overrides, run) };
}
