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

/** More values than a program can have. */
const MOST_VALUES = 67_108_864;

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
  readonly #operations = new Map<Operator, Map<number | string, Value>>();
  readonly #numbers: number[] = [];
  #count = 0;
  readonly #columns = new Set<number>();

  /** The number of a uniform, as last set: in the year being lowered. */
  numberOf(value: Uniform): number {
    return this.numberById(value.id);
  }

  numberById(id: number): number {
    return this.#numbers[id] as number;
  }

  /** The numbers of all uniforms as they stand, by id. */
  numbers(): readonly number[] {
    return this.#numbers.slice();
  }

  /** Whether a uniform is the number of an input column. */
  isColumn(id: number): boolean {
    return this.#columns.has(id);
  }

  /** A number that is the same on every path, by its origin; `constant` tells whether it is the same in every year. */
  uniform(origin: string, number: number, constant: () => boolean): Uniform {
    let value = this.#known.get(origin) as Uniform | undefined;
    if (value === undefined) {
      value = { kind: 'uniform', id: this.#count++, constant: constant() };
      this.#known.set(origin, value);
    }
    this.#numbers[value.id] = number;
    return value;
  }

  /** Number of the input column that a driver adds in this year. */
  column(origin: string, column: number): Uniform {
    const value = this.uniform(origin, column, () => false);
    this.#columns.add(value.id);
    return value;
  }

  literal(number: number): Uniform {
    return this.uniform(`literal ${Object.is(number, -0) ? '-0' : number}`, number, () => true);
  }

  read(place: Place): Varying {
    const key = keyOf(place);
    let value = this.#known.get(key) as Varying | undefined;
    if (value === undefined) {
      value = { kind: 'varying', id: this.#count++, from: place, invariant: place.at === 'input' };
      this.#known.set(key, value);
    }
    return value;
  }

  /** An operation; computed at once, as the interpreter does, when all it reads are the same on every path. */
  apply(operator: Operator, x: Value, y?: Value, z?: Value): Value {
    const key = operationKey(x, y, z);
    const known = this.#operations.get(operator) ?? new Map<number | string, Value>();
    this.#operations.set(operator, known);
    let value = known.get(key);
    if (value === undefined) {
      const reads = [x, y, z].filter((read) => read !== undefined);
      const invariant = reads.every((read) => (read.kind === 'uniform' ? read.constant : read.invariant));
      const id = this.#count++;
      value = reads.every(({ kind }) => kind === 'uniform')
        ? { kind: 'uniform', id, constant: invariant }
        : { kind: 'varying', id, from: { operator, reads }, invariant };
      known.set(key, value);
    }
    if (value.kind === 'uniform') {
      const second = y === undefined ? 0 : this.numberById(y.id);
      this.#numbers[value.id] = compute(operator, this.numberById(x.id), second);
    }
    return value;
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
}

/** One number for up to two reads, which is quicker to look up than text. */
function operationKey(x: Value, y: Value | undefined, z: Value | undefined): number | string {
  if (z !== undefined) return `${x.id} ${y?.id} ${z.id}`;
  return x.id * MOST_VALUES + (y === undefined ? MOST_VALUES - 1 : y.id);
}

function keyOf(place: Place): string {
  switch (place.at) {
    case 'input':
    case 'state':
      return `${place.at} ${place.column}`;
    case 'yearly_input':
      return `yearly_input ${place.column.id}`;
    case 'row':
      return `row ${place.cell} ${place.lag}`;
    case 'year':
      return `year ${place.cell} ${place.year}`;
  }
}

/** Whether an operator gives 1 or 0: a comparison. */
export function isComparison(operator: Operator): boolean {
  return COMPARISONS.has(operator);
}

function compute(operator: Operator, x: number, y: number): number {
  if (operator === 'negate') return -x;
  if (operator === 'raise_to') return x < y ? y : x;
  if (operator === 'lower_to') return x > y ? y : x;
  if (operator in FUNCTION_ARITY) return FUNCTIONS[operator as FunctionName](x, y);
  return OPERATE[operator as OperationName](x, y);
}
