import type { Expression } from '../expression.ts';

/** One yearly number of a program. Arrays of a cell hold one number a projected year, index 0 = first year. */
export type ProgramCell =
  /** Hangs on no input: its values are known, from the base year (index 0) on. */
  { kind: 'fixed'; id: string; values: Float64Array } | DriverCell | IndicatorCell;

/**
 * value_t = (level[t] + elasticity[t] * (value_t of `to` - toBaseline[t])) + change[t] + input; the bracket is level[t]
 * where elasticity[t] is 0, and the sum is held within [low, high] in the years that add an input.
 */
export interface DriverCell {
  kind: 'driver';
  id: string;
  level: Float64Array;
  elasticity: Float64Array;
  /** The cell it answers, null when none. */
  to: string | null;
  toBaseline: Float64Array;
  change: Float64Array;
  /** Number of the input column added in each year, -1 for none; one column may serve every year. */
  input: Int32Array;
  low: number;
  high: number;
}

/** value_t = factor * expression; pinned years win and move the factor of a derived indicator. */
export interface IndicatorCell {
  kind: 'indicator';
  id: string;
  expression: Expression;
  /** Value in the base year; NaN where none is defined. */
  start: number;
  /** 1 for stocks. */
  factor: number;
  stock: boolean;
  /** NaN where not pinned. */
  pinned: Float64Array;
}

/**
 * A test that every path passes or fails: low <= expression <= high, the expression read in the last year. The kernel
 * computes the expression, whoever counts compares it.
 */
export interface ProgramCriterion {
  id: string;
  expression: Expression;
  low: number;
  high: number;
}

/** The computation of one scenario on paths: plain data, to be interpreted, written as machine code or sent to a worker. */
export interface Program {
  baseYear: number;
  /** Projected years after the base year. */
  years: number;
  /** Index of the first year of the plan period, counted from the base year. */
  planStart: number;
  /** Columns of random numbers it reads. */
  inputs: number;
  /** In an order in which each reads only what stands before it, or an earlier year. */
  cells: readonly ProgramCell[];
  /** Baseline values that equations ask for, from the base year on. */
  baseline: Readonly<Record<string, Float64Array>>;
  criteria: readonly ProgramCriterion[];
  /** Ids of the cells whose values are to be seen. */
  wanted: readonly string[];
}
