import { type Columns, interpret } from '../interpret.ts';
import type { DriverCell, Program } from './program.ts';

/** One path of a program: values per cell from the base year on, and the value of each criterion. */
export interface Path {
  values: Readonly<Record<string, Float64Array>>;
  criteria: readonly number[];
}

/**
 * Computes one path of a program with the reference interpreter: what the compiled kernel must equal bit by bit.
 *
 * @param program what is computed
 * @param inputs the path's value in each input column
 *
 * @example see test/engine/kernel/kernel.test.ts: the kernel gives the same bits on random programs
 */
export function interpretProgram(program: Program, inputs: ArrayLike<number>): Path {
  const values: Record<string, Float64Array> = Object.create(null);
  const factors = new Map<string, number>();
  for (const cell of program.cells) {
    const column = new Float64Array(program.years + 1);
    if (cell.kind === 'fixed') column.set(cell.values);
    else column[0] = cell.kind === 'driver' ? Number.NaN : cell.start;
    values[cell.id] = column;
    if (cell.kind === 'indicator') factors.set(cell.id, cell.factor);
  }
  const columns: Columns = { ...program, values };
  for (let t = 1; t <= program.years; t++) {
    for (const cell of program.cells) {
      if (cell.kind === 'fixed') continue;
      const column = values[cell.id] as Float64Array;
      if (cell.kind === 'driver') {
        column[t] = driverValue(cell, t, values, inputs);
        continue;
      }
      const pinned = cell.pinned[t - 1] as number;
      if (!Number.isNaN(pinned) && cell.stock) {
        column[t] = pinned;
        continue;
      }
      const computed = interpret(cell.expression, t, columns);
      if (Number.isNaN(pinned)) column[t] = (factors.get(cell.id) as number) * computed;
      else {
        column[t] = pinned;
        if (computed !== 0) factors.set(cell.id, pinned / computed);
      }
    }
  }
  const criteria = program.criteria.map(({ expression }) => interpret(expression, program.years, columns));
  return { values, criteria };
}

function driverValue(
  cell: DriverCell,
  t: number,
  values: Readonly<Record<string, Float64Array>>,
  inputs: ArrayLike<number>,
): number {
  const index = t - 1;
  let value = cell.level[index] as number;
  const elasticity = cell.elasticity[index] as number;
  if (elasticity !== 0 && cell.to !== null) {
    value += elasticity * ((values[cell.to]?.[t] ?? Number.NaN) - (cell.toBaseline[index] as number));
  }
  value += cell.change[index] as number;
  const input = cell.input[index] as number;
  if (input < 0) return value;
  value += inputs[input] as number;
  const raised = value < cell.low ? cell.low : value;
  return raised > cell.high ? cell.high : raised;
}
