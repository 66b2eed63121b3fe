import { exp } from './math/exp.ts';
import { pow } from './math/pow.ts';
import type { GrowthPath } from './run_types.ts';

/** The projected years a growth path is laid over. */
export interface PathYears {
  baseYear: number;
  horizon: number;
  /** The plan period: a ramp that names no years runs over it and then stays. */
  period: readonly [number, number];
}

/**
 * The yearly numbers of a growth path, one a projected year; NaN in years about which the path says nothing.
 *
 * @param path what a scenario says about a driver
 * @param years base year, horizon and plan period
 * @param baseline the driver's baseline, from which a convergence without `from` starts
 * @returns one number a year from the year after the base year to the horizon, in the driver's unit
 * @example
 * pathValues({ path: 'ramp', from: 1, to: 2, years: null }, { baseYear: 2020, horizon: 2025, period: [2021, 2025] })
 * // => Float64Array [1, 1.25, 1.5, 1.75, 2]
 */
export function pathValues(path: GrowthPath, years: PathYears, baseline?: Float64Array): Float64Array {
  const first = years.baseYear + 1;
  const values = new Float64Array(years.horizon - years.baseYear);
  return values.map((_, index) => valueIn(path, first + index, years, baseline?.[0] ?? Number.NaN));
}

function valueIn(path: GrowthPath, year: number, years: PathYears, start: number): number {
  switch (path.path) {
    case 'constant':
      return path.value;
    case 'by_year':
      return path.values[year] ?? Number.NaN;
    case 'ramp': {
      const [first, last] = path.years ?? years.period;
      if (year < first) return path.years === null ? path.from : Number.NaN;
      if (year >= last) return path.to;
      return path.from + ((path.to - path.from) * (year - first)) / (last - first);
    }
    case 'logistic':
      return path.from + (path.to - path.from) / (1 + exp(-path.speed * (year - path.midpoint)));
    case 'converge': {
      const from = path.from ?? start;
      return path.to + (from - path.to) * pow(1 - path.rate, year - years.baseYear - 1);
    }
  }
}

/**
 * Lays one layer's numbers over another's, year by year: where the upper layer is silent (NaN) the lower one stays.
 *
 * @example
 * layOver(Float64Array.of(1, 2), Float64Array.of(NaN, 5)) // => Float64Array [1, 5]
 */
export function layOver(lower: Float64Array, upper: Float64Array): Float64Array {
  return lower.map((value, index) => {
    const above = upper[index] ?? Number.NaN;
    return Number.isNaN(above) ? value : above;
  });
}
