import { FUNCTION_ARITY, type FunctionName, type OperationName } from '../expression.ts';
import { FUNCTIONS, OPERATE } from '../interpret.ts';

/** What the machine can do with numbers; comparisons give a mask, which `one_where` turns into 1 or 0. */
export type Operator =
  | OperationName
  | FunctionName
  | 'negate'
  | 'one_where'
  | 'select'
  /** v < low ? low : v and v > high ? high : v */
  | 'raise_to'
  | 'lower_to';

/** A number that is the same on every path; what it is in each year stands in a table beside the code. */
export interface Uniform {
  kind: 'uniform';
  id: number;
  /** The same in every year. */
  constant: boolean;
}

/** Where a column of path values lies. */
export type Place =
  /** Input column, the same in every year. */
  | { at: 'input'; column: number }
  /** Input column of this year; the uniform holds its number. */
  | { at: 'yearly_input'; column: Uniform }
  /** Row of a stored cell, so many years before this one. */
  | { at: 'row'; cell: number; lag: number }
  /** Row of a stored cell in a given year. */
  | { at: 'year'; cell: number; year: number }
  /** Column that later years read and renew: a running sum, a moved factor. */
  | { at: 'state'; column: number };

/** A number that differs between paths. */
export interface Varying {
  kind: 'varying';
  id: number;
  from: Place | { operator: Operator; reads: readonly Value[] };
  /** The same in every year, so that it can be computed before the first. */
  invariant: boolean;
}

export type Value = Uniform | Varying;

const COMPARISONS: ReadonlySet<string> = new Set<OperationName>([
  'less',
  'less_equal',
  'greater',
  'greater_equal',
  'equal',
  'unequal',
]);

/** Makes values so that equal ones are one: a sub-expression is computed once, and years of one shape share their code. */
export class Values {
  readonly #known = new Map<string, Value>();
  readonly #numbers = new Map<number, number>();
  readonly #columns = new Set<number>();

  /** The number of a uniform, as last set: in the year being lowered. */
  numberOf(value: Uniform): number {
    return this.numberById(value.id);
  }

  numberById(id: number): number {
    return this.#numbers.get(id) as number;
  }

  /** Whether a uniform is the number of an input column. */
  isColumn(id: number): boolean {
    return this.#columns.has(id);
  }

  /** A number that is the same on every path, by its origin. */
  uniform(origin: string, number: number, constant: boolean): Uniform {
    const value = this.#intern(origin, (id) => ({ kind: 'uniform', id, constant })) as Uniform;
    this.#numbers.set(value.id, number);
    return value;
  }

  /** Number of the input column that a driver adds in this year. */
  column(origin: string, column: number): Uniform {
    const value = this.uniform(origin, column, false);
    this.#columns.add(value.id);
    return value;
  }

  literal(number: number): Uniform {
    return this.uniform(`literal ${Object.is(number, -0) ? '-0' : number}`, number, true);
  }

  read(place: Place): Varying {
    const key = JSON.stringify(place);
    const invariant = place.at === 'input';
    return this.#intern(key, (id) => ({ kind: 'varying', id, from: place, invariant })) as Varying;
  }

  /** An operation; computed at once, as the interpreter does, when all it reads are the same on every path. */
  apply(operator: Operator, ...reads: readonly Value[]): Value {
    const key = `${operator} ${reads.map(({ id }) => id).join(' ')}`;
    if (reads.every((read) => read.kind === 'uniform')) {
      const number = compute(
        operator,
        reads.map((read) => this.numberOf(read)),
      );
      return this.uniform(
        key,
        number,
        reads.every(({ constant }) => constant),
      );
    }
    const invariant = reads.every((read) => (read.kind === 'uniform' ? read.constant : read.invariant));
    return this.#intern(key, (id) => ({ kind: 'varying', id, from: { operator, reads }, invariant }));
  }

  /** 1 or 0, or a mask's worth of it. */
  compare(name: OperationName, left: Value, right: Value): Value {
    const mask = this.apply(name, left, right);
    return mask.kind === 'uniform' ? mask : this.apply('one_where', mask);
  }

  /** then where the test is not 0, else otherwise; a test that is the same on every path has been decided before. */
  select(test: Varying, then: Value, otherwise: Value): Value {
    const mask =
      'operator' in test.from && test.from.operator === 'one_where'
        ? (test.from.reads[0] as Value)
        : this.apply('unequal', test, this.literal(0));
    return this.apply('select', then, otherwise, mask);
  }

  #intern(key: string, make: (id: number) => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = make(this.#known.size);
    this.#known.set(key, value);
    return value;
  }
}

/** Whether an operator gives 1 or 0: a comparison. */
export function isComparison(operator: Operator): boolean {
  return COMPARISONS.has(operator);
}

function compute(operator: Operator, reads: readonly number[]): number {
  const [x = Number.NaN, y = 0] = reads;
  if (operator === 'negate') return -x;
  if (operator === 'raise_to') return x < y ? y : x;
  if (operator === 'lower_to') return x > y ? y : x;
  if (operator in FUNCTION_ARITY) return FUNCTIONS[operator as FunctionName](x, y);
  return OPERATE[operator as OperationName](x, y);
}
