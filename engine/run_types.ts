import type { Bounds, Direction, Issue, Nature, Prices, Target, TargetKind, Text } from './types.ts';
import type { Spread } from './uncertainty/spread.ts';

/** A driver with numbers for every projected year: what a run is made from. */
export interface ResolvedDriver {
  id: string;
  label: Text;
  unit: string;
  bounds: readonly [number | null, number | null];
  kind: 'lever' | 'uncertain';
  indicator: string;
  /** Baseline path, one number a projected year; before any answer to growth. */
  baseline: Float64Array;
  /** Values given by scenario, event, `--set` or observation; NaN where the baseline (with its response) runs. */
  given: Float64Array;
  /** Changes added by events (points), 0 where none. */
  change: Float64Array;
  /** Name of the layer that set each year, null where the baseline runs. */
  layers: readonly (string | null)[];
  /** Null: not linked to growth. */
  response: { to: string; elasticity: number } | null;
  /** How the baseline was made, in words: `two points 2015 and 2020: 0.3 own + 0.7 reference`. */
  basis: Text;
  /** Whether the region's own past went into the baseline; null where the rule does not look at the past. */
  ownHistory: boolean | null;
  family: string | null;
  /** Whether errors of its baseline are known, be they drawn here or not. */
  measured?: boolean;
  /** Its baseline is held because the level has no room left; it carries no error. */
  saturated?: boolean;
  /** What is drawn in each projected year; null or left out where nothing is. */
  drawn?: readonly (Drawn | null)[];
}

/** What a path draws for a driver in one year. */
export type Drawn =
  /** An error about the driver's value. */
  { by: 'class'; spread: Spread } | DrawnValue;

/** A value that is drawn: the distribution by name with its parameters, in the driver's unit. */
export interface DrawnValue {
  by: 'distribution';
  kind: string;
  parameters: Readonly<Record<string, number>>;
  /** What lies outside is drawn again; null keeps every value. */
  truncate: Bounds | null;
  /** `path`: one draw, held over the years. */
  per: 'year' | 'path';
  /** Correlation of a year's draw with the draw of the year before. */
  persistence: number;
}

/** What a scenario says of a value it does not know: the reference class about it, or a distribution of which it is the median. */
export type Uncertain = { by: 'class' } | DrawnValue;

/** How the draws of drivers hang together. */
export interface Correlations {
  /** Driver -> correlation of its draws with the macro factor. */
  loadings: Readonly<Record<string, number>>;
  /** Correlations of the draws of some drivers with each other, in the order of their names. */
  matrices: readonly { between: readonly string[]; matrix: readonly (readonly number[])[] }[];
}

/** What is known of an indicator's level in the base year. */
export interface KnownLevel {
  value: number;
  status: 'observed' | 'implied';
}

/** What `project` needs besides the compiled model: numbers only, no words; this is what the run id hashes. */
export interface ResolvedScenario {
  region: string;
  scenario: string;
  plan: string;
  baseYear: number;
  horizon: number;
  asOf: number;
  /** The plan period, for plan_sum and targets. */
  period: readonly [number, number];
  drivers: readonly ResolvedDriver[];
  /** indicator -> printed or implied level in the base year; absent where none is known. */
  known: Readonly<Record<string, KnownLevel>>;
  /** Indicators whose base the scenario itself supplies: a target on them is judged from a number made for it. */
  suppliedBases: readonly string[];
  /** indicator -> year -> observed level that wins over the equation (years after the base year, up to asOf). */
  pinned: Readonly<Record<string, Readonly<Record<number, number>>>>;
  targets: readonly ResolvedTarget[];
  correlations?: Correlations;
  seed: number;
  /** Simulated paths; 0 for the central path alone. */
  draws: number;
}

/** A target as it is judged: with the number a scenario supplied for a delegated one. */
export interface ResolvedTarget extends Target {
  /** Supplied by the scenario: `national` when it is the national value and not the region's, `own` for a user's own target. */
  authority: 'plan' | 'national' | 'own';
}

/** Reads a projected run; what target assessment, reports and analyses look through. */
export interface Projection {
  baseYear: number;
  horizon: number;
  asOf: number;
  /** Values from the base year (index 0) to the horizon, per indicator and per driver id. Absent: not projected. */
  values: Readonly<Record<string, Float64Array>>;
  basis: Readonly<Record<string, 'level' | 'index'>>;
  /** How the base-year value came about: observed, implied, computed by the equation, or index = 100. */
  start: Readonly<Record<string, 'observed' | 'implied' | 'computed' | 'index'>>;
}

export type VerdictWord =
  | 'met'
  | 'met_in_band'
  | 'met_above_band'
  | 'met_by_rounding'
  | 'maintained'
  | 'missed'
  | 'not_assessable';

export type ReasonCode =
  | 'no_numeric_target'
  | 'delegated_without_value'
  | 'no_base'
  | 'no_projection'
  | 'unit_mismatch'
  | 'price_basis_unknown'
  | 'scope_break'
  | 'comparator_missing'
  | 'qualitative'
  | 'saturated_or_degenerate'
  | 'horizon_mismatch'
  | 'statistic_not_published_at_level';

/** Words of a mid-term evaluation: 提前实现, 快于预期, 基本符合预期, 滞后. */
export type MidtermWord = 'achieved_early' | 'ahead' | 'on_track' | 'behind';

export interface Verdict {
  target: string;
  indicator: string;
  kind: TargetKind;
  nature: Nature;
  aspiration: boolean;
  authority: 'plan' | 'national' | 'own';
  unit: string;
  better: Direction;
  verdict: VerdictWord;
  reason: ReasonCode | null;
  /** The target's driver is given by the scenario: assumed, not found. */
  assumed: boolean;
  /** Value of the full criterion (average growth, level, sum, cumulative cut, gap to the comparator), in the target's unit. */
  projected: number | null;
  /** The number it is held against, lower end of a band; null when there is none. */
  required: number | null;
  /** Band [low, high] with 左右, or null. */
  band: readonly [number, number] | null;
  /** Signed distance in the target's unit; negative is a shortfall. */
  margin: number | null;
  /** Verdict with no allowance for rounding or 左右. */
  strict: 'met' | 'missed' | null;
  /** Yearly pace, in `paceUnit`: observed or projected average so far, and the average needed in the remaining years. */
  paceNow: number | null;
  paceNeeded: number | null;
  paceUnit: string | null;
  /** Share of the plan period elapsed at asOf, 0..1, and share of the way done (official formula for cumulative cuts). */
  timeProgress: number | null;
  progress: number | null;
  midterm: MidtermWord | null;
  /** First projected or observed year in which a level target holds; null when not by the horizon or not a level. */
  firstYear: number | null;
  /** Null without a simulation, and where it gives none, with the reason. */
  odds: TargetOdds | null;
  noOdds: NoOdds | null;
  /** Machine words for the caveats that the report puts in sentences. */
  caveats: readonly string[];
  /** What came out, where the plan printed it, judged by the same rules. */
  outcome: { value: number; unit: string; verdict: VerdictWord; printed: string } | null;
}

/** How often a target is met on simulated paths, judged on the full criterion of each path. */
export interface TargetOdds extends Odds {
  /** The probability as it is displayed: within 5 and 95 % unless the reference class supports more. */
  shown: number;
  capped: boolean;
  /** Of the criterion's value, in the target's unit. */
  band: Band;
}

/**
 * Why a simulated run gives a target no odds: its driver is given, its indicator has no room left, it hangs on nothing
 * drawn, or it cannot be judged.
 */
export type NoOdds = 'assumed' | 'saturated' | 'no_spread' | 'not_assessable';

/** The probability that several targets are met together, from the same paths. */
export interface JointOdds extends Odds {
  shown: number;
  capped: boolean;
  /** Targets that are drawn, and the probability that these are met together. */
  drawn: number;
  ofDrawn: Odds & { shown: number; capped: boolean };
  /** Targets that hang on nothing drawn: met or missed on the one path they have. One missed puts the whole at 0. */
  certain: { met: number; missed: number };
}

/** A driver whose values the scenario gives, per projected year: null where it does not, and what events add. */
export interface GivenDriver {
  driver: string;
  unit: string;
  values: readonly (number | null)[];
  change: readonly number[];
}

/** A driver that is drawn, in the first year in which it is. */
export interface Carrier {
  driver: string;
  unit: string;
  /** Reference class of its errors; null when the indicator's file states them, or the scenario a distribution. */
  family: string | null;
  drawn: Drawn;
}

/** What a simulation adds to a run. */
export interface Uncertainty {
  draws: number;
  seed: number;
  design: 'random' | 'sobol';
  conditionalOn: readonly GivenDriver[];
  carriers: readonly Carrier[];
  /** Drivers left at a baseline whose errors nobody measured: they run on one path. */
  unmeasured: readonly string[];
  /** indicator -> band of each projected year; left out where nothing is drawn. */
  bands: Readonly<Record<string, readonly Band[]>>;
  joint: { binding: JointOdds | null; all: JointOdds | null };
  /** Targets whose driver is given: counted apart, and no part of the joint odds. */
  assumed: number;
}

/** A share of simulated paths, and the sampling error of that share. */
export interface Odds {
  /** 0 to 1. */
  probability: number;
  standardError: number;
}

/** Quantiles (type 7) and mean over the simulated paths. */
export interface Band {
  p05: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p95: number;
  mean: number;
}

export interface SeriesRow {
  indicator: string;
  unit: string;
  prices: Prices;
  basis: 'level' | 'index';
  /** From the base year; null where there is no number (a growth rate in the base year). */
  values: readonly (number | null)[];
  /** Per year from the base year: observed, implied, computed, projected. */
  status: readonly ('observed' | 'implied' | 'computed' | 'index' | 'projected')[];
}

export interface DriverRow {
  driver: string;
  unit: string;
  /** From the year after the base year. */
  values: readonly (number | null)[];
  layers: readonly (string | null)[];
  given: boolean;
  basis: Text;
  /** Whether the baseline rests on the region's own past; null where its rule does not look at the past. */
  ownHistory: boolean | null;
  /** Null: not linked to growth. */
  response: { to: string; elasticity: number } | null;
}

export interface ExpectationResult {
  expectation: string;
  value: number | null;
  held: boolean;
}

/** A scenario carried out: never edited. */
export interface Run {
  /** SHA-256 of what went in. */
  id: string;
  /** SHA-256 of the numbers that came out. */
  resultHash: string;
  engineVersion: string;
  dataVersion: string;
  region: string;
  scenario: string;
  plan: string;
  baseYear: number;
  horizon: number;
  asOf: number;
  years: readonly number[];
  drivers: readonly DriverRow[];
  series: readonly SeriesRow[];
  verdicts: readonly Verdict[];
  expectations: readonly ExpectationResult[];
  /** Null without a simulation. */
  uncertainty: Uncertainty | null;
  warnings: readonly Issue[];
}

/** What a scenario says about one driver over the years, before numbers are made of it. */
export type GrowthPath =
  | { path: 'constant'; value: number; uncertain?: Uncertain }
  | {
      path: 'by_year';
      values: Readonly<Record<number, number>>;
      uncertain?: Readonly<Record<number, Uncertain>>;
    }
  | { path: 'ramp'; from: number; to: number; years: readonly [number, number] | null }
  /** from + (to - from) / (1 + exp(-speed * (year - midpoint))) */
  | { path: 'logistic'; from: number; to: number; midpoint: number; speed: number }
  /** value_t = to + (from - to) * (1 - rate)^t; from = the baseline's first year when null */
  | { path: 'converge'; from: number | null; to: number; rate: number };

export interface ScenarioEvent {
  year: number;
  driver: string;
  /** Points added in that year. */
  change: number;
  /** Share of the change that lives on into the next year, 0 = one year only. */
  persistence: number;
  label: Text | null;
}

/** A scenario file, read and checked; only what it changes. */
export interface Scenario {
  /** `sanmenxia/growth_6` */
  id: string;
  region: string;
  title: Text;
  description: Text | null;
  extends: readonly string[];
  /** Parents whose clash this file declares the winner of, or empty. */
  wins: readonly string[];
  plan: string | null;
  baseYear: number | null;
  horizon: number | null;
  asOf: number | null;
  assumptions: Readonly<Record<string, GrowthPath | null>>;
  elasticities: Readonly<Record<string, number>>;
  events: readonly ScenarioEvent[];
  /** indicator -> year -> level supplied by the scenario (an implied base), with why. */
  bases: readonly { indicator: string; year: number; value: number; why: Text }[];
  targets: readonly ResolvedTarget[];
  expect: readonly string[];
  correlations?: Correlations;
  seed: number | null;
  draws: number | null;
  file: string | null;
}
