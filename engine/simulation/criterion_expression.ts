import type { Expression, FunctionName, OperationName } from '../expression.ts';
import type { ProgramCriterion } from '../kernel/program.ts';
import type { Criterion, KindRule } from '../targets/kind_rule.ts';

/**
 * A target's full criterion as an equation read in the last year of a path, with the limits (allowances included)
 * between which the target holds: the same value, bit for bit, as `criterionValue`.
 *
 * @param lastYear the horizon, from which the equation looks back
 *
 * @example see test/engine/simulation/criterion_expression.test.ts: every kind gives the value of criterionValue
 */
export function criterionExpression(criterion: Criterion, lastYear: number): ProgramCriterion {
  const [low, high] = criterion.limits.allowed;
  const value = EXPRESSIONS[criterion.rule.kind](criterion, lastYear);
  return { id: criterion.target.id, expression: value, low, high };
}

type Write = (criterion: Criterion, lastYear: number) => Expression;

const EXPRESSIONS: Readonly<Record<KindRule['kind'], Write>> = {
  level: (criterion, lastYear) => {
    const { target, years } = criterion;
    const inYear = (year: number) => valueIn(target.indicator, year, lastYear);
    return target.everyYear ? worst(criterion, inYear) : inYear(years.last);
  },
  average_growth: ({ target, years }, lastYear) => growth(target.indicator, years.base, years.last, lastYear),
  annual_growth: (criterion, lastYear) =>
    worst(criterion, (year) => growth(criterion.target.indicator, year - 1, year, lastYear)),
  cumulative_total: ({ target, years }, lastYear) => {
    let sum: Expression = number(0);
    for (let year = years.first; year <= years.last; year++) {
      sum = operation('add', sum, valueIn(target.indicator, year, lastYear));
    }
    return sum;
  },
  cumulative_change: ({ target, years, indicatorBetter }, lastYear) => {
    const start = valueIn(target.indicator, years.base, lastYear);
    const end = valueIn(target.indicator, years.last, lastYear);
    const change = operation(
      'multiply',
      number(indicatorBetter === 'lower' ? 100 : -100),
      operation('subtract', number(1), operation('divide', end, start)),
    );
    return where(operation('greater', start, number(0)), change);
  },
  point_change: ({ target, years }, lastYear) =>
    operation(
      'subtract',
      valueIn(target.indicator, years.last, lastYear),
      valueIn(target.indicator, years.base, lastYear),
    ),
  relative: ({ target, years }, lastYear) =>
    operation(
      'subtract',
      growth(target.indicator, years.base, years.last, lastYear),
      growth(target.to ?? '', years.base, years.last, lastYear),
    ),
};

/** Average growth between two years in percent a year; no number where a level is not above zero. */
function growth(indicator: string, from: number, to: number, lastYear: number): Expression {
  const start = valueIn(indicator, from, lastYear);
  const end = valueIn(indicator, to, lastYear);
  const ratio = operation('divide', end, start);
  const rate = operation('subtract', call('pow', ratio, number(1 / (to - from))), number(1));
  const above = operation(
    'multiply',
    operation('greater', start, number(0)),
    operation('greater', end, number(0)),
  );
  return where(above, operation('multiply', number(100), rate));
}

/** The yearly value furthest on the wrong side of the limits; where neither side is better, furthest from the middle. */
function worst({ years, limits }: Criterion, inYear: (year: number) => Expression): Expression {
  let chosen = inYear(years.first);
  for (let year = years.first + 1; year <= years.last; year++) {
    const next = inYear(year);
    if (limits.side === 'lower') chosen = call('min', chosen, next);
    else if (limits.side === 'upper') chosen = call('max', chosen, next);
    else {
      const middle = (limits.printed[0] + limits.printed[1]) / 2;
      const off = (value: Expression) => call('abs', operation('subtract', value, number(middle)));
      chosen = conditional(operation('greater', off(next), off(chosen)), next, chosen);
    }
  }
  return chosen;
}

function valueIn(id: string, year: number, lastYear: number): Expression {
  return { node: 'value', id, lag: lastYear - year };
}

function where(test: Expression, value: Expression): Expression {
  return conditional(test, value, number(Number.NaN));
}

function conditional(test: Expression, then: Expression, otherwise: Expression): Expression {
  return { node: 'conditional', test, then, otherwise };
}

function number(value: number): Expression {
  return { node: 'number', value };
}

function operation(name: OperationName, left: Expression, right: Expression): Expression {
  return { node: 'operation', name, left, right };
}

function call(name: FunctionName, ...args: Expression[]): Expression {
  return { node: 'call', name, arguments: args };
}
