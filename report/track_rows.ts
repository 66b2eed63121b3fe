import type { Verdict } from '../engine/run_types.ts';
import { compoundRate } from '../engine/targets/compound_rate.ts';
import { type Facts, targetDecimals } from './facts.ts';
import { formatNumber, formatPaceCell, formatQuantity } from './numbers.ts';
import { rowLabel } from './row_label.ts';
import { targetWords } from './target_words.ts';
import { say } from './words.ts';

/** Where one target stands at the as-of year. */
export interface TrackRow {
  verdict: Verdict;
  label: string;
  /** What is reached: a level, growth so far, a sum, a cut. */
  done: string;
  /** True when what is reached was not observed in full: projected or assumed in part. */
  projected: boolean;
  target: string;
  /** Share of the way done; `-` for rates. */
  progress: string;
  /** What remains, in the target's unit; `-` where nothing does, and for rates, whose needed pace says it. */
  left: string;
  paceNow: string;
  paceNeeded: string;
  midterm: string;
}

/** Judged targets of a run as they stand at its as-of year: done, left, pace so far, pace the rest needs. */
export function trackRows(facts: Facts): TrackRow[] {
  return facts.run.verdicts
    .filter(({ verdict, timeProgress }) => verdict !== 'not_assessable' && timeProgress !== null)
    .map((verdict) => trackRow(verdict, facts));
}

function trackRow(verdict: Verdict, facts: Facts): TrackRow {
  const { language, units } = facts;
  const target = facts.targets.get(verdict.target);
  const decimals = targetDecimals(facts, target, verdict.indicator, verdict.unit);
  const reached = reachedSoFar(verdict, facts);
  const left = remaining(verdict, reached);
  const pace = (value: number | null) =>
    value === null ? '-' : formatPaceCell(value, verdict.paceUnit ?? '', 2, language, units);
  return {
    verdict,
    label: rowLabel(verdict, facts, target?.to ?? null),
    done: reached === null ? '-' : formatNumber(reached, decimals),
    projected: !observed(verdict, facts),
    target: target === undefined ? `${verdict.required ?? '-'}` : targetWords(target, facts),
    progress:
      verdict.progress === null ? '-' : formatQuantity(100 * verdict.progress, 'percent', 1, language, units),
    left: left === null ? '-' : formatNumber(left, decimals),
    paceNow: pace(verdict.paceNow),
    paceNeeded: pace(verdict.paceNeeded),
    midterm: verdict.midterm === null ? '-' : say(language, verdict.midterm),
  };
}

/** What of the criterion is reached by the as-of year, in the target's unit; null where there is no such number. */
function reachedSoFar(verdict: Verdict, facts: Facts): number | null {
  const { run } = facts;
  const values = facts.series.get(verdict.indicator)?.values ?? [];
  const start = values[0] ?? null;
  const now = values[run.asOf - run.baseYear] ?? null;
  switch (verdict.kind) {
    case 'average_growth':
    case 'annual_growth':
      return verdict.paceNow;
    case 'relative': {
      const to = facts.targets.get(verdict.target)?.to ?? '';
      const other = facts.series.get(to)?.values ?? [];
      const years = run.asOf - run.baseYear;
      const growth = compoundRate(other[0] ?? Number.NaN, other[years] ?? Number.NaN, years);
      return verdict.paceNow === null || Number.isNaN(growth) ? null : verdict.paceNow - growth;
    }
    case 'cumulative_total':
      return values
        .slice(1, run.asOf - run.baseYear + 1)
        .reduce((sum: number, value) => sum + (value ?? 0), 0);
    case 'cumulative_change':
      return start === null || now === null || start === 0 ? null : signOf(verdict) * 100 * (1 - now / start);
    case 'point_change':
      return start === null || now === null ? null : now - start;
    default:
      return now;
  }
}

/** A cut is a positive number where lower is better. */
function signOf(verdict: Verdict): 1 | -1 {
  return verdict.better === 'lower' ? 1 : -1;
}

function remaining({ kind, required, verdict, midterm }: Verdict, reached: number | null): number | null {
  if (required === null || reached === null) return null;
  if (verdict === 'maintained' || midterm === 'achieved_early') return null;
  switch (kind) {
    case 'level':
    case 'point_change':
    case 'cumulative_total':
      return required - reached;
    case 'cumulative_change':
      return 100 * (1 - (1 - required / 100) / (1 - reached / 100));
    default:
      return null;
  }
}

/** Whether what is reached was observed: a sum needs every year, everything else the as-of year. */
function observed({ indicator, kind }: Verdict, { run, series }: Facts): boolean {
  const last = run.asOf - run.baseYear;
  const years = series.get(indicator)?.status.slice(kind === 'cumulative_total' ? 1 : last, last + 1) ?? [];
  return years.length > 0 && years.every((status) => status === 'observed');
}
