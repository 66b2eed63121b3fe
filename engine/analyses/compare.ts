import type { DriverRow, Run, Verdict } from '../run_types.ts';

/** One driver whose values are not the same in all runs, in the years that all of them have. */
export interface AssumptionDifference {
  driver: string;
  unit: string;
  /** Per run, one number a year; null where the run does not have the driver. */
  values: readonly (readonly (number | null)[] | null)[];
  /** It differs from run to run by what it answers to growth, and by nothing else. */
  answersGrowth: boolean;
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
 * @param runs two or more runs; of other regions too, whose baselines differ by themselves
 * @param year the year results are compared in; the first run's plan end, say
 */
export function compare(runs: readonly Run[], year: number): Comparison {
  const years = (runs[0]?.years.slice(1) ?? []).filter((one) =>
    runs.every((run) => one > run.baseYear && one <= run.horizon),
  );
  const drivers = unionOf(runs, (run) => run.drivers.map(({ driver }) => driver));
  const indicators = unionOf(runs, (run) => run.series.map(({ indicator }) => indicator));
  const targets = unionOf(runs, (run) => run.verdicts.map(({ target }) => target));
  return {
    runs: runs.map(({ scenario, id, resultHash }) => ({ scenario, id, resultHash })),
    assumptions: drivers.flatMap((driver) => {
      const rows = runs.map((run) => run.drivers.find((row) => row.driver === driver));
      const paths = runs.map((run, i) => inYears(years, run.baseYear + 1, rows[i]?.values ?? null));
      if (paths.every((path) => JSON.stringify(path) === JSON.stringify(paths[0]))) return [];
      const values = rows.map((row) => row?.values ?? null);
      const answersGrowth = rows.every((_, i) => followsGrowth(runs, rows, paths, years, i));
      return [{ driver, unit: rows.find((row) => row !== undefined)?.unit ?? '', values, answersGrowth }];
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

type Path = readonly (number | null)[] | null;

/** The values of some years, of a list that starts in `first`. */
function inYears(years: readonly number[], first: number, values: Path): Path {
  return values === null ? null : years.map((year) => values[year - first] ?? null);
}

/** Floating-point noise in a driver of some percent. */
const NOISE = 1e-9;

/** Whether v_i - v_0 = b * (g_i - g_0) in every year: the driver's difference is all answer to growth g. */
function followsGrowth(
  runs: readonly Run[],
  rows: readonly (DriverRow | undefined)[],
  paths: readonly Path[],
  years: readonly number[],
  i: number,
): boolean {
  const [own, first] = [rows[i], rows[0]];
  const [response, other] = [own?.response ?? null, first?.response ?? null];
  if (own?.given !== false || first?.given !== false || response === null || other === null) return false;
  if (response.to !== other.to || response.elasticity !== other.elasticity) return false;
  const growth = [runs[i], runs[0]].map((run) => growthPath(run, response.to, years));
  return years.every((_, k) => {
    const [value, reference] = [paths[i]?.[k] ?? Number.NaN, paths[0]?.[k] ?? Number.NaN];
    const [g, g0] = growth.map((path) => path?.[k] ?? Number.NaN);
    return Math.abs(value - reference - response.elasticity * ((g ?? 0) - (g0 ?? 0))) <= NOISE;
  });
}

/** A driver or an indicator, whichever bears the name, in the years asked for. */
function growthPath(run: Run | undefined, id: string, years: readonly number[]): Path {
  if (run === undefined) return null;
  const driver = run.drivers.find((row) => row.driver === id);
  if (driver !== undefined) return inYears(years, run.baseYear + 1, driver.values);
  return inYears(years, run.baseYear, run.series.find((row) => row.indicator === id)?.values ?? null);
}

function unionOf(runs: readonly Run[], read: (run: Run) => readonly string[]): string[] {
  return [...new Set(runs.flatMap(read))];
}
