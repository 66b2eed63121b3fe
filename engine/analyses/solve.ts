import type { Model } from '../compile_model.ts';
import { dependsOn } from '../depends_on.ts';
import { prepareProjection, projectPrepared } from '../project.ts';
import type { Projection, ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import { startModel } from '../start_model.ts';
import { findRoot } from './find_root.ts';

/** What is wanted: a quantity read off a projection, and which side of a number it must be on. */
export interface Question {
  measure: (projection: Projection) => number;
  side: 'at_least' | 'at_most';
  wanted: number;
  /** Last year in which a lever may act. */
  year: number;
  /** Indicators that the quantity is read from, so that levers none of them hangs on need not be tried. */
  reads?: readonly string[];
  /** Drivers to try although nobody can push them: what the quantity's own growth would have to be. */
  also?: readonly string[];
}

/** What one lever alone can do about it. */
export interface LeverAnswer {
  driver: string;
  unit: string;
  /** An uncertain driver is answered only where the question names it. */
  kind: 'lever' | 'uncertain';
  /** Constant value over the free years that just meets it; null when no value within the bounds does. */
  value: number | null;
  /** What the quantity becomes there, or at the best the lever can do. */
  reached: number;
  /** The lever's value at which the best is reached when none meets it. */
  nearest: number | null;
  /** Average of the lever over the free years as the scenario stands. */
  now: number;
  bounds: readonly [number, number];
  /** It works by making GDP smaller than the scenario's. */
  shrinksGdp: boolean;
}

/** The range over which a driver without a bound is searched, in its unit. */
const UNBOUNDED = 100;
const SAMPLES = 24;

/**
 * For each lever alone, the constant value in the years still free that just meets a target, or the nearest it reaches.
 *
 * @param model the compiled model
 * @param scenario the scenario as it stands; its other drivers stay as they are
 * @param question what is wanted
 * @returns levers that move the quantity, those that meet it first, those that meet it only by shrinking GDP last
 * @example see test/engine/analyses/solve.test.ts: `rd_intensity@2025 >= 2.4` needs R&D growth of 19.9 % in the plan scenario
 */
export function solve(model: Model, scenario: ResolvedScenario, question: Question): LeverAnswer[] {
  const prepared = prepareProjection(startModel(model, scenario), scenario);
  const now = projectPrepared(prepared, scenario);
  const answers: LeverAnswer[] = [];
  for (const driver of scenario.drivers) {
    if (driver.kind !== 'lever' && question.also?.includes(driver.id) !== true) continue;
    if (now.values[driver.indicator] === undefined) continue;
    if (question.reads?.every((id) => !dependsOn(model, id, driver.id))) continue;
    const answer = solveLever(driver);
    if (answer !== null) answers.push(answer);
  }
  const rank = (a: LeverAnswer) => (a.value === null ? 1 : a.shrinksGdp ? 2 : 0);
  return answers.sort(
    (a, b) => rank(a) - rank(b) || distance(a) - distance(b) || (a.driver < b.driver ? -1 : 1),
  );

  /** How far the lever must move, as a share of its range. */
  function distance(answer: LeverAnswer): number {
    const target = answer.value ?? answer.nearest ?? answer.now;
    return Math.abs(target - answer.now) / (answer.bounds[1] - answer.bounds[0]);
  }

  function solveLever(driver: ResolvedDriver): LeverAnswer | null {
    const low = driver.bounds[0] ?? -UNBOUNDED;
    const high = driver.bounds[1] ?? UNBOUNDED;
    const sign = question.side === 'at_least' ? 1 : -1;
    const at = (value: number) =>
      projectPrepared(prepared, withLever(scenario, driver, value, question.year));
    const excess = (value: number) => sign * (question.measure(at(value)) - question.wanted);
    const current = average(
      now.values[driver.id],
      scenario.asOf - scenario.baseYear,
      question.year - scenario.baseYear,
    );
    const samples = Array.from({ length: SAMPLES + 1 }, (_, i) => low + ((high - low) * i) / SAMPLES)
      .map((value) => ({ value, excess: excess(value) }))
      .filter((sample) => Number.isFinite(sample.excess));
    const spread = Math.max(...samples.map((s) => s.excess)) - Math.min(...samples.map((s) => s.excess));
    if (samples.length < 2 || !(spread > 1e-9)) return null;

    const bracket = nearestBracket(samples, current);
    const value = bracket === null ? null : findRoot(excess, bracket[0], bracket[1], 1e-10);
    const best = samples.reduce((a, b) => (b.excess > a.excess ? b : a));
    const chosen = value ?? best.value;
    const there = at(chosen);
    return {
      driver: driver.id,
      unit: driver.unit,
      kind: driver.kind,
      value: value ?? (best.excess >= 0 ? best.value : null),
      reached: question.measure(there),
      nearest: value === null && best.excess < 0 ? best.value : null,
      now: current,
      bounds: [low, high],
      shrinksGdp: gdpIn(there) < gdpIn(now) * (1 - 1e-9),
    };
  }

  function gdpIn(projection: Projection): number {
    return projection.values.gdp_real?.[question.year - projection.baseYear] ?? 0;
  }
}

/** The two neighbouring samples between which the excess changes sign, nearest to where the lever stands. */
function nearestBracket(
  samples: readonly { value: number; excess: number }[],
  current: number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = 1; i < samples.length; i++) {
    const [a, b] = [samples[i - 1], samples[i]];
    if (a === undefined || b === undefined || a.excess * b.excess > 0) continue;
    const away = Math.abs((a.value + b.value) / 2 - current);
    if (away < bestDistance) {
      best = [a.value, b.value];
      bestDistance = away;
    }
  }
  return best;
}

function average(column: Float64Array | undefined, from: number, to: number): number {
  let sum = 0;
  for (let t = from + 1; t <= to; t++) sum += column?.[t] ?? Number.NaN;
  return sum / (to - from);
}

/** The scenario with one driver held at a value in the years not yet observed, up to a year. */
export function withLever(
  scenario: ResolvedScenario,
  driver: ResolvedDriver,
  value: number,
  until: number,
): ResolvedScenario {
  const given = driver.given.map((before, index) => {
    const year = scenario.baseYear + 1 + index;
    return year > scenario.asOf && year <= until ? value : before;
  });
  const change = driver.change.map((before, index) =>
    Number.isNaN(given[index] ?? Number.NaN) ? before : 0,
  );
  return {
    ...scenario,
    drivers: scenario.drivers.map((other) => (other.id === driver.id ? { ...other, given, change } : other)),
  };
}
