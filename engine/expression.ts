/** Functions an equation may call, with how many arguments each takes. */
export const FUNCTION_ARITY = {
  exp: 1,
  log: 1,
  sqrt: 1,
  abs: 1,
  min: 2,
  max: 2,
  pow: 2,
  logit: 1,
  invlogit: 1,
} as const;

export type FunctionName = keyof typeof FUNCTION_ARITY;

/** Arithmetic and comparison, one name an operation; comparisons give 1 or 0. */
export const OPERATIONS = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'less',
  'less_equal',
  'greater',
  'greater_equal',
  'equal',
  'unequal',
] as const;

export type OperationName = (typeof OPERATIONS)[number];

/**
 * A parsed equation: plain data, so that it can be bundled, hashed, interpreted, and written as machine code.
 * `value` reads an indicator or driver `lag` years back; `base` its base-year value; `baseline` a driver's baseline;
 * `plan_sum` adds an indicator from the first year of the plan period to the current one.
 */
export type Expression =
  | { node: 'number'; value: number }
  | { node: 'value'; id: string; lag: number }
  | { node: 'base'; id: string }
  | { node: 'baseline'; id: string }
  | { node: 'plan_sum'; id: string }
  | { node: 'year' }
  | { node: 'negate'; argument: Expression }
  | { node: 'operation'; name: OperationName; left: Expression; right: Expression }
  | { node: 'call'; name: FunctionName; arguments: readonly Expression[] }
  | { node: 'conditional'; test: Expression; then: Expression; otherwise: Expression };

/** The direct parts of an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.node) {
    case 'negate':
      return [expression.argument];
    case 'operation':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    case 'conditional':
      return [expression.test, expression.then, expression.otherwise];
    default:
      return [];
  }
}

/** Calls `visit` for the expression and every part of it, outermost first. */
export function walkExpression(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) walkExpression(part, visit);
}

const readNow = new WeakMap<Expression, ReadonlySet<string>>();
const readEver = new WeakMap<Expression, ReadonlySet<string>>();

/** Ids read in the same year, which must be computed before this expression. */
export function readsNow(expression: Expression): ReadonlySet<string> {
  const known = readNow.get(expression);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  walkExpression(expression, (part) => {
    if ((part.node === 'value' && part.lag === 0) || part.node === 'plan_sum') ids.add(part.id);
  });
  readNow.set(expression, ids);
  return ids;
}

/** Every id the expression reads, in whatever year. */
export function readsEver(expression: Expression): ReadonlySet<string> {
  const known = readEver.get(expression);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  walkExpression(expression, (part) => {
    if ('id' in part) ids.add(part.id);
  });
  readEver.set(expression, ids);
  return ids;
}
