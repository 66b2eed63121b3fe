import { withGiven } from '../engine/analyses/with_given.ts';
import type { Model } from '../engine/compile_model.ts';
import { type Prepared, prepareProjection } from '../engine/project.ts';
import type { ResolvedScenario, Scenario } from '../engine/run_types.ts';
import { startModel } from '../engine/start_model.ts';
import type { Library } from './library.ts';
import { type Overrides, resolveScenario } from './loader/resolve_scenario.ts';
import { modelOf } from './model_of.ts';

/** A scenario in numbers, and what its projection starts from. */
export interface PreparedScenario {
  model: Model;
  resolved: ResolvedScenario;
  prepared: Prepared;
}

/** Most scenarios that are kept for a library: one for each plan, span and set of elasticities that is asked for. */
const MOST_KEPT = 32;

/** Overrides that leave everything but the given values and the draws as they are. */
type Frame = Omit<Overrides, 'set' | 'seed' | 'draws'>;
interface Kept extends PreparedScenario {
  scenario: Scenario;
  frame: string;
}
const keptOf = new WeakMap<Library, Kept[]>();

/**
 * Resolves a scenario with what is laid over it and prepares its projection. What no driver changes is made once, so that
 * a run that only moves drivers costs little more than its projection.
 *
 * @param library indicators, regions, plans and scenarios
 * @param scenario the scenario, checked
 * @param overrides what is set from outside the file
 * @throws PlancastError when a printed base cannot be joined to its equation
 */
export function prepareScenario(
  library: Library,
  scenario: Scenario,
  overrides: Overrides = {},
): PreparedScenario {
  const { set = {}, seed, draws, ...frame } = overrides;
  const { model, resolved, prepared } = framed(library, scenario, frame);
  const moved = withGiven(resolved, set);
  if (moved === null) return prepare(modelOf(library), resolveScenario(library, model, scenario, overrides));
  if (seed === undefined && draws === undefined) return { model, resolved: moved, prepared };
  const drawn = { seed: seed ?? moved.seed, draws: draws ?? moved.draws };
  return { model, resolved: { ...moved, ...drawn }, prepared };
}

/** The scenario with nothing set, the one asked for last kept longest. */
function framed(library: Library, scenario: Scenario, frame: Frame): PreparedScenario {
  const kept = keptOf.get(library) ?? [];
  keptOf.set(library, kept);
  const name = JSON.stringify(frame);
  const at = kept.findIndex((each) => each.scenario === scenario && each.frame === name);
  const [found] = at < 0 ? [] : kept.splice(at, 1);
  const last = found ?? { ...prepareAnew(library, scenario, frame), scenario, frame: name };
  kept.push(last);
  if (kept.length > MOST_KEPT) kept.shift();
  return last;
}

function prepareAnew(library: Library, scenario: Scenario, frame: Frame): PreparedScenario {
  const model = modelOf(library);
  return prepare(model, resolveScenario(library, model, scenario, frame));
}

function prepare(model: Model, resolved: ResolvedScenario): PreparedScenario {
  return { model, resolved, prepared: prepareProjection(startModel(model, resolved), resolved) };
}
