import { historyOf } from '../../engine/history.ts';
import type { Run } from '../../engine/run_types.ts';
import { compoundRate } from '../../engine/targets/compound_rate.ts';
import type { Observation } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';

/** What a lever came to, a year, in the observed past of its own indicator. */
export interface LeverHistory {
  first: number;
  last: number;
  /** In the lever's unit. */
  average: number;
}

/**
 * A lever's own past: the average printed for the latest period, else what its indicator's first and last observed level say: growth
 * and cuts compounded, changes in points or units a year. Null where the lever is none of these, or nothing is observed.
 */
export function leverHistory(
  driver: string,
  { library, run }: { library: Library; run: Run },
): LeverHistory | null {
  const indicator = Object.values(library.indicators).find(({ drivers }) =>
    drivers.some(({ id }) => id === driver),
  );
  const method = indicator?.method ?? null;
  if (indicator === undefined || (method !== 'growth' && method !== 'cut' && method !== 'change'))
    return null;
  const observations = (library.regions[run.region]?.observations ?? []).filter(
    (observation) => observation.indicator === indicator.id,
  );
  const printed = observations
    .flatMap((observation) => printedAverage(observation, method) ?? [])
    .filter(({ last }) => last <= run.asOf)
    .sort((a, b) => b.last - a.last || a.first - b.first);
  if (printed[0] !== undefined) return printed[0];
  const history = historyOf(observations, indicator.id, run.asOf);
  if (history === null) return null;
  const { first, last } = history;
  const years = last.year - first.year;
  const growth = compoundRate(first.value, last.value, years);
  const average = {
    growth,
    cut: -growth,
    change: (last.value - first.value) / years,
  }[method];
  return Number.isFinite(average) ? { first: first.year + 1, last: last.year, average } : null;
}

/** The yearly average that an observation prints: a growth as it stands, a cumulative cut C as 1 - (1 - C)^(1/N). */
function printedAverage(
  { measure, period, value }: Observation,
  method: 'growth' | 'cut' | 'change',
): LeverHistory | null {
  if (method === 'change' || !/^\d{4}-\d{4}$/.test(period)) return null;
  const [first = 0, last = 0] = period.split('-').map(Number);
  if (measure === 'average_growth') return { first, last, average: method === 'cut' ? -value : value };
  if (measure !== 'cumulative_change' || method === 'growth') return null;
  return { first, last, average: -compoundRate(100, 100 - value, last - first + 1) };
}
