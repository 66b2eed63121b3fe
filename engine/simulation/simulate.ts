import type { Model } from '../compile_model.ts';
import { readsEver } from '../expression.ts';
import type {
  Carrier,
  GivenDriver,
  JointOdds,
  NoOdds,
  Odds,
  Projection,
  ResolvedDriver,
  ResolvedScenario,
  Uncertainty,
  Verdict,
} from '../run_types.ts';
import { criterion } from '../targets/criterion.ts';
import type { Indicator } from '../types.ts';
import { checkDraws } from './check_draws.ts';
import { criterionExpression } from './criterion_expression.ts';
import { displayedOdds } from './displayed_odds.ts';
import type { Design } from './normal_source.ts';
import { type JudgedTarget, type SimulationJob, simulationJob } from './simulation_job.ts';
import type { SimulationResult } from './simulation_result.ts';

/** A projected run that is to be simulated. */
export interface Simulated {
  model: Model;
  resolved: ResolvedScenario;
  projection: Projection;
  verdicts: readonly Verdict[];
}

/** What a simulation needs to know besides the run. */
export interface SimulationContext {
  indicators: Readonly<Record<string, Indicator>>;
  /** Whether the errors of a driver rest on enough independent cases for odds beyond 5 and 95 %. */
  supports: (driver: string) => boolean;
  /** Sobol paths for small fans; left out: random ones. */
  design?: 'random' | 'sobol';
}

/** Scramblings of a Sobol design, from whose differences its error is told. */
const REPLICATES = 8;

/**
 * The job that simulates a run: every target that can be judged and is not assumed, on its full criterion.
 *
 * @throws PlancastError when the number of paths is out of range, or a printed base cannot be joined to its equation
 *
 * @example see test/engine/simulation/simulate.test.ts: P(average growth >= 7) for N(6.2, 2.34) is 0.366
 */
export function prepareSimulation(run: Simulated, context: SimulationContext): SimulationJob {
  const { model, resolved, projection, verdicts } = run;
  checkDraws(resolved.draws);
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.target, verdict]));
  const targets = resolved.targets.flatMap((target): JudgedTarget[] => {
    const verdict = verdictOf.get(target.id);
    if (verdict === undefined || verdict.reason !== null || verdict.assumed) return [];
    const judged = criterion(target, context.indicators[target.indicator]?.better ?? 'neither');
    if (typeof judged === 'string') return [];
    const binding = target.nature === 'binding' && !target.aspiration;
    return [
      {
        id: target.id,
        binding,
        counted: !target.aspiration,
        criterion: criterionExpression(judged, resolved.horizon),
      },
    ];
  });
  const design: Design =
    context.design === 'sobol'
      ? { by: 'sobol', replicates: REPLICATES, paths: resolved.draws }
      : { by: 'random' };
  return simulationJob(model, resolved, projection, targets, { draws: resolved.draws, design });
}

/**
 * Puts what a simulation found beside the verdicts, and says what it is conditional on and what carries spread.
 *
 * @returns the verdicts with their odds, and what holds for the run as a whole
 */
export function simulate(
  run: Simulated,
  job: SimulationJob,
  result: SimulationResult,
  context: SimulationContext,
): { verdicts: Verdict[]; uncertainty: Uncertainty } {
  const { model, resolved, projection } = run;
  const drawn = job.inputs.drivers.map(({ id }) => id);
  const supported = (indicators: readonly string[]) =>
    driversBehind(model, indicators, drawn).every((driver) => context.supports(driver));
  const verdicts = run.verdicts.map((verdict): Verdict => {
    const found = result.targets[verdict.target];
    if (found === undefined) return { ...verdict, noOdds: whyNoOdds(verdict, resolved) };
    const target = resolved.targets.find(({ id }) => id === verdict.target);
    const behind = [verdict.indicator, ...(target?.to ? [target.to] : [])];
    return { ...verdict, odds: { ...displayedOdds(found.met, supported(behind)), band: found.band } };
  });
  const bands = Object.entries(result.bands).filter(([id]) => job.fixed[id] === undefined);
  return {
    verdicts,
    uncertainty: {
      draws: job.draws,
      seed: job.inputs.seed,
      design: job.design.by,
      conditionalOn: resolved.drivers.flatMap((driver) => givenDriver(driver, projection)),
      carriers: resolved.drivers.flatMap((driver) => carrier(driver, projection)),
      unmeasured: resolved.drivers.filter((driver) => isUnmeasured(driver, projection)).map(({ id }) => id),
      bands: Object.fromEntries(bands),
      joint: {
        binding: jointOdds(verdicts, result.binding, supported, ({ nature }) => nature === 'binding'),
        all: jointOdds(verdicts, result.counted, supported, () => true),
      },
      assumed: verdicts.filter(({ noOdds }) => noOdds === 'assumed').length,
    },
  };
}

function whyNoOdds({ reason, assumed, indicator }: Verdict, { drivers }: ResolvedScenario): NoOdds {
  if (reason !== null) return 'not_assessable';
  if (assumed) return 'assumed';
  const saturated = drivers.some((driver) => driver.indicator === indicator && driver.saturated === true);
  return saturated ? 'saturated' : 'no_spread';
}

function jointOdds(
  verdicts: readonly Verdict[],
  ofDrawn: Odds,
  supported: (indicators: readonly string[]) => boolean,
  belongs: (verdict: Verdict) => boolean,
): JointOdds | null {
  const counted = verdicts.filter((verdict) => !verdict.aspiration && belongs(verdict));
  const drawn = counted.filter(({ odds }) => odds !== null);
  const certain = counted.filter(({ noOdds }) => noOdds === 'no_spread' || noOdds === 'saturated');
  if (drawn.length + certain.length === 0) return null;
  const missed = certain.filter(({ verdict }) => verdict === 'missed').length;
  const together =
    drawn.length === 0
      ? { ...ofDrawn, shown: ofDrawn.probability, capped: false }
      : displayedOdds(ofDrawn, supported(drawn.map(({ indicator }) => indicator)));
  const whole = missed > 0 ? { probability: 0, standardError: 0, shown: 0, capped: false } : together;
  return {
    ...whole,
    drawn: drawn.length,
    ofDrawn: together,
    certain: { met: certain.length - missed, missed },
  };
}

/** Drivers among those given on which some indicators hang, directly or through what they read. */
function driversBehind(model: Model, indicators: readonly string[], drivers: readonly string[]): string[] {
  const seen = new Set(indicators);
  for (const id of seen) {
    const cell = model.cells[model.position[id] ?? -1];
    if (cell?.kind === 'indicator') for (const read of readsEver(cell.expression)) seen.add(read);
    else if (cell?.kind === 'driver' && cell.driver.response !== null) seen.add(cell.driver.response.to);
  }
  return drivers.filter((driver) => seen.has(driver));
}

/** A driver counts when its indicator runs. */
function moves({ indicator }: ResolvedDriver, { values }: Projection): boolean {
  return values[indicator] !== undefined;
}

function givenDriver(driver: ResolvedDriver, projection: Projection): GivenDriver[] {
  const values = Array.from(driver.given, (value, index) => {
    const layer = driver.layers[index] ?? null;
    const isGiven = layer !== null && !layer.startsWith('as_of') && (driver.drawn?.[index] ?? null) === null;
    return isGiven ? value : null;
  });
  const change = Array.from(driver.change);
  const silent = values.every((value) => value === null) && change.every((added) => added === 0);
  if (silent || !moves(driver, projection)) return [];
  return [{ driver: driver.id, unit: driver.unit, values, change }];
}

function carrier(driver: ResolvedDriver, projection: Projection): Carrier[] {
  const drawn = driver.drawn?.find((year) => year !== null) ?? null;
  if (drawn === null || !moves(driver, projection)) return [];
  const { id, unit, family } = driver;
  return [{ driver: id, unit, family: drawn.by === 'class' ? family : null, drawn }];
}

function isUnmeasured(driver: ResolvedDriver, projection: Projection): boolean {
  return (
    driver.measured !== true &&
    driver.saturated !== true &&
    driver.layers.some((layer) => layer === null) &&
    driver.response === null &&
    moves(driver, projection)
  );
}
