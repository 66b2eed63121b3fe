import type { WasmFunction } from './encode_module.ts';
import { bytesOf, type Code, local, type ValueType } from './instructions.ts';

/** Writes the body of one function statement by statement, numbering its locals. */
export class FunctionWriter {
  readonly #parameters: ValueType[] = [];
  readonly #locals: ValueType[] = [];
  readonly #body: number[] = [];

  /** Declares the next parameter, before any local; gives the code that reads it. */
  parameter(type: ValueType): Code {
    if (this.#locals.length > 0) throw new Error('parameters come before locals');
    this.#parameters.push(type);
    return local.get(this.#parameters.length - 1);
  }

  /** Declares a local and gives its index. */
  declare(type: ValueType): number {
    this.#locals.push(type);
    return this.#parameters.length + this.#locals.length - 1;
  }

  /** Appends statements. */
  add(...statements: readonly Code[]): void {
    for (const statement of statements) bytesOf(statement, this.#body);
  }

  /** Computes a value once, keeps it in a local of its own, and gives the code that reads it. */
  keep(value: Code, type: ValueType = 'v128'): Code {
    const index = this.declare(type);
    this.add(local.set(index, value));
    return local.get(index);
  }

  /** The finished function; `result` is the code of what it returns. */
  finish(name: string | null, result?: { type: ValueType; value: Code }): WasmFunction {
    return {
      name,
      parameters: this.#parameters,
      results: result === undefined ? [] : [result.type],
      locals: this.#locals,
      body: result === undefined ? this.#body : bytesOf(result.value, this.#body),
    };
  }
}
