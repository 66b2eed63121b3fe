import type { Overrides } from '../../../scenarios/loader/resolve_scenario.ts';
import type { Simulated } from '../../state/page_state.ts';
import type { BaseWorkings } from '../base_workings.ts';

/** What the page lays over a loaded scenario, as the command line's options would. */
export function settingsOf({ overrides }: BaseWorkings, { set }: Simulated): Overrides {
  return Object.keys(set).length === 0 ? overrides : { ...overrides, set };
}
