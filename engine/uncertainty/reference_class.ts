import type { Bounds, Driver, Indicator, Source, Text } from '../types.ts';
import { fitSpread, sdOfInterval } from './fit_spread.ts';
import type { Spread } from './spread.ts';

/** Quantiles of the errors (actual less forecast) that a rule made so many years ahead. */
export interface HorizonErrors {
  years: number;
  /** Forecasts, and years in which they were made. */
  cases: number;
  origins: number;
  q05: number;
  q10: number;
  q90: number;
  q95: number;
  /** Half of the errors are smaller than this, whatever their sign. */
  medianAbsolute: number;
  mean: number;
}

/** Measured forecast errors of one kind of indicator under one rule. */
export interface ErrorFamily {
  label: Text;
  /** Rule whose errors they are: `0.3 own + 0.7 panel mean`. */
  rule: string;
  /** `log_points`: of average yearly log growth; `points`: of a percentage, over the whole horizon. */
  unit: 'log_points' | 'points';
  /** Cases that do not share their years or their country's shocks: more than 200 carry odds beyond 5 and 95 %. */
  independentCases: number;
  horizons: readonly HorizonErrors[];
  /** Actual change, the errors of a place without a history of its own; null where they were not measured. */
  onePoint: readonly HorizonErrors[] | null;
  /** Spread in the driver's unit that stands in place of a fit, with its reason. */
  stated: { spread: Spread; source: Source } | null;
  /** The fitted spread is multiplied by this, with the reason. */
  stretch: { factor: number; source: Source } | null;
}

/** Forecast errors by family; what a driver's `family` names. */
export interface ReferenceClass {
  source: Source;
  families: Readonly<Record<string, ErrorFamily>>;
}

/** What the unit of a family is turned into. */
export interface SpreadTarget {
  driver: Pick<Driver, 'unit'>;
  indicator: Pick<Indicator, 'method' | 'unit'> & { bounds?: Bounds };
  /** Level of the indicator in the base year, null when none is known. */
  level: number | null;
  /** Rate of the driver's baseline in the first year, in its unit. */
  rate: number;
  /** Two observed years stand behind the baseline, not the mean of the class alone. */
  ownHistory: boolean;
}

/**
 * Spread of a family in its own unit, a year: stated, or fitted to the 80 % interval of its errors over 1, 2, 3 and
 * 5 years; without an own history, to that of the actual changes, whose mean is then the baseline.
 *
 * @example see test/engine/uncertainty/reference_class.test.ts: energy intensity has 1.439 fixed and 5.102 points a year
 */
export function familySpread(family: ErrorFamily, ownHistory = true): Spread {
  if (family.stated !== null) return family.stated.spread;
  const errors = ownHistory ? family.horizons : (family.onePoint ?? family.horizons);
  const fitted = fitSpread(
    errors.map(({ years, q10, q90 }) => ({
      years,
      sd: sdOfInterval(q10, q90) / (family.unit === 'points' ? years : 1),
    })),
  );
  return family.stretch === null ? fitted : scaled(fitted, family.stretch.factor);
}

/**
 * Spread of a family in a driver's unit; null when that takes a level and none is known.
 *
 * Log points become percent: times 1 + rate for growth, times 1 - rate and with the other sign for a cut; of a level
 * that changes by its own unit a hundredth of the level. Points of a share become growth of the sector: divided by
 * share * (1 - share).
 *
 * @example see test/engine/uncertainty/reference_class.test.ts: log points at 77 years of life are 0.77 as many years
 */
export function spreadInUnit(family: ErrorFamily, target: SpreadTarget): Spread | null {
  const spread = familySpread(family, target.ownHistory);
  if (family.stated !== null) return spread;
  const factor = unitFactor(family.unit, target);
  return factor === null ? null : scaled(spread, factor);
}

function unitFactor(
  unit: ErrorFamily['unit'],
  { driver, indicator, level, rate }: SpreadTarget,
): number | null {
  const isRate = driver.unit === 'percent/yr' || driver.unit === 'percent';
  if (unit === 'points') {
    if (!isRate) return 1;
    if (level === null || !(level > 0 && level < 100)) return null;
    return 10000 / (level * (100 - level));
  }
  if (!isRate) return level === null ? null : level / 100;
  return indicator.method === 'cut' ? -(1 - rate / 100) : 1 + rate / 100;
}

function scaled({ common, regional, yearly, wandering, scale }: Spread, factor: number): Spread {
  const size = Math.abs(factor);
  return {
    common: common * factor,
    regional: regional * size,
    yearly: yearly * size,
    wandering: wandering * size,
    scale,
  };
}
