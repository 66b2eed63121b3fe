import type { DriverRow } from '../engine/run_types.ts';
import { driverValues } from './driver_values.ts';
import { driverName, type Facts } from './facts.ts';
import { joinList } from './language.ts';
import { say } from './words.ts';

/** One driver that a scenario, `--set` or an observation gives, with the layer that set it. */
export interface Assumption {
  driver: string;
  label: string;
  values: string;
  layer: string;
}

/** Drivers that the run did not leave at the baseline, in the order of their names. */
export function givenAssumptions(facts: Facts): Assumption[] {
  return facts.run.drivers
    .filter(({ given }) => given)
    .map((row) => ({
      driver: row.driver,
      label: driverName(facts, row.driver),
      values: driverValues(row, facts),
      layer: layersOf(row, facts),
    }));
}

/** The layers that set a driver, each once, in the order of the years they set. */
function layersOf(row: DriverRow, facts: Facts): string {
  const names = row.layers.map((layer) => layer ?? say(facts.language, 'layer_baseline'));
  return joinList([...new Set(names)], facts.language);
}

/** Drivers left at the baseline, gathered by what their baseline rests on. */
export interface BaselineGroup {
  basis: string;
  drivers: DriverRow[];
}

/** Baseline drivers by basis, the largest group last, so that what is particular comes first. */
export function baselineGroups(facts: Facts): BaselineGroup[] {
  const groups = new Map<string, DriverRow[]>();
  for (const row of facts.run.drivers) {
    if (row.given) continue;
    const basis = row.basis[facts.language];
    groups.set(basis, [...(groups.get(basis) ?? []), row]);
  }
  return [...groups]
    .map(([basis, drivers]) => ({ basis, drivers }))
    .sort((a, b) => a.drivers.length - b.drivers.length);
}
