import { compileKernel } from '../kernel/kernel.ts';
import { interpretProgram } from '../kernel/interpret_program.ts';
import { BLOCK } from '../kernel/layout.ts';
import type { Program } from '../kernel/program.ts';

/** Computes a program on a block of paths at a time. */
export interface PathBlocks {
  /** Input columns, to be filled before each block. */
  inputs: readonly Float64Array[];
  /** Computes so many paths of the block. */
  evaluate(paths: number): void;
  /** Values of a cell in a year (0 = base year) on the block's paths. */
  values(id: string, year: number): Float64Array;
  /** Values of a criterion on the block's paths. */
  criterion(index: number): Float64Array;
}

/** Which route computes the paths; both give the same bits. */
export type Route = 'kernel' | 'interpreter';

/**
 * The program ready to be computed, by machine code or by the reference interpreter.
 *
 * @example see test/engine/simulation/simulate.test.ts: both routes give the same result hash
 */
export function pathBlocks(program: Program, route: Route): PathBlocks {
  return route === 'kernel' ? compiledBlocks(program) : interpretedBlocks(program);
}

function compiledBlocks(program: Program): PathBlocks {
  const kernel = compileKernel(program);
  const column = (address: number) => new Float64Array(kernel.memory.buffer, address, BLOCK);
  return {
    inputs: kernel.inputs,
    evaluate: (paths) => kernel.evaluate(paths),
    values(id, year) {
      const place = kernel.find(id, year);
      return 'address' in place ? column(place.address) : new Float64Array(BLOCK).fill(place.number);
    },
    criterion: (index) => column(kernel.layout.criterion(index)),
  };
}

function interpretedBlocks(program: Program): PathBlocks {
  const inputs = Array.from({ length: program.inputs }, () => new Float64Array(BLOCK));
  const criteria = program.criteria.map(() => new Float64Array(BLOCK));
  const columns = new Map(
    program.wanted.map((id) => [id, Array.from({ length: program.years + 1 }, () => new Float64Array(BLOCK))]),
  );
  const path = new Float64Array(program.inputs);
  return {
    inputs,
    evaluate(paths) {
      for (let i = 0; i < paths; i++) {
        for (let column = 0; column < path.length; column++) path[column] = inputs[column]?.[i] as number;
        const result = interpretProgram(program, path);
        for (const [id, years] of columns) {
          years.forEach((column, year) => {
            column[i] = result.values[id]?.[year] as number;
          });
        }
        criteria.forEach((column, index) => {
          column[i] = result.criteria[index] as number;
        });
      }
    },
    values: (id, year) => columns.get(id)?.[year] as Float64Array,
    criterion: (index) => criteria[index] as Float64Array,
  };
}
