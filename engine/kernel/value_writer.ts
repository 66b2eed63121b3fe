import type { FunctionName } from '../expression.ts';
import type { Operator, Value, Varying } from './lowered_values.ts';
import { both } from './wasm/doubles.ts';
import type { FunctionWriter } from './wasm/function_writer.ts';
import { type Code, call, f64x2, local, v128 } from './wasm/instructions.ts';

/** How a function of the kernel finds what lies in memory. */
export interface Access {
  /** Code that loads what is the same on every path, in both lanes. */
  uniform(id: number): Code;
  /** Code that loads a pair of paths; null for an operation that is to be computed here. */
  load(value: Varying): Code | null;
  /** Call index of a function. */
  callee(name: FunctionName): number;
}

/** Writes values as code, each operation once: what is read twice is kept in a local. */
export class ValueWriter {
  readonly #writer: FunctionWriter;
  readonly #access: Access;
  readonly #uses = new Map<number, number>();
  readonly #kept = new Map<number, Code>();

  constructor(writer: FunctionWriter, roots: readonly Value[], access: Access) {
    this.#writer = writer;
    this.#access = access;
    for (const root of roots) this.#count(root);
  }

  #count(value: Value): void {
    const uses = (this.#uses.get(value.id) ?? 0) + 1;
    this.#uses.set(value.id, uses);
    if (uses > 1 || value.kind === 'uniform' || this.#access.load(value) !== null) return;
    if ('operator' in value.from) for (const read of value.from.reads) this.#count(read);
  }

  /** Code of a value. */
  write(value: Value): Code {
    if (value.kind === 'uniform') return this.#access.uniform(value.id);
    const kept = this.#kept.get(value.id);
    if (kept !== undefined) return kept;
    const code = this.#access.load(value) ?? this.#operation(value);
    if ((this.#uses.get(value.id) ?? 0) < 2) return code;
    const index = this.#writer.declare('v128');
    this.#kept.set(value.id, local.get(index));
    return local.tee(index, code);
  }

  #operation(value: Varying): Code {
    if (!('operator' in value.from)) throw new Error('a column was taken for an operation');
    const { operator, reads } = value.from;
    // Written in the order in which the machine meets them, since the first to be met sets the local.
    const swapped = operator === 'min' || operator === 'max';
    const codes = (swapped ? reads.toReversed() : reads).map((read) => this.write(read));
    return instruction(operator, codes, this.#access);
  }
}

const SIMPLE: Partial<Record<Operator, (x: Code, y: Code) => Code>> = {
  add: f64x2.add,
  subtract: f64x2.subtract,
  multiply: f64x2.multiply,
  divide: f64x2.divide,
  less: f64x2.less,
  less_equal: f64x2.lessEqual,
  greater: f64x2.greater,
  greater_equal: f64x2.greaterEqual,
  equal: f64x2.equal,
  unequal: f64x2.unequal,
  negate: f64x2.negate,
  sqrt: f64x2.sqrt,
  abs: f64x2.abs,
  // pseudoMax(x, y) is x < y ? y : x, pseudoMin(x, y) is y < x ? y : x; min and max come with x and y exchanged.
  min: f64x2.pseudoMin,
  max: f64x2.pseudoMax,
  raise_to: f64x2.pseudoMax,
  lower_to: f64x2.pseudoMin,
  one_where: (mask) => v128.and(mask, both(1)),
};

function instruction(operator: Operator, codes: readonly Code[], access: Access): Code {
  const [x = [], y = [], z = []] = codes;
  const simple = SIMPLE[operator];
  if (simple !== undefined) return simple(x, y);
  switch (operator) {
    case 'select':
      return v128.select(x, y, z);
    case 'exp':
    case 'log':
    case 'logit':
    case 'invlogit':
    case 'pow':
      return call(access.callee(operator), ...codes);
    default:
      throw new Error(`no instruction for ${operator}`);
  }
}
