import type { Verdict } from '../engine/run_types.ts';
import { compoundRate } from '../engine/targets/compound_rate.ts';
import type { Target } from '../engine/types.ts';
import type { Facts } from './facts.ts';

/** Where an indicator goes although there is no number to hold it against. */
export interface ProjectedAnyway {
  value: number;
  /** The kind and unit in which to say it. */
  as: Pick<Verdict, 'kind' | 'unit'>;
}

/**
 * What the run says about a target whose number is set elsewhere, or that is held against something outside: the cut,
 * level or average growth that its words ask for. Null where it is not projected.
 */
export function projectedAnyway(verdict: Verdict, target: Target, facts: Facts): ProjectedAnyway | null {
  const { run, series, indicators } = facts;
  const row = series.get(verdict.indicator);
  const first = Number(target.period.slice(0, 4));
  const last = Number(target.period.slice(-4));
  const from = row?.values[(target.period.length > 4 ? first - 1 : run.baseYear) - run.baseYear] ?? null;
  const to = row?.values[last - run.baseYear] ?? null;
  if (row === undefined || from === null || to === null) return null;
  const measure = verdict.reason === 'comparator_missing' ? 'average_growth' : target.measure;
  if (verdict.reason !== 'comparator_missing' && verdict.reason !== 'delegated_without_value') return null;
  if (measure === 'cumulative_change' && from > 0) {
    const sign = indicators[verdict.indicator]?.better === 'higher' ? -1 : 1;
    return { value: sign * 100 * (1 - to / from), as: { kind: 'cumulative_change', unit: 'percent' } };
  }
  if (measure === 'average_growth' && row.unit !== 'percent' && target.period.length > 4) {
    const growth = compoundRate(from, to, last - first + 1);
    return Number.isFinite(growth)
      ? { value: growth, as: { kind: 'average_growth', unit: 'percent/yr' } }
      : null;
  }
  if (row.basis === 'index') return null;
  return { value: to, as: { kind: 'level', unit: row.unit } };
}
