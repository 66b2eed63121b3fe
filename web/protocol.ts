import type { DriverMark } from '../engine/analyses/driver_marks.ts';
import type { VerdictWord } from '../engine/run_types.ts';
import type { Bounds, Direction, Nature, Status, Text } from '../engine/types.ts';
import type { TargetMark } from '../report/target_marks.ts';
import type { Tone } from '../report/verdict_table.ts';

/** What can be opened, in both languages. */
export interface Catalogue {
  regions: readonly { id: string; label: Text; scenarios: readonly { id: string; title: Text }[] }[];
  drivers: readonly string[];
  indicators: readonly string[];
  engineVersion: string;
  dataVersion: string;
}

/** One observed year. */
export interface HistoryPoint {
  year: number;
  value: number;
  status: Status;
}

/** A growth rate as printed. */
export interface GrowthPrint {
  first: number;
  last: number;
  value: number;
}

/** What does not change while sliders move: an indicator. */
export interface IndicatorInfo {
  id: string;
  label: string;
  unit: string;
  /** Unit in words; `2020 = 100` where it runs as an index. */
  unitName: string;
  decimals: number;
  basis: 'level' | 'index';
  group: string;
  better: Direction;
  /** Empty for an index: observed levels are on another scale. */
  history: readonly HistoryPoint[];
  /** Printed growth, in percent a year, of one year or on average over several. */
  growthHistory: readonly GrowthPrint[];
  marks: readonly TargetMark[];
}

/** What does not change while sliders move: a driver. */
export interface DriverInfo {
  id: string;
  label: string;
  unit: string;
  unitName: string;
  kind: 'lever' | 'uncertain';
  group: string;
  indicator: string;
  bounds: Bounds;
  /** Yearly values in the loaded scenario, one a projected year. */
  loaded: readonly number[];
  /** Years that are observed and cannot be set. */
  observed: readonly boolean[];
  marks: readonly DriverMark[];
  slider: { min: number; max: number; step: number };
  /** Some target of the plan hangs on it. */
  moves: boolean;
  /** What its baseline rests on. */
  basis: string;
  /** `1 × GDP growth`; null: not linked to growth. */
  response: string | null;
}

/** A scenario as loaded, in one language. */
export interface Opened {
  region: { id: string; label: string };
  scenario: { id: string; title: string; description: string | null };
  plan: { id: string; label: string; period: readonly [number, number] };
  subtitle: string;
  notes: readonly string[];
  baseYear: number;
  horizon: number;
  asOf: number;
  /** The horizon that the scenario itself asks for. */
  ownHorizon: number;
  indicators: readonly IndicatorInfo[];
  drivers: readonly DriverInfo[];
  /** Of the loaded scenario, as `View.values`. */
  values: Float64Array;
}

/** One target on the scorecard. */
export interface ScoreRow {
  target: string;
  indicator: string;
  nature: Nature;
  aspiration: boolean;
  own: boolean;
  /** Its driver is given: assumed, not found. */
  assumed: boolean;
  /** With its unit, as a table's row is named. */
  label: string;
  /** Without, for a list. */
  name: string;
  verdict: VerdictWord;
  symbol: string;
  word: string;
  tone: Tone;
  projected: string;
  wanted: string;
  margin: string;
  /** `7.0 %/yr`, where the target is missed; null otherwise. */
  needs: string | null;
  /** Why it cannot be judged. */
  reason: string | null;
  notes: readonly string[];
  sentences: readonly string[];
  /** The number it is held against, and the side on which it wants to be; null when there is none. */
  required: number | null;
  side: 'at_least' | 'at_most';
  /** Full precision, to tell what a move changed. */
  value: number | null;
}

/** Targets of one nature and how many of them are met. */
export interface ScoreCount {
  nature: Nature;
  name: string;
  met: number;
  missed: number;
  open: number;
}

/** What one simulated state gives, in one language. */
export interface View {
  counts: readonly ScoreCount[];
  /** In the order of the plan. */
  rows: readonly ScoreRow[];
  /** Yearly values of the drivers, in the order of `Opened.drivers`, one a projected year. */
  driverValues: Float64Array;
  /** Values of the indicators, in the order of `Opened.indicators`, from the base year to the horizon; NaN for none. */
  values: Float64Array;
  /** Milliseconds that the engine took for the path and its verdicts. */
  took: number;
}

/** A state that could not be carried out, with every mistake in it. */
export interface Refused {
  refused: readonly Text[];
}
