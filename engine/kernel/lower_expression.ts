import type { Expression } from '../expression.ts';
import { isComparison, type Value, type Values } from './lowered_values.ts';

/** What an expression may read in the year it is lowered for. */
export interface Reads {
  value(id: string, lag: number): Value;
  base(id: string): Value;
  baseline(id: string): Value;
  planSum(id: string): Value;
  year(): Value;
}

/** Turns an expression into values of the machine: the same operations in the same order. */
export function lowerExpression(expression: Expression, reads: Reads, values: Values): Value {
  const lower = (part: Expression): Value => lowerExpression(part, reads, values);
  switch (expression.node) {
    case 'number':
      return values.literal(expression.value);
    case 'value':
      return reads.value(expression.id, expression.lag);
    case 'base':
      return reads.base(expression.id);
    case 'baseline':
      return reads.baseline(expression.id);
    case 'plan_sum':
      return reads.planSum(expression.id);
    case 'year':
      return reads.year();
    case 'negate':
      return values.apply('negate', lower(expression.argument));
    case 'operation': {
      const left = lower(expression.left);
      const right = lower(expression.right);
      return isComparison(expression.name)
        ? values.compare(expression.name, left, right)
        : values.apply(expression.name, left, right);
    }
    case 'call': {
      const [x, y] = expression.arguments as readonly [Expression, Expression?];
      return values.apply(expression.name, lower(x), y === undefined ? undefined : lower(y));
    }
    case 'conditional': {
      const test = lower(expression.test);
      if (test.kind === 'uniform') {
        return lower(values.numberOf(test) !== 0 ? expression.then : expression.otherwise);
      }
      return values.select(test, lower(expression.then), lower(expression.otherwise));
    }
  }
}
