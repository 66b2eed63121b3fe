import { log } from './math/log.ts';
import { logit } from './math/logit.ts';
import type { Bounds, Observation } from './types.ts';

/** What two or more observed years say about a series. */
export interface History {
  first: { year: number; value: number };
  last: { year: number; value: number };
  /** Number of observed years. */
  count: number;
}

/** Yearly levels that may be used as a year's value: whole-year, no bound, no unsettled doubt. */
export function annualLevels(
  observations: readonly Observation[],
  indicator: string,
  until: number,
): Map<number, Observation> {
  const levels = new Map<number, Observation>();
  for (const observation of observations) {
    if (observation.indicator !== indicator || observation.measure !== 'level' || !observation.annual)
      continue;
    if (observation.bound !== null || !/^\d{4}$/.test(observation.period)) continue;
    const year = Number(observation.period);
    if (year > until) continue;
    const before = levels.get(year);
    if (before === undefined || rank(observation) < rank(before)) levels.set(year, observation);
  }
  return levels;
}

const RANKS = ['actual', 'preliminary', 'estimate', 'outside', 'implied', 'assumption'];

function rank(observation: Observation): number {
  return RANKS.indexOf(observation.status) + (observation.doubt === null ? 0 : RANKS.length);
}

/**
 * First and last observed year of a series, or null with fewer than two or when they are of different vintages:
 * a growth rate across a census revision is meaningless.
 */
export function historyOf(
  observations: readonly Observation[],
  indicator: string,
  until: number,
): History | null {
  const levels = [...annualLevels(observations, indicator, until)].sort(([a], [b]) => a - b);
  const [first, last] = [levels.at(0), levels.at(-1)];
  if (first === undefined || last === undefined || first[0] === last[0]) return null;
  const vintages = new Set(levels.map(([, { vintage }]) => vintage).filter((vintage) => vintage !== null));
  if (vintages.size > 1) return null;
  return {
    first: { year: first[0], value: first[1].value },
    last: { year: last[0], value: last[1].value },
    count: levels.length,
  };
}

/** Average log growth a year between the ends of a history, as a fraction. */
export function logGrowth({ first, last }: History): number {
  return log(last.value / first.value) / (last.year - first.year);
}

/**
 * Average change a year on the logit scale of a percentage within its bounds.
 *
 * @example
 * logitDrift({ first: { year: 2015, value: 51.6 }, last: { year: 2020, value: 58.7 }, count: 2 }, [0, 100]) // => 0.0575110736204266
 */
export function logitDrift({ first, last }: History, bounds: Bounds): number {
  const years = last.year - first.year;
  return (logit(shareOf(last.value, bounds)) - logit(shareOf(first.value, bounds))) / years;
}

/** Where a value stands between its bounds, 0..1. */
export function shareOf(value: number, [low, high]: Bounds): number {
  const floor = low ?? 0;
  return (value - floor) / ((high ?? 100) - floor);
}
