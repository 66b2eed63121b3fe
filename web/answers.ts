import type { TornadoBar } from '../engine/analyses/tornado.ts';
import type { VerdictWord } from '../engine/run_types.ts';
import type { Issue } from '../engine/types.ts';
import type { ComparisonRows } from '../report/answers/comparison_rows.ts';
import type { LeverGroup } from '../report/answers/solve_rows.ts';
import type { Tone } from '../report/verdict_table.ts';

/** Three blanks: what is to be at least or at most how much, when, and by changing what (all levers are answered). */
export interface SeekQuestion {
  /** A target of the plan, or an indicator's level in a year. */
  subject: { target: string } | { indicator: string; year: number };
  side: 'at_least' | 'at_most';
  wanted: number;
}

export interface SeekAnswer {
  title: string;
  /** Said before the levers: already met, solved as an index, no lever moves it. */
  lines: readonly string[];
  groups: readonly LeverGroup[];
}

/** What each driver alone does to a target, in words. */
export interface TornadoAnswer {
  now: number;
  required: number;
  unitName: string;
  decimals: number;
  bars: readonly (TornadoBar & { label: string; lowText: string; highText: string })[];
  /** Drivers whose errors nobody measured, by name. */
  unmeasured: readonly string[];
}

export interface MapQuestion {
  target: string;
  /** Drivers of the axes; null: those that suit the target. */
  across: string | null;
  up: string | null;
}

/** A grid of two drivers, a verdict in each cell. */
export interface MapAnswer {
  across: MapAxis;
  up: MapAxis;
  /** Drivers that the axes can be changed to. */
  choices: readonly { id: string; label: string }[];
  /** Row by row from the lowest value of `up`, each from the lowest of `across`. */
  cells: readonly MapCell[];
}

export interface MapAxis {
  id: string;
  label: string;
  unitName: string;
  values: readonly number[];
  now: number;
}

export interface MapCell {
  verdict: VerdictWord;
  tone: Tone;
  symbol: string;
  word: string;
  value: string;
  /** Distance to the edge of what counts as met; the break-even line runs where it is zero. */
  slack: number;
}

export interface CompareAnswer {
  names: readonly string[];
  heading: string;
  results: string;
  rows: ComparisonRows;
}

/** A number traced back, outermost first; `level` is the depth. */
export interface TraceLine {
  level: number;
  headline: string;
  reasons: readonly string[];
}

/** Where a target stands in print, and how a number is made. */
export interface BasisAnswer {
  quotes: readonly { text: string; where: string; document: string; href: string | null }[];
  trace: readonly TraceLine[];
}

/** A file of one's own that was read: the id of the scenario it is, null when it has mistakes, and all that is to be said. */
export interface ReadFile {
  scenario: string | null;
  issues: readonly Issue[];
}

/** Files that can be saved. */
export type SaveKind = 'yaml' | 'csv' | 'csv_bom' | 'html' | 'markdown';

export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

/** What simulated paths say of a state. */
export interface FanAnswer {
  draws: number;
  /** Target -> odds in words; empty where nothing that it hangs on has a measured spread. */
  odds: Readonly<Record<string, string>>;
  /** Odds of all binding targets together; null where there is none to judge. */
  joint: string | null;
  /** What the odds are conditional on, in sentences. */
  remarks: readonly string[];
  /** Indicator -> per projected year: p05, p25, p50, p75, p95. */
  bands: Readonly<Record<string, Float64Array>>;
}
