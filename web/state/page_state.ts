import type { GrowthPath } from '../../engine/run_types.ts';
import type { Language } from '../../engine/types.ts';
import type { SeekQuestion } from '../answers.ts';
import type { ChartMode } from '../charts/chart_data.ts';

/** A growth path as a slider or the editor by year sets it. */
export type SetPath = Extract<GrowthPath, { path: 'constant' | 'by_year' }>;

/** A level that somebody asks for, in the indicator's unit. */
export interface OwnTarget {
  indicator: string;
  year: number;
  side: 'at_least' | 'at_most';
  value: number;
}

/** A scenario file of one's own. */
export interface OwnFile {
  name: string;
  text: string;
}

/** All that decides the numbers. */
export interface Simulated {
  /** `sanmenxia/plan`; of an own file, the region and the file's stem. */
  scenario: string;
  file: OwnFile | null;
  /** Null: as the scenario says. */
  horizon: number | null;
  set: Readonly<Record<string, SetPath>>;
  targets: readonly OwnTarget[];
}

/** Questions that the panel beside the chart answers. */
export const panels = ['findings', 'basis', 'seek', 'tornado', 'map', 'compare'] as const;
export type PanelName = (typeof panels)[number];

/** What is looked at: nothing of it changes a number. */
export interface Looked {
  language: Language;
  panel: PanelName;
  /** Target the panel is about. */
  focus: string | null;
  /** Indicator of the chart; null: that of the first target. */
  chart: string | null;
  /** Scenarios drawn behind and compared with. */
  beside: readonly string[];
  /** The chart as a table. */
  table: boolean;
  /** Levels or growth on the chart; null: what suits the target. */
  mode: ChartMode | null;
  /** The blanks of goal seek as filled in; null: as the plan prints the target. */
  seek: SeekQuestion | null;
  /** Drivers of the two-lever map; null: those that suit the target. */
  axes: { across: string; up: string } | null;
  /** A number whose making is asked for. */
  traced: { indicator: string; year: number } | null;
}

export interface PageState extends Simulated, Looked {}

/** What a page shows that was opened without an address. */
export const startState: PageState = {
  scenario: 'sanmenxia/plan',
  file: null,
  horizon: null,
  set: {},
  targets: [],
  language: 'zh',
  panel: 'findings',
  focus: null,
  chart: null,
  beside: [],
  table: false,
  mode: null,
  seek: null,
  axes: null,
  traced: null,
};

/** What was asked about one target or indicator, and is dropped with it. */
export const nothingAsked = { mode: null, seek: null, axes: null, traced: null } satisfies Partial<Looked>;

/** The part of a state that decides the numbers. */
export function simulatedOf({ scenario, file, horizon, set, targets }: PageState): Simulated {
  return { scenario, file, horizon, set, targets };
}

/**
 * The state with one driver set, or left to the loaded scenario again (null).
 *
 * @example
 * withDriver(startState, 'gdp_growth', { path: 'constant', value: 6 }).set // => { gdp_growth: { path: 'constant', value: 6 } }
 */
export function withDriver(state: PageState, driver: string, path: SetPath | null): PageState {
  const { [driver]: _, ...others } = state.set;
  return { ...state, set: path === null ? others : { ...others, [driver]: path } };
}

/** The state with a target of one's own added, in place of one for the same indicator and year. */
export function withTarget(state: PageState, target: OwnTarget): PageState {
  return { ...withoutTarget(state, target), targets: [...withoutTarget(state, target).targets, target] };
}

/** The state without a target of one's own. */
export function withoutTarget(state: PageState, { indicator, year }: OwnTarget): PageState {
  return {
    ...state,
    targets: state.targets.filter((other) => other.indicator !== indicator || other.year !== year),
  };
}
