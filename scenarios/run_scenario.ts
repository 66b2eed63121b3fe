import { compileModel, type Model } from '../engine/compile_model.ts';
import { ENGINE_VERSION } from '../engine/engine_version.ts';
import { dependsOn } from '../engine/depends_on.ts';
import { checkExpectations } from '../engine/check_expectations.ts';
import { annualLevels } from '../engine/history.ts';
import { project } from '../engine/project.ts';
import { numbers, resultHash, runId } from '../engine/run_hash.ts';
import type {
  DriverRow,
  Projection,
  ResolvedScenario,
  Run,
  Scenario,
  SeriesRow,
  Uncertainty,
  Verdict,
} from '../engine/run_types.ts';
import { ENOUGH_CASES } from '../engine/simulation/displayed_odds.ts';
import { prepareSimulation, type SimulationContext, simulate } from '../engine/simulation/simulate.ts';
import { type SimulationWatch, simulateBlocks } from '../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../engine/simulation/simulation_job.ts';
import type { SimulationResult } from '../engine/simulation/simulation_result.ts';
import { assessTargets } from '../engine/targets/assess_targets.ts';
import { driversOf, type Library } from './library.ts';
import { type Overrides, resolveScenario } from './loader/resolve_scenario.ts';

/** A scenario resolved and projected: what the analyses work on. */
export interface Workings {
  model: Model;
  resolved: ResolvedScenario;
  projection: Projection;
  verdicts: readonly Verdict[];
  /** Left out or null without a simulation. */
  uncertainty?: Uncertainty | null;
}

const models = new WeakMap<object, Model>();

/** The compiled model of a library, made once for all libraries of the same indicators. */
export function modelOf(library: Library): Model {
  let model = models.get(library.expressions);
  if (model === undefined) {
    model = compileModel(library.indicators, library.expressions, library.units);
    models.set(library.expressions, model);
  }
  return model;
}

/** Resolves, projects and assesses a scenario, keeping the workings. */
export function workOut(library: Library, scenario: Scenario, overrides: Overrides = {}): Workings {
  const model = modelOf(library);
  return workOutResolved(library, model, resolveScenario(library, model, scenario, overrides));
}

/** Projects and assesses numbers that are resolved already: what a search over a lever repeats. */
export function workOutResolved(library: Library, model: Model, resolved: ResolvedScenario): Workings {
  const projection = project(model, resolved);
  return { model, resolved, projection, verdicts: judge(library, model, resolved, projection) };
}

/** The verdicts on every target of a scenario that is projected. */
export function judge(
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
    doubtful: (indicator) => startsInDoubt(library, resolved, indicator),
    dependsOn: (indicator, driver) => dependsOn(model, indicator, driver),
  });
}

/** Years after the base year with an observed level, or observed growth of the indicator's own driver. */
function observedYears({ pinned, drivers, baseYear }: ResolvedScenario, indicator: string): readonly number[] {
  const years = new Set(Object.keys(pinned[indicator] ?? {}).map(Number));
  for (const driver of drivers) {
    if (driver.indicator !== indicator) continue;
    driver.layers.forEach((layer, index) => {
      if (layer?.startsWith('as_of')) years.add(baseYear + 1 + index);
    });
  }
  return [...years].sort();
}

/** Whether a level that the run starts or goes on from is a reading in doubt. */
function startsInDoubt(library: Library, { region, baseYear, asOf }: ResolvedScenario, indicator: string): boolean {
  const levels = annualLevels(library.regions[region]?.observations ?? [], indicator, asOf);
  return [...levels].some(([year, { doubt }]) => year >= baseYear && doubt !== null);
}

/** How a run is simulated, where the scenario asks for draws. */
export interface RunOptions {
  /** Sobol paths for small fans; left out: random ones. */
  design?: 'random' | 'sobol';
  /** Progress, and a signal that stops it. */
  watch?: SimulationWatch;
}

/** Carries out a simulation: on this thread, or by handing its blocks to others. */
export type Simulator = (job: SimulationJob, watch: SimulationWatch) => Promise<SimulationResult>;

/**
 * Runs a scenario: the one function behind the command line, the API, the page and the reports. With draws it is also
 * simulated, on this thread.
 *
 * @param library indicators, regions, plans and scenarios
 * @param scenario the scenario, checked
 * @param overrides what is set from outside the file; `expect` lines are then not judged
 * @throws PlancastError when the numbers cannot be projected, naming indicator, year, driver and remedy
 */
export function runScenario(
  library: Library,
  scenario: Scenario,
  overrides: Overrides = {},
  options: RunOptions = {},
): Run {
  const workings = workOut(library, scenario, overrides);
  if (workings.resolved.draws === 0) return finishRun(library, scenario, overrides, workings);
  const context = simulationContext(library, options);
  const job = prepareSimulation(workings, context);
  const result = simulateBlocks(job, options.watch);
  return finishRun(library, scenario, overrides, { ...workings, ...simulate(workings, job, result, context) });
}

/** The same where somebody else carries out the simulation: workers, with the same result to the last bit. */
export async function runScenarioWith(
  simulator: Simulator,
  library: Library,
  scenario: Scenario,
  overrides: Overrides = {},
  options: RunOptions = {},
): Promise<Run> {
  const workings = workOut(library, scenario, overrides);
  if (workings.resolved.draws === 0) return finishRun(library, scenario, overrides, workings);
  const context = simulationContext(library, options);
  const job = prepareSimulation(workings, context);
  const result = await simulator(job, options.watch ?? {});
  return finishRun(library, scenario, overrides, { ...workings, ...simulate(workings, job, result, context) });
}

function simulationContext(library: Library, { design }: RunOptions): SimulationContext {
  const drivers = driversOf(library);
  return {
    indicators: library.indicators,
    supports: (id) => {
      const family = library.referenceClass.families[drivers[id]?.family ?? ''];
      return (family?.independentCases ?? 0) > ENOUGH_CASES;
    },
    ...(design === undefined ? {} : { design }),
  };
}

function finishRun(library: Library, scenario: Scenario, overrides: Overrides, workings: Workings): Run {
  const { draws, seed, ...changes } = overrides;
  const changed = Object.values(changes).some((value) => value !== undefined);
  const { resolved, projection, verdicts, uncertainty = null } = workings;
  return {
    id: runId(resolved, { engine: ENGINE_VERSION, data: library.dataVersion }),
    resultHash: resultHash(projection, verdicts, uncertainty),
    ...runBody(library, workings),
    expectations: changed ? [] : checkExpectations(scenario.expect, projection),
    warnings: [],
  };
}

/** What a run says of its workings, before anything is hashed: what the page shows at every move. */
export function runBody(
  library: Library,
  { resolved, projection, verdicts, uncertainty = null }: Workings,
): Omit<Run, 'id' | 'resultHash' | 'expectations' | 'warnings'> {
  return {
    engineVersion: ENGINE_VERSION,
    dataVersion: library.dataVersion,
    region: resolved.region,
    scenario: resolved.scenario,
    plan: resolved.plan,
    baseYear: resolved.baseYear,
    horizon: resolved.horizon,
    asOf: resolved.asOf,
    years: Array.from({ length: resolved.horizon - resolved.baseYear + 1 }, (_, i) => resolved.baseYear + i),
    drivers: driverRows(library, resolved, projection),
    series: seriesRows(library, resolved, projection),
    verdicts,
    uncertainty,
  };
}

function driverRows(library: Library, resolved: ResolvedScenario, projection: Projection): DriverRow[] {
  const rows: DriverRow[] = [];
  for (const driver of resolved.drivers) {
    const column = projection.values[driver.id];
    const moves = projection.values[driver.indicator] !== undefined;
    if (column === undefined || !moves || library.indicators[driver.indicator] === undefined) continue;
    rows.push({
      driver: driver.id,
      unit: driver.unit,
      values: numbers(column).slice(1),
      layers: driver.layers,
      given: driver.layers.some((layer) => layer !== null),
      basis: driver.basis,
      response: driver.response,
    });
  }
  return rows;
}

function seriesRows(library: Library, resolved: ResolvedScenario, projection: Projection): SeriesRow[] {
  const rows: SeriesRow[] = [];
  for (const indicator of Object.values(library.indicators)) {
    const column = projection.values[indicator.id];
    if (column === undefined) continue;
    const pinned = resolved.pinned[indicator.id] ?? {};
    rows.push({
      indicator: indicator.id,
      unit: indicator.unit,
      prices: indicator.prices,
      basis: projection.basis[indicator.id] ?? 'level',
      values: numbers(column),
      status: Array.from(column, (_, t) =>
        t === 0
          ? (projection.start[indicator.id] ?? 'computed')
          : pinned[resolved.baseYear + t] !== undefined
            ? 'observed'
            : 'projected',
      ),
    });
  }
  return rows.sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
}
