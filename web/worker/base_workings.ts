import type { ResolvedScenario, Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { checkYear, LATEST_YEAR } from '../../scenarios/loader/check_year.ts';
import type { Overrides } from '../../scenarios/loader/resolve_scenario.ts';
import { prepareScenario } from '../../scenarios/prepare_scenario.ts';
import { type Workings, workOut } from '../../scenarios/work_out.ts';
import type { Simulated } from '../state/page_state.ts';
import { ownTargets } from './own_targets.ts';

/** A loaded scenario, as it stands before a slider is moved. */
export interface BaseWorkings {
  library: Library;
  /** With the targets of one's own. */
  scenario: Scenario;
  overrides: Overrides;
  /** As loaded: nothing set. */
  loaded: Workings;
}

/**
 * Works out a loaded scenario with nothing set.
 *
 * @throws PlancastError when the scenario cannot be projected as it stands
 */
export function baseWorkings(library: Library, plain: Scenario, simulated: Simulated): BaseWorkings {
  const targets = ownTargets(simulated.targets, library);
  const scenario = targets.length === 0 ? plain : { ...plain, targets: [...plain.targets, ...targets] };
  const overrides = simulated.horizon === null ? {} : { horizon: simulated.horizon };
  if (simulated.horizon !== null) {
    const { baseYear } = prepareScenario(library, scenario).resolved;
    checkYear('horizon', simulated.horizon, baseYear + 1, LATEST_YEAR);
  }
  return { library, scenario, overrides, loaded: workOut(library, scenario, overrides) };
}

/** What a loaded scenario is with sliders moved: the numbers every analysis starts from. */
export function resolvedWith(
  { library, scenario, overrides }: BaseWorkings,
  set: Simulated['set'],
): ResolvedScenario {
  return prepareScenario(library, scenario, { ...overrides, set }).resolved;
}

/**
 * Projects and judges a loaded scenario with sliders moved: the same numbers as `--set`.
 *
 * @throws PlancastError naming indicator, year, driver and remedy when a value leaves its bounds
 */
export function movedWorkings(
  { library, scenario, overrides }: BaseWorkings,
  set: Simulated['set'],
): Workings {
  return workOut(library, scenario, { ...overrides, set });
}
