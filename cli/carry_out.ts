import { type CarriedOut, runWithReference } from '../report/answers/run_with_reference.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import type { Context } from './context.ts';
import { type Found, findScenario } from './find_scenario.ts';
import { printIssues } from './print_issues.ts';
import { type OverrideOptions, readOverrideOptions } from './read_override_options.ts';
import { simulateWithProgress } from './simulate_with_progress.ts';

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
  const overrides = await readOverrideOptions(options, scenario, library);
  const simulator = simulateWithProgress(context);
  const carried = await runWithReference(library, scenario, overrides, { simulator });
  printIssues(carried.run.warnings, context.terminal, context.language);
  return carried;
}
