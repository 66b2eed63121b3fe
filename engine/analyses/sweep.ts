import type { Model } from '../compile_model.ts';
import { prepareProjection, projectPrepared } from '../project.ts';
import type { Projection, ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import { startModel } from '../start_model.ts';
import type { Issue } from '../types.ts';
import { PlancastError } from '../types.ts';
import { withLever } from './solve.ts';

/** A driver, and the values it is held at. */
export interface Axis {
  driver: string;
  values: readonly number[];
}

/** One point of the grid: a value of each axis, and what was read off the projection there. */
export interface SweepPoint<T> {
  at: readonly number[];
  result: T;
}

/** Most points of one grid. */
const MOST_POINTS = 100_000;

/**
 * Projects a scenario at every point of a grid: each driver of an axis held at each of its values in the years not yet
 * observed, the others as they are.
 *
 * @param axes one or more drivers, the last running fastest
 * @param until last year in which a driver is held
 * @param read what is wanted of each projection: a level, a verdict
 * @returns the points in the order of the grid
 * @throws PlancastError when a driver is not in the scenario, or the grid has more than 100,000 points
 * @example see test/engine/analyses/sweep.test.ts
 */
export function sweep<T>(
  model: Model,
  scenario: ResolvedScenario,
  axes: readonly Axis[],
  until: number,
  read: (projection: Projection, scenario: ResolvedScenario) => T,
): SweepPoint<T>[] {
  const drivers = axes.map(({ driver }) => driverOf(scenario, driver));
  const points = axes.reduce((count, { values }) => count * values.length, 1);
  if (points > MOST_POINTS) throw new PlancastError([tooMany(points)]);
  const prepared = prepareProjection(startModel(model, scenario), scenario);
  const found: SweepPoint<T>[] = [];
  visit(scenario, []);
  return found;

  function visit(changed: ResolvedScenario, at: readonly number[]): void {
    const driver = drivers[at.length];
    if (driver === undefined) {
      found.push({ at, result: read(projectPrepared(prepared, changed), changed) });
      return;
    }
    for (const value of axes[at.length]?.values ?? []) {
      visit(withLever(changed, driver, value, until), [...at, value]);
    }
  }
}

/**
 * Values from low to high in equal steps.
 *
 * @example
 * evenly(4, 8, 5) // => [4, 5, 6, 7, 8]
 */
export function evenly(low: number, high: number, count: number): number[] {
  if (count < 2) return [low];
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 ? high : low + ((high - low) * i) / (count - 1),
  );
}

function driverOf(scenario: ResolvedScenario, id: string): ResolvedDriver {
  const driver = scenario.drivers.find((other) => other.id === id);
  if (driver !== undefined) return driver;
  throw new PlancastError([
    {
      code: 'unknown_driver',
      level: 'error',
      path: id,
      text: {
        zh: `无法改变“${id}”：情景中没有这个驱动因素；plancast run --json 列出全部`,
        en: `Cannot vary "${id}": the scenario has no such driver; plancast run --json lists them`,
      },
    },
  ]);
}

function tooMany(points: number): Issue {
  return {
    code: 'too_many_points',
    level: 'error',
    path: '',
    text: {
      zh: `无法逐点计算：共 ${points} 个点，最多 ${MOST_POINTS} 个；请减少取值`,
      en: `Cannot compute the grid: it has ${points} points, at most ${MOST_POINTS} are computed; name fewer values`,
    },
  };
}
