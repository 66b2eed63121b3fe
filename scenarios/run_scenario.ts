import { checkExpectations } from '../engine/check_expectations.ts';
import { ENGINE_VERSION } from '../engine/engine_version.ts';
import { resultHash, runId } from '../engine/run_hash.ts';
import type { Run, Scenario } from '../engine/run_types.ts';
import { ENOUGH_CASES } from '../engine/simulation/displayed_odds.ts';
import type { SimulationWatch } from '../engine/simulation/run_blocks.ts';
import { prepareSimulation, type SimulationContext, simulate } from '../engine/simulation/simulate.ts';
import { simulateBlocks } from '../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../engine/simulation/simulation_job.ts';
import type { SimulationResult } from '../engine/simulation/simulation_result.ts';
import { driversOf, type Library } from './library.ts';
import type { Overrides } from './loader/resolve_scenario.ts';
import { runBody } from './run_body.ts';
import { runtimeSha256 } from './runtime_sha256.ts';
import { type Workings, workOut } from './work_out.ts';

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
  return finishRun(library, scenario, overrides, withOdds(library, workings, options));
}

/** Workings with what a simulation on this thread finds; as they are where no draws are asked for. */
export function withOdds(library: Library, workings: Workings, options: RunOptions = {}): Workings {
  if (workings.resolved.draws === 0) return workings;
  const context = simulationContext(library, options);
  const job = prepareSimulation(workings, context);
  const result = simulateBlocks(job, options.watch);
  return { ...workings, ...simulate(workings, job, result, context) };
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
  return finishRun(library, scenario, overrides, {
    ...workings,
    ...simulate(workings, job, result, context),
  });
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
    id: runId(resolved, { engine: ENGINE_VERSION, data: library.dataVersion }, runtimeSha256),
    resultHash: resultHash(projection, verdicts, uncertainty, runtimeSha256),
    ...runBody(library, workings),
    expectations: changed ? [] : checkExpectations(scenario.expect, projection),
    warnings: [],
  };
}
