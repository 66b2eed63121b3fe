import type { Scenario } from '../engine/run_types.ts';
import { PlancastError } from '../engine/types.ts';
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
 * @throws PlancastError with every unknown driver, or value, or plan, or year that cannot be
 */
export async function readOverrideOptions(
  options: OverrideOptions,
  scenario: Scenario,
  library: Library,
): Promise<Overrides> {
  const { written, issues } = await readSettings(options.set ?? []);
  try {
    const overrides = await readOverrides({ ...options, set: written }, scenario, library, PLACES);
    if (issues.length === 0) return overrides;
  } catch (error) {
    if (error instanceof PlancastError) issues.push(...error.issues);
    else throw error;
  }
  throw new PlancastError(issues);
}
