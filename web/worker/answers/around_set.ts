import type { GrowthPath, ResolvedScenario } from '../../../engine/run_types.ts';
import { resolveScenario } from '../../../scenarios/loader/resolve_scenario.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings } from '../base_workings.ts';

/**
 * The scenario with the measured spread laid about every given value too: what a lever's p10 and p90 are, although the
 * page has set it.
 */
export function aroundSet(base: BaseWorkings, simulated: Simulated): ResolvedScenario {
  const { library, scenario, overrides } = base;
  const { model, resolved } = movedWorkings(base, simulated.set);
  const set: Record<string, GrowthPath> = {};
  for (const driver of resolved.drivers) {
    const given = Array.from(driver.given, (value, index) => [resolved.baseYear + 1 + index, value] as const).filter(
      ([year, value]) => !Number.isNaN(value) && year > resolved.asOf,
    );
    if (given.length === 0) continue;
    const uncertain = Object.fromEntries(given.map(([year]) => [year, { by: 'class' as const }]));
    set[driver.id] = { path: 'by_year', values: Object.fromEntries(given), uncertain };
  }
  return resolveScenario(library, model, scenario, { ...overrides, set });
}
