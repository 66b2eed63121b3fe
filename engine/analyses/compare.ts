import type { Run, Verdict } from '../run_types.ts';

/** One driver whose values are not the same in all runs. */
export interface AssumptionDifference {
  driver: string;
  unit: string;
  /** Per run, one number a year; null where the run does not have the driver. */
  values: readonly (readonly (number | null)[] | null)[];
}

/** One indicator in one year, per run, and its distance from the first run. */
export interface ResultDifference {
  indicator: string;
  unit: string;
  /** Per run: a level in the unit, or an index with base year = 100. */
  bases: readonly ('level' | 'index' | null)[];
  year: number;
  values: readonly (number | null)[];
  differences: readonly (number | null)[];
}

export interface VerdictDifference {
  target: string;
  indicator: string;
  verdicts: readonly (Verdict | null)[];
  differs: boolean;
}

export interface Comparison {
  runs: readonly { scenario: string; id: string; resultHash: string }[];
  assumptions: readonly AssumptionDifference[];
  results: readonly ResultDifference[];
  verdicts: readonly VerdictDifference[];
}

/**
 * What differs between runs: assumptions first, then results in a year, then verdicts; the first run is the reference.
 *
 * @param runs two or more runs of one region
 * @param year the year results are compared in; the first run's plan end, say
 */
export function compare(runs: readonly Run[], year: number): Comparison {
  const drivers = unionOf(runs, (run) => run.drivers.map(({ driver }) => driver));
  const indicators = unionOf(runs, (run) => run.series.map(({ indicator }) => indicator));
  const targets = unionOf(runs, (run) => run.verdicts.map(({ target }) => target));
  return {
    runs: runs.map(({ scenario, id, resultHash }) => ({ scenario, id, resultHash })),
    assumptions: drivers.flatMap((driver) => {
      const rows = runs.map((run) => run.drivers.find((row) => row.driver === driver));
      const values = rows.map((row) => row?.values ?? null);
      if (values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))) return [];
      return [{ driver, unit: rows.find((row) => row !== undefined)?.unit ?? '', values }];
    }),
    results: indicators.flatMap((indicator) => {
      const rows = runs.map((run) => run.series.find((row) => row.indicator === indicator));
      const values = runs.map((run, i) => rows[i]?.values[year - run.baseYear] ?? null);
      const row = rows.find((one) => one !== undefined);
      if (row === undefined || values.every((value) => value === values[0])) return [];
      const bases = rows.map((one) => one?.basis ?? null);
      const first = values[0] ?? null;
      // A level and an index are not on one scale: their difference says nothing.
      const differences = values.map((value, i) =>
        value === null || first === null || bases[i] !== bases[0] ? null : value - first,
      );
      return [{ indicator, unit: row.unit, bases, year, values, differences }];
    }),
    verdicts: targets.map((target) => {
      const verdicts = runs.map((run) => run.verdicts.find((verdict) => verdict.target === target) ?? null);
      const indicator = verdicts.find((verdict) => verdict !== null)?.indicator ?? '';
      return {
        target,
        indicator,
        verdicts,
        differs: verdicts.some((v) => v?.verdict !== verdicts[0]?.verdict),
      };
    }),
  };
}

function unionOf(runs: readonly Run[], read: (run: Run) => readonly string[]): string[] {
  return [...new Set(runs.flatMap(read))];
}
