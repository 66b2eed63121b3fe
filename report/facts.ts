import type { ResolvedTarget, Run, Scenario, SeriesRow } from '../engine/run_types.ts';
import type { Driver, Indicator, Language, Plan, Region, Target, Text } from '../engine/types.ts';
import type { Units } from '../engine/units.ts';
import { driversOf, type Library } from '../scenarios/library.ts';
import { joinTargets, layersOf } from '../scenarios/loader/resolve_scenario.ts';

/** Another projection to hold this one against: the same but for the growth of GDP. */
export interface Reference {
  /** Per indicator, from the run's base year. */
  values: Readonly<Record<string, ArrayLike<number>>>;
  /** `GDP growing at the plan's 7 %` */
  name: Text;
}

/** One run in one language, with everything a sentence may look up. */
export interface Facts {
  language: Language;
  run: Run;
  units: Units;
  region: Region;
  plan: Plan;
  /** Null when the scenario is not of the library and was not handed in. */
  scenario: Scenario | null;
  reference: Reference | null;
  indicators: Readonly<Record<string, Indicator>>;
  drivers: Readonly<Record<string, Driver>>;
  targets: ReadonlyMap<string, ResolvedTarget>;
  series: ReadonlyMap<string, SeriesRow>;
}

/** What may be handed in beside a run and a library. */
export interface FactsOptions {
  /** The scenario of the run, when the library does not hold it (a file of the user's own). */
  scenario?: Scenario;
  reference?: Reference;
}

/**
 * Gathers what the words about a run are made from.
 *
 * @throws Error when the run is of a region or plan that the library does not hold
 */
export function gatherFacts(
  run: Run,
  library: Library,
  language: Language,
  options: FactsOptions = {},
): Facts {
  const region = library.regions[run.region];
  const plan = library.plans[run.plan] ?? library.plans[`${run.region}/${run.plan}`];
  if (region === undefined || plan === undefined) {
    throw new Error(`the run is of ${run.region}/${run.plan}, which the library does not hold`);
  }
  const scenario = options.scenario ?? library.scenarios[run.scenario] ?? null;
  const layers = scenario === null ? [] : layersOf(library, scenario);
  const targets = new Map(joinTargets(plan, layers, library.indicators).map((target) => [target.id, target]));
  return {
    language,
    run,
    units: library.units,
    region,
    plan,
    scenario,
    reference: options.reference ?? null,
    indicators: library.indicators,
    drivers: driversOf(library),
    targets,
    series: new Map(run.series.map((row) => [row.indicator, row])),
  };
}

/** The indicator's name, or its id when the catalogue does not hold it. */
export function indicatorName(facts: Facts, id: string): string {
  return facts.indicators[id]?.label[facts.language] ?? id;
}

/** The driver's name, or its id. */
export function driverName(facts: Facts, id: string): string {
  return facts.drivers[id]?.label[facts.language] ?? id;
}

/** Decimals in which a target's numbers are shown: as printed, and at least the indicator's own and one for a rate. */
export function targetDecimals(
  facts: Facts,
  target: Target | undefined,
  indicator: string,
  unit: string,
): number {
  const own = facts.indicators[indicator]?.decimals ?? 1;
  const ofLevel = target?.kind === 'level' || target?.kind === 'cumulative_total' ? own : 1;
  return Math.max(
    target?.decimals ?? 0,
    unit.startsWith('percent') || unit.startsWith('pp') ? 1 : 0,
    ofLevel,
  );
}
