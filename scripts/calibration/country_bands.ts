import { type BaselinePath, baselinePath } from '../../engine/baseline.ts';
import { projectUnchecked } from '../../engine/project.ts';
import type { Band, ResolvedScenario } from '../../engine/run_types.ts';
import { simulateBlocks } from '../../engine/simulation/simulate_blocks.ts';
import { simulationJob } from '../../engine/simulation/simulation_job.ts';
import { startModel } from '../../engine/start_model.ts';
import type { Driver, Indicator, Observation } from '../../engine/types.ts';
import { type ErrorFamily, spreadInUnit } from '../../engine/uncertainty/reference_class.ts';
import { driversOf, type Library } from '../../scenarios/library.ts';
import { modelOf } from '../../scenarios/model_of.ts';
import type { Panel } from './country_panels.ts';

/** One place and origin: what was projected for five years later, and what came out. */
export interface Case {
  place: string;
  origin: number;
  band: Band;
  outcome: number;
}

export const YEARS = 5;
/** Sobol paths of a case: as good as some 20,000 random ones. */
const PATHS = 1024;

/**
 * The bands that the engine gives for every place and every fifth year, from what was known there and then.
 *
 * @param family the errors laid about the baseline
 * @param from first origin
 */
export function countryBands(library: Library, panel: Panel, family: ErrorFamily, from = 1965): Case[] {
  const cases: Case[] = [];
  for (const [place, years] of panel.series) {
    for (let origin = from; origin + YEARS <= panel.latest; origin += 5) {
      const [before, now, outcome] = [origin - YEARS, origin, origin + YEARS].map((year) => years.get(year));
      if (before === undefined || now === undefined || outcome === undefined || !(before > 0 && now > 0))
        continue;
      const band = bandAfter(library, panel, family, place, origin, before, now);
      if (band !== null) cases.push({ place, origin, band, outcome });
    }
  }
  return cases;
}

/** The baseline of a driver in an origin, from two observed points; null where the rule gives none. */
export function baselineFrom(
  library: Library,
  panel: Panel,
  place: string,
  origin: number,
  before: number,
  now: number,
): { driver: Driver; indicator: Indicator; path: BaselinePath } | null {
  const indicator = library.indicators[panel.indicator] as Indicator;
  const shipped = driversOf(library)[panel.driver] as Driver;
  const driver = panel.rule === undefined ? shipped : { ...shipped, baseline: panel.rule(origin) };
  const path = baselinePath(driver, indicator, {
    baseYear: origin,
    horizon: origin + YEARS,
    asOf: origin,
    observations: [observed(indicator, origin - YEARS, before), observed(indicator, origin, now)],
    national: [],
    baseLevel: () => now,
    pathOf: () => new Float64Array(YEARS).fill(panel.toward?.(place, origin) ?? Number.NaN),
    nameOf: (id) => ({ zh: id, en: id }),
  });
  return path === null || path.values.some(Number.isNaN) ? null : { driver, indicator, path };
}

function bandAfter(
  library: Library,
  panel: Panel,
  family: ErrorFamily,
  place: string,
  origin: number,
  before: number,
  now: number,
): Band | null {
  const made = baselineFrom(library, panel, place, origin, before, now);
  if (made === null) return null;
  const { driver, indicator, path } = made;
  const spread = spreadInUnit(family, {
    driver,
    indicator,
    level: now,
    rate: path.values[0] ?? 0,
    ownHistory: true,
  });
  if (spread === null) return null;
  const resolved: ResolvedScenario = {
    region: place,
    scenario: panel.name,
    plan: '',
    baseYear: origin,
    horizon: origin + YEARS,
    asOf: origin,
    period: [origin + 1, origin + YEARS],
    drivers: [
      {
        ...driver,
        bounds: [null, null],
        indicator: indicator.id,
        baseline: path.values,
        given: new Float64Array(YEARS).fill(Number.NaN),
        change: new Float64Array(YEARS),
        layers: Array.from({ length: YEARS }, () => null),
        response: null,
        basis: path.basis,
        ownHistory: path.ownHistory,
        drawn: Array.from({ length: YEARS }, () => ({ by: 'class' as const, spread })),
      },
    ],
    known: { [indicator.id]: { value: now, status: 'observed' } },
    suppliedBases: [],
    pinned: {},
    targets: [],
    seed: 1,
    draws: PATHS,
  };
  const model = modelOf(library);
  // Countries may pass the bounds that the catalogue sets for the drivers of a Chinese city.
  const central = projectUnchecked(startModel(model, resolved), resolved);
  const job = simulationJob(model, resolved, central, [], {
    draws: PATHS,
    design: { by: 'sobol', replicates: 1, paths: PATHS },
  });
  return simulateBlocks(job, {}, 'interpreter').bands[indicator.id]?.at(-1) ?? null;
}

function observed(indicator: Indicator, year: number, value: number): Observation {
  return {
    indicator: indicator.id,
    measure: 'level',
    period: String(year),
    value,
    unit: indicator.unit,
    prices: indicator.prices,
    status: 'actual',
    bound: null,
    vintage: null,
    annual: true,
    source: '',
    where: '',
    quote: '',
    implied: null,
    note: null,
    doubt: null,
  };
}
