import { withGiven } from '../../engine/analyses/with_given.ts';
import { checkProjection, type Prepared, prepareProjection, projectPrepared } from '../../engine/project.ts';
import type { ResolvedScenario, Scenario } from '../../engine/run_types.ts';
import { startModel } from '../../engine/start_model.ts';
import type { Library } from '../../scenarios/library.ts';
import { checkYear, LATEST_YEAR } from '../../scenarios/loader/check_year.ts';
import { type Overrides, resolveScenario } from '../../scenarios/loader/resolve_scenario.ts';
import { judge, modelOf, type Workings, workOutResolved } from '../../scenarios/work_out.ts';
import type { Simulated } from '../state/page_state.ts';
import { ownTargets } from './own_targets.ts';

/** A loaded scenario, resolved and prepared once, so that a move of a slider is only a projection. */
export interface BaseWorkings {
  library: Library;
  /** With the targets of one's own. */
  scenario: Scenario;
  overrides: Overrides;
  /** As loaded: nothing set. */
  loaded: Workings;
  prepared: Prepared;
}

/**
 * Resolves a loaded scenario and prepares its projection.
 *
 * @throws PlancastError when the scenario cannot be projected as it stands
 */
export function baseWorkings(library: Library, plain: Scenario, simulated: Simulated): BaseWorkings {
  const model = modelOf(library);
  const targets = ownTargets(simulated.targets, library);
  const scenario = targets.length === 0 ? plain : { ...plain, targets: [...plain.targets, ...targets] };
  const overrides = simulated.horizon === null ? {} : { horizon: simulated.horizon };
  if (simulated.horizon !== null) {
    const { baseYear } = resolveScenario(library, model, scenario, {});
    checkYear('horizon', simulated.horizon, baseYear + 1, LATEST_YEAR);
  }
  const resolved = resolveScenario(library, model, scenario, overrides);
  const loaded = workOutResolved(library, model, resolved);
  const prepared = prepareProjection(startModel(model, resolved), resolved);
  return { library, scenario, overrides, loaded, prepared };
}

/** What a loaded scenario is with sliders moved: the numbers every analysis starts from. */
export function resolvedWith(base: BaseWorkings, set: Simulated['set']): ResolvedScenario {
  const { library, scenario, overrides, loaded } = base;
  return (
    withGiven(loaded.resolved, set) ?? resolveScenario(library, loaded.model, scenario, { ...overrides, set })
  );
}

/**
 * Projects and judges a loaded scenario with sliders moved: the same numbers as `--set`, without resolving anew.
 *
 * @throws PlancastError naming indicator, year, driver and remedy when a value leaves its bounds
 */
export function movedWorkings(base: BaseWorkings, set: Simulated['set']): Workings {
  const { library, loaded, prepared } = base;
  const { model } = loaded;
  const resolved = withGiven(loaded.resolved, set);
  if (resolved === null) return workOutResolved(library, model, resolvedWith(base, set));
  const projection = projectPrepared(prepared, resolved);
  checkProjection(model, prepared.starts, resolved, projection);
  return { model, resolved, projection, verdicts: judge(library, model, resolved, projection) };
}
