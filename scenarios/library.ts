import type { Expression } from '../engine/expression.ts';
import type { Scenario } from '../engine/run_types.ts';
import type { Driver, Indicator, Plan, Region } from '../engine/types.ts';
import type { ReferenceClass } from '../engine/uncertainty/reference_class.ts';
import type { Units } from '../engine/units.ts';

/** All that is simulated: plain data, so that it can be bundled, hashed and sent to the page. */
export interface Library {
  units: Units;
  indicators: Readonly<Record<string, Indicator>>;
  /** Parsed equation of each indicator. */
  expressions: Readonly<Record<string, Expression>>;
  regions: Readonly<Record<string, Region>>;
  /** `sanmenxia/plan_14` -> plan */
  plans: Readonly<Record<string, Plan>>;
  /** `sanmenxia/growth_6` -> scenario */
  scenarios: Readonly<Record<string, Scenario>>;
  /** Region -> driver -> elasticity estimated from the region's own history; empty where it has too little. */
  elasticities: Readonly<Record<string, Readonly<Record<string, EstimatedElasticity>>>>;
  /** Measured forecast errors by family; what a driver's `family` names. */
  referenceClass: ReferenceClass;
  /** First 12 hex digits of the SHA-256 of units, indicators, regions, plans and reference class. */
  dataVersion: string;
}

/** An elasticity learnt from history, and the last year it was learnt from: earlier runs must not know it. */
export interface EstimatedElasticity {
  value: number;
  until: number;
}

const driversByIndicators = new WeakMap<object, Readonly<Record<string, Driver>>>();

/** Every driver of the catalogue by its id. */
export function driversOf(library: Pick<Library, 'indicators'>): Readonly<Record<string, Driver>> {
  const known = driversByIndicators.get(library.indicators);
  if (known !== undefined) return known;
  const drivers: Record<string, Driver> = Object.create(null);
  for (const indicator of Object.values(library.indicators)) {
    for (const driver of indicator.drivers) drivers[driver.id] = driver;
  }
  driversByIndicators.set(library.indicators, drivers);
  return drivers;
}
