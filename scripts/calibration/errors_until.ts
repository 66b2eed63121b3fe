import { quantilesOf } from '../../engine/statistics/quantiles.ts';
import type { ErrorFamily, HorizonErrors } from '../../engine/uncertainty/reference_class.ts';
import type { Library } from '../../scenarios/library.ts';
import { baselineFrom, YEARS } from './country_bands.ts';
import type { Panel } from './country_panels.ts';

const HORIZONS = [1, 2, 3, 5];

/** The errors of a panel's baseline over outcomes up to a year: a reference class without hindsight of what follows. */
export function errorsUntil(library: Library, panel: Panel, family: ErrorFamily, until: number): ErrorFamily {
  const errors = new Map<number, number[]>(HORIZONS.map((years) => [years, []]));
  const origins = new Map<number, Set<number>>(HORIZONS.map((years) => [years, new Set()]));
  for (const [place, years] of panel.series) {
    for (let origin = 1960 + YEARS; origin < until; origin++) {
      const before = years.get(origin - YEARS) ?? 0;
      const now = years.get(origin) ?? 0;
      const made = before > 0 && now > 0 ? baselineFrom(library, panel, place, origin, before, now) : null;
      if (made === null) continue;
      let level = now;
      made.path.values.forEach((rate, index) => {
        level = stepped(made.indicator.method, level, rate);
        const actual = years.get(origin + index + 1);
        const list = errors.get(index + 1);
        if (list === undefined || actual === undefined || origin + index + 1 > until) return;
        list.push(family.unit === 'points' ? actual - level : (100 * Math.log(actual / level)) / (index + 1));
        origins.get(index + 1)?.add(origin);
      });
    }
  }
  return {
    ...family,
    horizons: HORIZONS.map((years) =>
      horizonOf(years, errors.get(years) ?? [], origins.get(years)?.size ?? 0),
    ),
  };
}

function stepped(method: string | null, level: number, rate: number): number {
  if (method === 'change') return level + rate;
  return level * (1 + (method === 'cut' ? -rate : rate) / 100);
}

function horizonOf(years: number, errors: readonly number[], origins: number): HorizonErrors {
  const [q05, q10, q90, q95] = quantilesOf(Float64Array.from(errors), [0.05, 0.1, 0.9, 0.95]) as unknown as [
    number,
    number,
    number,
    number,
  ];
  const [medianAbsolute = 0] = quantilesOf(Float64Array.from(errors, Math.abs), [0.5]);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { years, cases: errors.length, origins, q05, q10, q90, q95, medianAbsolute, mean };
}
