import type { Expression, FunctionName, OperationName } from './expression.ts';
import { exp } from './math/exp.ts';
import { log } from './math/log.ts';
import { invlogit, logit } from './math/logit.ts';
import { pow } from './math/pow.ts';

/** What an equation reads: columns of yearly values from the base year (index 0) on. */
export interface Columns {
  values: Readonly<Record<string, Float64Array>>;
  /** The same under the baseline; null while the baseline itself is computed. */
  baseline: Readonly<Record<string, Float64Array>> | null;
  baseYear: number;
  /** Index of the first year of the plan period. */
  planStart: number;
}

export const FUNCTIONS: Readonly<Record<FunctionName, (x: number, y: number) => number>> = {
  exp,
  log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  min: (x, y) => (x < y ? x : y),
  max: (x, y) => (x > y ? x : y),
  pow,
  logit,
  invlogit,
};

export const OPERATE: Readonly<Record<OperationName, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  less: (x, y) => (x < y ? 1 : 0),
  less_equal: (x, y) => (x <= y ? 1 : 0),
  greater: (x, y) => (x > y ? 1 : 0),
  greater_equal: (x, y) => (x >= y ? 1 : 0),
  equal: (x, y) => (x === y ? 1 : 0),
  unequal: (x, y) => (x !== y ? 1 : 0),
};

/**
 * The value of an equation in one year, computed part by part as written: the readable reference for every other route.
 *
 * @param expression the parsed equation
 * @param t years after the base year
 * @param columns what it reads
 * @returns the value; NaN when it reads a year before the base year or a value that is not there
 * @example
 * interpret({ node: 'value', id: 'x', lag: 1 }, 2, { values: { x: Float64Array.of(1, 2, 3) }, baseline: null, baseYear: 2020, planStart: 1 }) // => 2
 */
export function interpret(expression: Expression, t: number, columns: Columns): number {
  switch (expression.node) {
    case 'number':
      return expression.value;
    case 'year':
      return columns.baseYear + t;
    case 'value':
      return columns.values[expression.id]?.[t - expression.lag] ?? Number.NaN;
    case 'base':
      return columns.values[expression.id]?.[0] ?? Number.NaN;
    case 'baseline':
      return (columns.baseline ?? columns.values)[expression.id]?.[t] ?? Number.NaN;
    case 'plan_sum':
      return planSum(columns.values[expression.id], t, columns.planStart);
    case 'negate':
      return -interpret(expression.argument, t, columns);
    case 'operation': {
      const left = interpret(expression.left, t, columns);
      return OPERATE[expression.name](left, interpret(expression.right, t, columns));
    }
    case 'call': {
      const [first, second] = expression.arguments;
      const x = interpret(first as Expression, t, columns);
      return FUNCTIONS[expression.name](x, second === undefined ? 0 : interpret(second, t, columns));
    }
    case 'conditional':
      return interpret(expression.test, t, columns) !== 0
        ? interpret(expression.then, t, columns)
        : interpret(expression.otherwise, t, columns);
  }
}

function planSum(column: Float64Array | undefined, t: number, planStart: number): number {
  let sum = 0;
  for (let year = planStart; year <= t; year++) sum += column?.[year] ?? Number.NaN;
  return sum;
}
