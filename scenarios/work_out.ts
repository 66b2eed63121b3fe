import type { Model } from '../engine/compile_model.ts';
import { dependsOn } from '../engine/depends_on.ts';
import { annualLevels } from '../engine/history.ts';
import { checkProjection, projectPrepared } from '../engine/project.ts';
import type { Projection, ResolvedScenario, Scenario, Uncertainty, Verdict } from '../engine/run_types.ts';
import { assessTargets } from '../engine/targets/assess_targets.ts';
import type { Library } from './library.ts';
import type { Overrides } from './loader/resolve_scenario.ts';
import { type PreparedScenario, prepareScenario } from './prepare_scenario.ts';

/** A scenario resolved and projected: what the analyses work on. */
export interface Workings {
  model: Model;
  resolved: ResolvedScenario;
  projection: Projection;
  verdicts: readonly Verdict[];
  /** Left out or null without a simulation. */
  uncertainty?: Uncertainty | null;
}

/** Resolves, projects and assesses a scenario, keeping the workings. */
export function workOut(library: Library, scenario: Scenario, overrides: Overrides = {}): Workings {
  const prepared = prepareScenario(library, scenario, overrides);
  const { model, resolved } = prepared;
  const projection = projectChecked(prepared);
  return { model, resolved, projection, verdicts: judge(library, model, resolved, projection) };
}

/** Resolves and projects a scenario, judging nothing: for a run that another one is held against. */
export function projectScenario(library: Library, scenario: Scenario, overrides: Overrides = {}): Projection {
  return projectChecked(prepareScenario(library, scenario, overrides));
}

function projectChecked({ model, resolved, prepared }: PreparedScenario): Projection {
  const projection = projectPrepared(prepared, resolved);
  checkProjection(model, prepared.starts, resolved, projection);
  return projection;
}

/** The verdicts on every target of a scenario that is projected. */
function judge(
  library: Library,
  model: Model,
  resolved: ResolvedScenario,
  projection: Projection,
): readonly Verdict[] {
  return assessTargets(projection, resolved.targets, {
    indicators: library.indicators,
    drivers: resolved.drivers,
    period: resolved.period,
    circularBases: resolved.suppliedBases,
    observedYears: (indicator) => observedYears(resolved, indicator),
    doubtful: (indicator) => restsOnDoubt(library, resolved, indicator),
    dependsOn: (indicator, driver) => dependsOn(model, indicator, driver),
  });
}

/** Years after the base year with an observed level, or observed growth of the indicator's own driver. */
function observedYears(
  { pinned, drivers, baseYear, asOf }: ResolvedScenario,
  indicator: string,
): readonly number[] {
  if (asOf <= baseYear) return [];
  const years = new Set(Object.keys(pinned[indicator] ?? {}).map(Number));
  for (const driver of drivers) {
    if (driver.indicator !== indicator) continue;
    driver.layers.forEach((layer, index) => {
      if (layer?.startsWith('as_of')) years.add(baseYear + 1 + index);
    });
  }
  return [...years].sort();
}

/** Whether a level that the run starts or goes on from, or its own history, is a reading in doubt. */
function restsOnDoubt(
  library: Library,
  { region, baseYear, asOf, drivers }: ResolvedScenario,
  indicator: string,
): boolean {
  const observations = library.regions[region]?.observations ?? [];
  if (!observations.some((each) => each.indicator === indicator && each.doubt !== null)) return false;
  const levels = annualLevels(observations, indicator, asOf);
  const history = drivers.some(
    (driver) =>
      driver.indicator === indicator && driver.ownHistory === true && driver.given.some(Number.isNaN),
  );
  return [...levels].some(([year, { doubt }]) => (history || year >= baseYear) && doubt !== null);
}
