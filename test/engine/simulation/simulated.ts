import type { Model } from '../../../engine/compile_model.ts';
import { project } from '../../../engine/project.ts';
import type {
  Band,
  Drawn,
  DrawnValue,
  ResolvedDriver,
  ResolvedScenario,
  ResolvedTarget,
} from '../../../engine/run_types.ts';
import type { Route } from '../../../engine/simulation/path_blocks.ts';
import { prepareSimulation, type Simulated, simulate } from '../../../engine/simulation/simulate.ts';
import { simulateBlocks } from '../../../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../../../engine/simulation/simulation_job.ts';
import { assessTargets } from '../../../engine/targets/assess_targets.ts';
import type { Indicator } from '../../../engine/types.ts';
import { makeDriver, makeGrowth, makeIndicator, makeModel, makeResolvedDriver } from '../make_model.ts';

/** An indicator that changes by its own driver each year: x = lag(x) + d. */
export function makeChange(id: string, driver: string, extra: Partial<Indicator> = {}): Indicator {
  const drivers = [makeDriver(driver, id, { unit: 'number/yr', bounds: [null, null] })];
  return makeIndicator(id, `lag(${id}) + ${driver}`, { method: 'change', drivers, ...extra });
}

export { makeGrowth, makeModel };

/** A distribution of the engine, drawn anew each year unless told otherwise. */
export function drawnFrom(
  kind: string,
  parameters: Readonly<Record<string, number>>,
  extra: Partial<DrawnValue> = {},
): DrawnValue {
  return { by: 'distribution', kind, parameters, truncate: null, per: 'year', persistence: 0, ...extra };
}

/** An error about the driver's value. */
export function errorOf(parts: Partial<Extract<Drawn, { by: 'class' }>['spread']>): Drawn {
  return {
    by: 'class',
    spread: { common: 0, regional: 0, yearly: 0, wandering: 0, scale: 'points', ...parts },
  };
}

/** A driver with one value in every year, drawn the same way in each. */
export function drawnDriver(
  id: string,
  indicator: string,
  value: number,
  drawn: Drawn | null,
  extra: Partial<ResolvedDriver> = {},
): ResolvedDriver {
  const years = 5;
  return makeResolvedDriver(id, years, value, {
    indicator,
    bounds: [null, null],
    measured: drawn?.by === 'class',
    drawn: Array.from({ length: years }, () => drawn),
    ...extra,
  });
}

/** A scenario projected and judged. */
export function projected(
  model: Model,
  indicators: readonly Indicator[],
  resolved: ResolvedScenario,
): Simulated & { indicators: Record<string, Indicator> } {
  const projection = project(model, resolved);
  const byId = Object.fromEntries(indicators.map((indicator) => [indicator.id, indicator]));
  const verdicts = assessTargets(projection, resolved.targets, {
    indicators: byId,
    drivers: resolved.drivers,
    period: resolved.period,
  });
  return { model, resolved, projection, verdicts, indicators: byId };
}

/** Simulates a scenario; the whole answer. */
export function simulated(
  indicators: readonly Indicator[],
  resolved: ResolvedScenario,
  options: { route?: Route; design?: 'random' | 'sobol' } = {},
) {
  const run = projected(makeModel(indicators), indicators, resolved);
  const context = { indicators: run.indicators, supports: () => false, ...options };
  const job: SimulationJob = prepareSimulation(run, context);
  const result = simulateBlocks(job, {}, options.route);
  return { ...simulate(run, job, result, context), result, job, run };
}

/** The band of an indicator in a year, counted from the base year. */
export function bandIn(bands: Readonly<Record<string, readonly Band[]>>, id: string, year: number): Band {
  const band = bands[id]?.[year - 1];
  if (band === undefined) throw new Error(`no band of ${id} in year ${year}`);
  return band;
}

/** A target that asks an indicator to grow by so much on average. */
export function growthTarget(indicator: string, atLeast: number): Partial<ResolvedTarget> {
  return {
    id: `${indicator}.growth`,
    indicator,
    kind: 'average_growth',
    atLeast,
    unit: 'percent/yr',
    decimals: 6,
  };
}
