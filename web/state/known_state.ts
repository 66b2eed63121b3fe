import { LATEST_YEAR } from '../../scenarios/loader/check_year.ts';
import type { Catalogue, Opened, View } from '../protocol.ts';
import { writeGrowth } from './growth_words.ts';
import { type PageState, type SetPath, startState } from './page_state.ts';

/** A state without what there is not, and the names of what was left out. */
export interface Kept {
  state: PageState;
  lost: readonly string[];
}

/** A state without scenarios, drivers and indicators that the library does not hold. */
export function knownState(read: PageState, { drivers, indicators, regions }: Catalogue): Kept {
  const lost: string[] = [];
  const known = new Set(drivers);
  const scenarios = new Set(regions.flatMap((region) => region.scenarios.map(({ id }) => id)));
  const kept = (name: string, holds: boolean) => {
    if (!holds) lost.push(name);
    return holds;
  };
  const region = read.scenario.split('/')[0] ?? '';
  const found = read.file !== null || kept(read.scenario, scenarios.has(read.scenario));
  const other = regions.find(({ id }) => id === region)?.scenarios[0]?.id ?? startState.scenario;
  const { chart, seek, axes, traced } = read;
  const hasIndicator = (id: string) => kept(id, indicators.includes(id));
  const state: PageState = {
    ...read,
    scenario: found ? read.scenario : other,
    beside: read.beside.filter((id) => kept(id, scenarios.has(`${region}/${id}`))),
    set: Object.fromEntries(Object.entries(read.set).filter(([id]) => kept(id, known.has(id)))),
    targets: read.targets.filter(({ indicator }) => hasIndicator(indicator)),
    chart: chart === null || hasIndicator(chart) ? chart : null,
    seek:
      seek === null || !('indicator' in seek.subject) || hasIndicator(seek.subject.indicator) ? seek : null,
    axes: axes === null || [axes.across, axes.up].every((id) => kept(id, known.has(id))) ? axes : null,
    traced: traced === null || hasIndicator(traced.indicator) ? traced : null,
  };
  return { state, lost };
}

/** A state without targets that the opened plan does not hold, and years that no projection can reach. */
export function usableState(read: PageState, { baseYear }: Opened, { rows }: View): Kept {
  const lost: string[] = [];
  const hasTarget = (id: string) => {
    const holds = rows.some(({ target }) => target === id);
    if (!holds) lost.push(id);
    return holds;
  };
  const possible = (year: number) => year > baseYear && year <= LATEST_YEAR;
  const set: Record<string, SetPath> = {};
  for (const [driver, path] of Object.entries(read.set)) {
    const beyond = path.path === 'by_year' ? yearsOf(path.values, (year) => !possible(year)) : null;
    if (beyond === null) set[driver] = path;
    else {
      lost.push(`${driver}=${writeGrowth(beyond)}`);
      const usable = path.path === 'by_year' ? yearsOf(path.values, possible) : null;
      if (usable !== null) set[driver] = usable;
    }
  }
  const { focus, seek } = read;
  const state: PageState = {
    ...read,
    set,
    focus: focus === null || hasTarget(focus) ? focus : null,
    seek: seek === null || !('target' in seek.subject) || hasTarget(seek.subject.target) ? seek : null,
  };
  return { state, lost };
}

/** The years of a path that are wanted; null where there is none. */
function yearsOf(
  values: Readonly<Record<number, number>>,
  wanted: (year: number) => boolean,
): SetPath | null {
  const kept = Object.entries(values).filter(([year]) => wanted(Number(year)));
  return kept.length === 0 ? null : { path: 'by_year', values: Object.fromEntries(kept) };
}
