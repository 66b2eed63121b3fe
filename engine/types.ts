import type { Spread } from './uncertainty/spread.ts';

/** Words shown to a person, in both languages of the product. */
export interface Text {
  zh: string;
  en: string;
}

export type Language = keyof Text;

/** One thing wrong (or worth saying) about an input, with the place and the remedy in the words. */
export interface Issue {
  /** Machine name, snake_case: `unknown_driver`. */
  code: string;
  level: 'error' | 'warning';
  /** Path inside the document: `assumptions.gdp_growth.2021-2023`. Empty when it is the whole file. */
  path: string;
  /** `Cannot <do what> <for which>: <what was found>; <what is wanted, or the nearest name>`. */
  text: Text;
  /** Where, when the document was a file. */
  file?: string;
  line?: number;
  column?: number;
}

/** Thrown when a person's input is at fault: carries every issue found in one pass. */
export class PlancastError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issue.text.en).join('\n'));
    this.name = 'PlancastError';
    this.issues = issues;
  }
}

export interface Source {
  title: string;
  /** The title in Chinese, where it is words of ours. */
  zh?: string;
  href?: string;
  page?: string;
  note?: string;
}

export type Prices = 'current' | 'constant' | 'none';
export type Direction = 'higher' | 'lower' | 'neither';
export type Bounds = readonly [number | null, number | null];

/** What moves an indicator from outside. A lever is decided by somebody, an uncertainty by nobody. */
export interface Driver {
  id: string;
  label: Text;
  /** `percent/yr` for growth (6 means 6 %), `pp/yr` for points a year, or a unit of the registry. */
  unit: string;
  bounds: Bounds;
  kind: 'lever' | 'uncertain';
  /** The indicator whose file declares it. */
  indicator: string;
  /** Growth of the driver with another: value = baseline + elasticity * (other - baseline of other). Null: not linked to growth. */
  response: Response | null;
  baseline: BaselineRule;
  /** Reference class of forecast errors, a family of reference_class.yaml; null when none was measured. */
  family: string | null;
  /** How far it errs beside what it inherits, where the file itself says so. */
  spread?: { spread: Spread; source: Source };
}

export interface Response {
  /** `gdp_growth` (constant prices), `gdp_nominal_growth` (current prices) or another driver. */
  to: string;
  elasticity: number;
  source: Source;
}

/** How a driver runs when no scenario says otherwise (docs/methods.md#baselines). */
export type BaselineRule =
  /** A cited assumption, held. */
  | { rule: 'assumption'; value: number; source: Source }
  /** National growth as published for the region `china`; after the last published year `value`, held. */
  | { rule: 'national_path'; value: number; source: Source }
  /** National growth + weight * (own five-year average - national five-year average). */
  | { rule: 'national_gap'; weight: number; source: Source }
  /** Toward `toward` (a driver id, or a number in percent/yr), own excess weighted and fading by `damping` a year. */
  | { rule: 'shrunk_growth'; weight: number; toward: string | number; damping: number; source: Source }
  /** The path of `toward` plus the weighted log drift of the share, fading by `damping` a year. */
  | { rule: 'share_drift'; weight: number; toward: string; damping: number; source: Source }
  /** Log growth, weight*own + (1-weight)*reference, damped to zero: level * exp(mu * sum of damping^j). */
  | { rule: 'damped_growth'; weight: number; reference: number; damping: number; source: Source }
  /** A percentage moved on the logit scale by its own drift, damped; reference = points a year when there is one point only. */
  | { rule: 'logit_drift'; damping: number; reference: number; source: Source }
  /** Stays where it is. */
  | { rule: 'hold'; source: Source };

/** A yearly number with a unit, a direction, bounds, and an equation (a method is a named template of an equation). */
export interface Indicator {
  id: string;
  label: Text;
  group: string;
  unit: string;
  prices: Prices;
  better: Direction;
  bounds: Bounds;
  /** As written in the file, or as the method's template reads. */
  equation: string;
  method: string | null;
  /**
   * How it runs without a printed level. `own`: base year = 100; another id: in points of that indicator's base;
   * `none`: the equation does not depend on the scale of what it reads, so its value is a level all the same.
   */
  indexOf: string;
  /** Base-year value when none is printed: a number by definition (a price index: 100) or the indicator it equals in the base year (real GDP: nominal GDP). */
  start: number | string | null;
  /** Decimal places shown. */
  decimals: number;
  /** Quantity that is added up over a plan period (new jobs a year); `[18]` targets are its five-year total. */
  flow: boolean;
  drivers: readonly Driver[];
  sources: readonly Source[];
  note: Text | null;
}

export type Status = 'actual' | 'preliminary' | 'estimate' | 'implied' | 'assumption' | 'outside';

export type Measure =
  | 'level'
  | 'average_growth'
  | 'annual_growth'
  | 'cumulative_total'
  | 'cumulative_change'
  | 'point_change'
  | 'ratio';

/** A number somebody printed (or that arithmetic implies), with its proof. */
export interface Observation {
  indicator: string;
  measure: Measure;
  /** `2020`, or `2016-2020`, or `2022-01..2022-11` for part of a year. */
  period: string;
  value: number;
  unit: string;
  prices: Prices;
  status: Status;
  /** Lower or upper bound rather than a value: 突破, 超过, 有望. */
  bound: 'above' | 'at_least' | 'below' | 'at_most' | null;
  vintage: string | null;
  /** False when it must never be used as a year's value (part-year, bound, 同口径, break of scope). */
  annual: boolean;
  source: string;
  where: string;
  quote: string;
  /** Arithmetic of an implied number. */
  implied: Text | null;
  note: Text | null;
  doubt: Doubt | null;
}

/** A reading that arithmetic cannot settle. */
export interface Doubt {
  why: Text;
  /** Other readings of the same words. */
  rivals: readonly string[];
}

export interface SourceDocument {
  id: string;
  title: Text;
  /** File in the folder of source documents, or a web address for an outside source. */
  file: string | null;
  href: string | null;
  published: string;
}

export interface Region {
  id: string;
  label: Text;
  defaultPlan: string;
  documents: readonly SourceDocument[];
  observations: readonly Observation[];
  /** Said whenever the region is shown: no GDP printed, saturated urbanization, ... */
  notes: readonly Text[];
}

export type TargetKind =
  | 'level'
  | 'average_growth'
  | 'annual_growth'
  | 'cumulative_total'
  | 'cumulative_change'
  | 'point_change'
  | 'relative'
  | 'delegated'
  | 'qualitative';

export type Nature = 'binding' | 'expected' | 'unstated';

export interface Target {
  /** Unique in its plan: `gdp_real.average_growth` or with a suffix where a plan says it twice. */
  id: string;
  indicator: string;
  kind: TargetKind;
  /** `2025`, or `2021-2025`. */
  period: string;
  /** Numbers are in the unit below; a cut is a positive number. */
  atLeast: number | null;
  atMost: number | null;
  above: number | null;
  below: number | null;
  /** 左右 without 以上 or 以内: a band about the number. */
  about: number | null;
  unit: string;
  /** 左右 printed. */
  approximate: boolean;
  /** Must hold in every year of the period (5.5以内). */
  everyYear: boolean;
  nature: Nature;
  /** 力争: judged, but kept out of the counts. */
  aspiration: boolean;
  /** relative: the indicator it is held against; comparator outside the model: null with `against`. */
  to: string | null;
  against: Text | null;
  /** delegated: who sets the number; `measure` is what it will be once somebody supplies it. */
  delegatedTo: Text | null;
  measure: 'level' | 'average_growth' | 'cumulative_change' | null;
  /** Decimal places printed, for rounding: 7.0 has 1. */
  decimals: number;
  /** Decimal places the statistic is published with, at which rounding is judged; left out: as the target prints. */
  publishedDecimals?: number;
  printed: string;
  source: string;
  where: string;
  outcome: { value: number; unit: string; printed: string; source: string } | null;
  doubt: Doubt | null;
  note: Text | null;
}

export interface Plan {
  id: string;
  region: string;
  label: Text;
  baseYear: number;
  /** First and last year of the period. */
  period: readonly [number, number];
  targets: readonly Target[];
}
