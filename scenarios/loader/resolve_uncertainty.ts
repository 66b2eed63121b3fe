import type { BaselinePath } from '../../engine/baseline.ts';
import type { Model } from '../../engine/compile_model.ts';
import type { Correlations, Drawn, GrowthPath, Scenario, Uncertain } from '../../engine/run_types.ts';
import type { Driver, Observation } from '../../engine/types.ts';
import { ownSpreads } from '../../engine/uncertainty/own_spreads.ts';
import { spreadInUnit } from '../../engine/uncertainty/reference_class.ts';
import { isWithoutSpread, type Spread } from '../../engine/uncertainty/spread.ts';
import type { Library } from '../library.ts';

/** Errors of a driver: about a value set for it, and about its baseline, where some come with what it answers. */
export interface DriverErrors {
  whole: Spread | null;
  own: Spread | null;
}

/** What the errors of drivers hang on. */
export interface ErrorContext {
  /** Baseline of a driver, null where it has none. */
  baseline: (driver: string) => BaselinePath | null;
  /** Level of an indicator in the base year, null where none is known. */
  level: (indicator: string) => number | null;
  elasticities: Readonly<Record<string, number>>;
}

/** The measured or stated errors of every driver, in its own unit. */
export function driverErrors(
  library: Library,
  model: Model,
  { baseline, level, elasticities }: ErrorContext,
): (driver: string) => DriverErrors {
  const whole: Record<string, Spread | null> = {};
  const sources = Object.values(library.indicators).flatMap((indicator) =>
    indicator.drivers.map((driver) => {
      const { id, response, spread } = driver;
      const family = driver.family === null ? undefined : library.referenceClass.families[driver.family];
      const measured = baseline(id)?.saturated
        ? null
        : (spread?.spread ??
          (family === undefined
            ? null
            : spreadInUnit(family, {
                driver,
                indicator,
                level: level(indicator.id),
                rate: baseline(id)?.values[0] ?? 0,
                ownHistory: baseline(id)?.ownHistory !== false,
              })));
      whole[id] = measured === null || isWithoutSpread(measured) ? null : measured;
      return {
        id,
        measured,
        // All sectors answer growth alike, so that errors of a share are none of growth's.
        covers: spread === undefined && family?.unit !== 'points' ? ('total' as const) : ('own' as const),
        response:
          response === null ? null : { to: response.to, elasticity: elasticities[id] ?? response.elasticity },
      };
    }),
  );
  const own = ownSpreads(model, sources);
  return (driver) => ({ whole: whole[driver] ?? null, own: own[driver] ?? null });
}

/**
 * What a growth path says about the spread of each projected year: undefined where the path is silent, null where it
 * gives a value.
 */
export function pathUncertainty(
  path: GrowthPath,
  values: Float64Array,
  firstYear: number,
): (Uncertain | null | undefined)[] {
  return Array.from(values, (value, index) => {
    if (Number.isNaN(value)) return undefined;
    if (path.path === 'constant') return path.uncertain ?? null;
    return path.path === 'by_year' ? (path.uncertain?.[firstYear + index] ?? null) : null;
  });
}

/**
 * What is drawn for a driver in each projected year: what the scenario says, and where it is silent the error of its
 * baseline; nothing where the year is observed.
 *
 * @param set per year: undefined where the baseline runs, null for a given value
 * @param isKnown whether the driver's indicator is observed in a year (index 0 = first projected)
 */
export function drawnYears(
  set: readonly (Uncertain | null | undefined)[],
  { whole, own }: DriverErrors,
  isKnown: (index: number) => boolean,
): readonly (Drawn | null)[] {
  const about = (spread: Spread | null): Drawn | null =>
    spread === null || isWithoutSpread(spread) ? null : { by: 'class', spread };
  return set.map((uncertain, index) => {
    if (isKnown(index)) return null;
    if (uncertain === undefined) return about(own);
    return uncertain?.by === 'class' ? about(whole) : uncertain;
  });
}

/** Whether national growth is published for a year that the run may look at: its path has no error there. */
export function nationalYearKnown(
  driver: Driver,
  national: readonly Observation[],
  asOf: number,
): (year: number) => boolean {
  if (driver.baseline.rule !== 'national_path') return () => false;
  const published = new Set(
    national
      .filter(({ indicator, measure }) => indicator === 'gdp_real' && measure === 'annual_growth')
      .map(({ period }) => period),
  );
  return (year) => year <= asOf && published.has(String(year));
}

/** The correlations of all layers; what a later one says of a driver replaces all that earlier ones said of it. */
export function joinCorrelations(layers: readonly Scenario[]): Correlations {
  let joined: Correlations = { loadings: {}, matrices: [] };
  for (const { correlations } of layers) {
    if (correlations === undefined) continue;
    const named = new Set([
      ...Object.keys(correlations.loadings),
      ...correlations.matrices.flatMap(({ between }) => between),
    ]);
    const kept = Object.entries(joined.loadings).filter(([driver]) => !named.has(driver));
    joined = {
      loadings: { ...Object.fromEntries(kept), ...correlations.loadings },
      matrices: [
        ...joined.matrices.filter(({ between }) => !between.some((driver) => named.has(driver))),
        ...correlations.matrices,
      ],
    };
  }
  return joined;
}
