import type { Scenario } from '../engine/run_types.ts';
import { PlancastError } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { readOverrides } from '../scenarios/loader/read_overrides.ts';
import type { Overrides } from '../scenarios/loader/resolve_scenario.ts';
import { OPTION_PLACES } from './option_places.ts';
import { readSettings } from './read_settings.ts';

/** What the options of a command may lay over a scenario. */
export interface OverrideOptions {
  set?: string[] | undefined;
  plan?: string | undefined;
  asOf?: number | undefined;
  horizon?: number | undefined;
  seed?: number | undefined;
  draws?: number | undefined;
}

/**
 * What is laid over a scenario from the command line; empty when nothing is.
 *
 * @throws PlancastError with every unknown driver, or value, or plan, or year that cannot be
 */
export async function readOverrideOptions(
  options: OverrideOptions,
  scenario: Scenario,
  library: Library,
): Promise<Overrides> {
  const { written, issues } = await readSettings(options.set ?? []);
  try {
    const overrides = await readOverrides({ ...options, set: written }, scenario, library, OPTION_PLACES);
    if (issues.length === 0) return overrides;
  } catch (error) {
    if (error instanceof PlancastError) issues.push(...error.issues);
    else throw error;
  }
  throw new PlancastError(issues);
}
