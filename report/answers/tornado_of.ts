import { driverRanges } from '../../engine/analyses/driver_ranges.ts';
import { type Tornado, tornado } from '../../engine/analyses/tornado.ts';
import { dependsOn } from '../../engine/depends_on.ts';
import type { GrowthPath, ResolvedScenario, Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { type Overrides, resolveScenario } from '../../scenarios/loader/resolve_scenario.ts';
import type { Workings } from '../../scenarios/work_out.ts';
import type { Asked } from './asked.ts';

/** What each driver alone does, and the drivers left out because nobody measured how far they err. */
export interface TornadoAnswer extends Tornado {
  unmeasured: readonly string[];
}

/** A scenario that is worked out, with what it was made from. */
export interface WorkedOut {
  library: Library;
  scenario: Scenario;
  overrides: Overrides;
  workings: Workings;
}

/** Moves each driver behind a number from its p10 to its p90, one at a time; a given driver too, about its value. */
export function tornadoOf(asked: Asked, worked: WorkedOut): TornadoAnswer {
  const { model, resolved, projection } = worked.workings;
  const behind = (driver: string) => asked.reads.some((indicator) => dependsOn(model, indicator, driver));
  const { ranges, unmeasured } = driverRanges(aroundGiven(worked), projection, asked.year);
  const moved = ranges.filter(({ driver }) => behind(driver));
  return {
    ...tornado(model, resolved, asked.measure, moved, asked.year),
    unmeasured: unmeasured.filter(behind),
  };
}

/** The same as data, with what was asked. */
export function tornadoData({ id, unit, year, required }: Asked, { now, bars, unmeasured }: TornadoAnswer) {
  return { method: 'tornado', quantity: id, unit, year, required, now, bars, unmeasured };
}

/** The scenario with the measured spread laid about every given value too, which a plain value does not carry. */
function aroundGiven({
  library,
  scenario,
  overrides,
  workings: { model, resolved },
}: WorkedOut): ResolvedScenario {
  const set: Record<string, GrowthPath> = { ...overrides.set };
  for (const driver of resolved.drivers) {
    if (driver.drawn?.some((year) => year !== null)) continue;
    const given = Array.from(
      driver.given,
      (value, index) => [resolved.baseYear + 1 + index, value] as const,
    ).filter(([year, value]) => !Number.isNaN(value) && year > resolved.asOf);
    if (given.length === 0) continue;
    const uncertain = Object.fromEntries(given.map(([year]) => [year, { by: 'class' as const }]));
    set[driver.id] = { path: 'by_year', values: Object.fromEntries(given), uncertain };
  }
  return resolveScenario(library, model, scenario, { ...overrides, set });
}
