import { type BaselineContext, type BaselinePath, baselinePath } from '../../engine/baseline.ts';
import type { Model } from '../../engine/compile_model.ts';
import { readsEver } from '../../engine/expression.ts';
import { layOver, type PathYears, pathValues } from '../../engine/growth_path.ts';
import { annualLevels } from '../../engine/history.ts';
import { interpret } from '../../engine/interpret.ts';
import type {
  GrowthPath,
  KnownLevel,
  ResolvedDriver,
  ResolvedScenario,
  ResolvedTarget,
  Scenario,
  ScenarioEvent,
  Uncertain,
} from '../../engine/run_types.ts';
import type { Driver, Indicator, Observation, Plan, Region, Text } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { orderLayers } from './order_layers.ts';
import {
  drawnYears,
  driverErrors,
  joinCorrelations,
  nationalYearKnown,
  pathUncertainty,
} from './resolve_uncertainty.ts';

/** What is laid over a scenario from outside its file: `--set`, a slider. */
export interface Overrides {
  set?: Readonly<Record<string, GrowthPath>>;
  elasticities?: Readonly<Record<string, number>>;
  asOf?: number;
  plan?: string;
  horizon?: number;
  seed?: number;
  draws?: number;
}

/**
 * Turns a scenario into the numbers it means: its layers laid over each other year by year (region baseline, each
 * parent left to right, the file, then overrides), baselines made, observed years pinned, targets joined.
 *
 * @param library indicators, regions, plans and scenarios
 * @param model the compiled model
 * @param scenario the scenario, checked
 * @param overrides what is set from outside the file
 */
export function resolveScenario(
  library: Library,
  model: Model,
  scenario: Scenario,
  overrides: Overrides = {},
): ResolvedScenario {
  const layers = layersOf(library, scenario);
  const region = library.regions[scenario.region] as Region;
  const last = <T>(read: (layer: Scenario) => T | null): T | null =>
    layers.map(read).findLast((v) => v !== null) ?? null;
  const planId = overrides.plan ?? last((layer) => layer.plan) ?? region.defaultPlan;
  const plan = library.plans[`${region.id}/${planId}`] as Plan;
  const baseYear = last((layer) => layer.baseYear) ?? plan.baseYear;
  const horizon =
    overrides.horizon ?? last((layer) => layer.horizon) ?? Math.max(plan.period[1], baseYear + 1);
  const asOf = Math.max(baseYear, overrides.asOf ?? last((layer) => layer.asOf) ?? baseYear);
  const years: PathYears = { baseYear, horizon, period: plan.period };

  const known = knownLevels(region, layers, baseYear);
  const baselines = baselinesOf(library, model, region, { baseYear, horizon, asOf }, known);
  const growth = observedGrowth(library, region, years, asOf);
  const elasticities: Record<string, number> = {
    ...estimatedUntil(library, region.id, asOf),
    ...Object.assign({}, ...layers.map((layer) => layer.elasticities)),
    ...overrides.elasticities,
  };

  const pinned = pinnedLevels(region, baseYear, asOf, horizon);
  const errors = driverErrors(library, model, {
    baseline: (id) => baselines.get(id) ?? null,
    level: (id) => known[id]?.value ?? null,
    elasticities,
  });

  const drivers: ResolvedDriver[] = [];
  for (const indicator of Object.values(library.indicators)) {
    for (const driver of indicator.drivers) {
      const resolved = resolveDriver(driver, baselines.get(driver.id) ?? null);
      if (resolved !== null) drivers.push(resolved);
    }
  }
  drivers.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    region: region.id,
    scenario: scenario.id,
    plan: plan.id,
    baseYear,
    horizon,
    asOf,
    period: plan.period,
    drivers,
    known,
    suppliedBases: layers.flatMap((layer) => layer.bases.map(({ indicator }) => indicator)),
    pinned,
    targets: joinTargets(plan, layers, library.indicators),
    correlations: joinCorrelations(layers),
    seed: overrides.seed ?? last((layer) => layer.seed) ?? 1,
    draws: overrides.draws ?? last((layer) => layer.draws) ?? 0,
  };

  function resolveDriver(driver: Driver, baseline: BaselinePath | null): ResolvedDriver | null {
    let given: Float64Array = new Float64Array(horizon - baseYear).fill(Number.NaN);
    const setBy: (string | null)[] = Array.from(given, () => null);
    const uncertain: (Uncertain | null | undefined)[] = Array.from(given, () => undefined);
    const lay = (path: GrowthPath, name: string) => {
      const values = pathValues(path, years, baseline?.values);
      const spread = pathUncertainty(path, values, baseYear + 1);
      given = layOver(given, values);
      values.forEach((value, index) => {
        if (Number.isNaN(value)) return;
        setBy[index] = name;
        uncertain[index] = spread[index];
      });
    };
    for (const layer of layers) {
      const path = layer.assumptions[driver.id];
      if (path === undefined) continue;
      if (path === null) {
        given = given.map(() => Number.NaN);
        setBy.fill(null);
        uncertain.fill(undefined);
      } else {
        lay(path, layer.id);
      }
    }
    const override = overrides.set?.[driver.id];
    if (override !== undefined) lay(override, '--set');
    const observed = growth.get(driver.id);
    if (observed !== undefined) lay({ path: 'by_year', values: observed }, `as_of ${asOf}`);
    if (baseline === null && given.some(Number.isNaN)) return null;
    const { id, label, unit, bounds, kind, indicator, response, family } = driver;
    const published = nationalYearKnown(driver, library.regions.china?.observations ?? [], asOf);
    const isKnown = (index: number) => {
      const year = baseYear + 1 + index;
      return pinned[indicator]?.[year] !== undefined || published(year);
    };
    return {
      id,
      label,
      unit,
      bounds,
      kind,
      indicator,
      family,
      baseline: baseline?.values ?? given,
      given,
      change: eventChanges(
        layers.flatMap((layer) => layer.events),
        id,
        years,
        asOf,
      ),
      layers: setBy,
      response:
        response === null ? null : { to: response.to, elasticity: elasticities[id] ?? response.elasticity },
      basis: baseline?.basis ?? { zh: '由情景给出', en: 'given by the scenario' },
      ownHistory: baseline?.ownHistory ?? null,
      measured: errors(id).own !== null,
      ...(baseline?.saturated ? { saturated: true } : {}),
      drawn: drawnYears(uncertain, errors(id), isKnown),
    };
  }
}

/** Elasticities learnt from the region's history up to a year. */
function estimatedUntil(library: Library, region: string, year: number): Record<string, number> {
  const estimates = Object.entries(library.elasticities[region] ?? {});
  return Object.fromEntries(
    estimates.filter(([, { until }]) => until <= year).map(([id, { value }]) => [id, value]),
  );
}

/** The scenarios that make up this one, lowest first: the region's baseline, parents in their order, the file itself. */
export function layersOf(library: Library, scenario: Scenario): Scenario[] {
  const { scenarios } = library;
  const baseline = scenarios[`${scenario.region}/baseline`];
  const below = baseline === undefined || baseline.id === scenario.id ? [] : orderLayers(baseline, scenarios);
  const ids = new Set([
    ...below,
    ...(baseline === undefined ? [] : [baseline.id]),
    ...orderLayers(scenario, scenarios),
  ]);
  ids.delete(scenario.id);
  return [...[...ids].flatMap((id) => scenarios[id] ?? []), scenario];
}

function eventChanges(
  events: readonly ScenarioEvent[],
  driver: string,
  years: PathYears,
  asOf: number,
): Float64Array {
  const changes = new Float64Array(years.horizon - years.baseYear);
  for (const event of events) {
    if (event.driver !== driver) continue;
    let change = event.change;
    for (let year = event.year; year <= years.horizon; year++) {
      const index = year - years.baseYear - 1;
      // An observed year already holds whatever happened in it.
      if (index >= 0 && year > asOf) changes[index] = (changes[index] ?? 0) + change;
      change *= event.persistence;
    }
  }
  return changes;
}

function knownLevels(
  region: Region,
  layers: readonly Scenario[],
  baseYear: number,
): Record<string, KnownLevel> {
  const known: Record<string, KnownLevel> = {};
  const indicators = new Set(region.observations.map(({ indicator }) => indicator));
  for (const indicator of [...indicators].sort()) {
    const observation = annualLevels(region.observations, indicator, baseYear).get(baseYear);
    if (observation === undefined) continue;
    known[indicator] = {
      value: observation.value,
      status: observation.status === 'implied' ? 'implied' : 'observed',
    };
  }
  for (const layer of layers) {
    for (const { indicator, year, value } of layer.bases) {
      if (year === baseYear) known[indicator] = { value, status: 'implied' };
    }
  }
  return known;
}

function pinnedLevels(region: Region, baseYear: number, asOf: number, horizon: number) {
  const pinned: Record<string, Record<number, number>> = {};
  if (asOf <= baseYear) return pinned;
  for (const indicator of new Set(region.observations.map(({ indicator }) => indicator))) {
    for (const [year, { value }] of annualLevels(region.observations, indicator, Math.min(asOf, horizon))) {
      if (year <= baseYear) continue;
      pinned[indicator] ??= {};
      (pinned[indicator] as Record<number, number>)[year] = value;
    }
  }
  return pinned;
}

/** Observed growth of single years after the base year, by the driver it fixes. */
function observedGrowth(
  library: Library,
  region: Region,
  years: PathYears,
  asOf: number,
): Map<string, Record<number, number>> {
  const growth = new Map<string, Record<number, number>>();
  for (const o of region.observations) {
    if (o.measure !== 'annual_growth' || !o.annual || o.bound !== null || !/^\d{4}$/.test(o.period)) continue;
    const year = Number(o.period);
    if (year <= years.baseYear || year > Math.min(asOf, years.horizon)) continue;
    const indicator = library.indicators[o.indicator];
    const driver = indicator?.method === 'growth' ? indicator.drivers[0] : undefined;
    if (driver !== undefined) growth.set(driver.id, { ...growth.get(driver.id), [year]: o.value });
  }
  return growth;
}

type Span = { baseYear: number; horizon: number; asOf: number };
type Known = Readonly<Record<string, KnownLevel>>;

/** Most baselines that are kept for a library: one for each region, span and set of supplied bases that is asked for. */
const MOST_KEPT = 64;
type Kept = Map<string, Map<string, BaselinePath>>;
const keptBaselines = new WeakMap<Model, WeakMap<Library['regions'], Kept>>();

/** The baselines of a region, which no assumption changes: moving a driver leaves them as they are. */
function baselinesOf(
  library: Library,
  model: Model,
  region: Region,
  span: Span,
  known: Known,
): Map<string, BaselinePath> {
  const ofModel = keptBaselines.get(model) ?? new WeakMap<Library['regions'], Kept>();
  keptBaselines.set(model, ofModel);
  const kept: Kept = ofModel.get(library.regions) ?? new Map();
  ofModel.set(library.regions, kept);
  const levels = Object.entries(known).map(([indicator, { value }]) => [indicator, value]);
  const key = JSON.stringify([region.id, span, levels]);
  let baselines = kept.get(key);
  if (baselines === undefined) {
    baselines = makeBaselines(library, model, region, span, known);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(key, baselines);
  }
  return baselines;
}

/** Baselines of all drivers, each made once; an indicator made of drivers (nominal growth) is computed from theirs. */
function makeBaselines(
  library: Library,
  model: Model,
  region: Region,
  span: Span,
  known: Known,
): Map<string, BaselinePath> {
  const made = new Map<string, BaselinePath | null>();
  const national: readonly Observation[] = library.regions.china?.observations ?? [];
  const context: BaselineContext = {
    ...span,
    observations: region.observations,
    national,
    baseLevel: (indicator) => known[indicator]?.value ?? null,
    pathOf,
    unitOf: (unit) => unitInWords(unit, library),
    nameOf: (id) => {
      const cell = model.cells[model.position[id] ?? -1];
      if (cell === undefined) return { zh: id, en: id };
      return cell.kind === 'driver' ? cell.driver.label : cell.indicator.label;
    },
  };
  for (const cell of model.cells) if (cell.kind === 'driver') make(cell.id);
  return new Map([...made].filter((entry): entry is [string, BaselinePath] => entry[1] !== null));

  function make(id: string): BaselinePath | null {
    const before = made.get(id);
    if (before !== undefined) return before;
    const cell = model.cells[model.position[id] ?? -1];
    if (cell?.kind !== 'driver') return null;
    const path = baselinePath(cell.driver, library.indicators[cell.driver.indicator] as Indicator, context);
    made.set(id, path);
    return path;
  }

  function pathOf(id: string): Float64Array {
    const cell = model.cells[model.position[id] ?? -1];
    if (cell?.kind !== 'indicator') {
      return make(id)?.values ?? new Float64Array(span.horizon - span.baseYear).fill(Number.NaN);
    }
    const reads = readsEver(cell.expression);
    const values: Record<string, Float64Array> = {};
    for (const driver of model.cells) {
      if (driver.kind !== 'driver' || !reads.has(driver.id)) continue;
      values[driver.id] = Float64Array.of(Number.NaN, ...pathOf(driver.id));
    }
    const columns = { values, baseline: null, baseYear: span.baseYear, planStart: 1 };
    const path = new Float64Array(span.horizon - span.baseYear);
    return path.map((_, index) => interpret(cell.expression, index + 1, columns));
  }
}

/** A unit whose key is Chinese in words of both languages; others read in both as they are. */
function unitInWords(unit: string, { units }: Library): Text {
  const yearly = unit.endsWith('/yr');
  const named = units[yearly ? unit.slice(0, -3) : unit];
  if (named === undefined || /^[\x20-\x7e]+$/.test(unit)) return { zh: unit, en: unit };
  return yearly ? { zh: `${named.zh}/年`, en: `${named.en}/yr` } : { zh: named.zh, en: named.en };
}

/** The plan's targets with the numbers scenarios supply for delegated ones, then targets of the user's own. */
export function joinTargets(
  plan: Plan,
  layers: readonly Scenario[],
  indicators: Readonly<Record<string, Indicator>>,
): ResolvedTarget[] {
  const joined = new Map<string, ResolvedTarget>(
    plan.targets.map((target) => [target.id, { ...target, authority: 'plan' }]),
  );
  for (const layer of layers) {
    for (const target of layer.targets) {
      const printed = joined.get(target.id);
      joined.set(target.id, printed === undefined ? target : suppliedFor(printed, target));
    }
  }
  return [...joined.values()].map((target) => ({
    ...target,
    publishedDecimals: publishedDecimals(target, indicators),
  }));
}

/** A delegated target with the number a scenario supplies; its nature and printed words stay the plan's. */
function suppliedFor(
  { nature, printed, where, delegatedTo }: ResolvedTarget,
  supplied: ResolvedTarget,
): ResolvedTarget {
  return { ...supplied, nature, printed, where, delegatedTo };
}

/**
 * Rounding is judged at the digits the statistic is published with, which may be more than the target prints:
 * `63` against an urbanization rate of 58.7 allows 62.95, not 62.5, and growth is published to a tenth of a percent.
 */
function publishedDecimals(target: ResolvedTarget, indicators: Readonly<Record<string, Indicator>>): number {
  const rate =
    target.kind.endsWith('growth') || target.kind === 'cumulative_change' || target.kind === 'relative';
  return Math.max(target.decimals, rate ? 1 : (indicators[target.indicator]?.decimals ?? 0));
}
