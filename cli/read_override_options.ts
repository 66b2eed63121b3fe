import type { Scenario } from '../engine/run_types.ts';
import type { Library } from '../scenarios/library.ts';
import { type OverridePlaces, readOverrides } from '../scenarios/loader/read_overrides.ts';
import type { Overrides } from '../scenarios/loader/resolve_scenario.ts';
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

const PLACES: OverridePlaces = {
  plan: '--plan',
  asOf: '--as-of',
  horizon: '--horizon',
  set: (driver) => `--set ${driver}`,
};

/**
 * What is laid over a scenario from the command line; empty when nothing is.
 *
 * @throws PlancastError for an unknown driver or plan, or a value or year that cannot be
 */
export async function readOverrideOptions(
  options: OverrideOptions,
  scenario: Scenario,
  library: Library,
): Promise<Overrides> {
  const set = options.set === undefined ? undefined : await readSettings(options.set);
  return readOverrides({ ...options, set }, scenario, library, PLACES);
}
