import { interpretProgram } from '../kernel/interpret_program.ts';
import { compileKernel } from '../kernel/kernel.ts';
import { BLOCK } from '../kernel/layout.ts';
import type { Program } from '../kernel/program.ts';
import { takeMemory, type WasmMemory } from '../kernel/wasm/web_assembly.ts';

/** A column that is looked at: a cell in a year (index from the base year), or a criterion. */
export type Column = { indicator: string; year: number } | { criterion: number };

/** Computes a program on a block of paths at a time, and leaves the columns looked at in a memory of its own. */
export interface PathBlocks {
  /** Input columns, to be filled before each block. */
  inputs: readonly Float64Array[];
  /** Computes so many paths of the block. */
  evaluate(paths: number): void;
  memory: WasmMemory;
  /** Where each column lies in it, in bytes. */
  addresses: Int32Array;
  /** A column as numbers. */
  column(index: number): Float64Array;
  /** From here on the bytes asked for are free. */
  free: number;
}

/** Which route computes the paths; both give the same bits. */
export type Route = 'kernel' | 'interpreter';

const BYTES = 8 * BLOCK;

/**
 * The program ready to be computed, by machine code or by the reference interpreter.
 *
 * @param columns what is looked at
 * @param extraBytes further memory for whoever reads the columns
 *
 * @example see test/engine/simulation/simulate.test.ts: both routes give the same result hash
 */
export function pathBlocks(
  program: Program,
  columns: readonly Column[],
  route: Route,
  extraBytes = 0,
): PathBlocks {
  return route === 'kernel'
    ? compiledBlocks(program, columns, extraBytes)
    : interpretedBlocks(program, columns, extraBytes);
}

function compiledBlocks(program: Program, columns: readonly Column[], extraBytes: number): PathBlocks {
  // A value that is the same on every path has no column in the kernel and gets one behind it.
  const kernel = compileKernel(program, 64 + BYTES * columns.length + extraBytes);
  let free = aligned(kernel.layout.bytes);
  const addresses = columns.map((column) => {
    if ('criterion' in column) return kernel.layout.criterion(column.criterion);
    const place = kernel.find(column.indicator, column.year);
    if ('address' in place) return place.address;
    new Float64Array(kernel.memory.buffer, free, BLOCK).fill(place.number);
    free += BYTES;
    return free - BYTES;
  });
  return {
    inputs: kernel.inputs,
    evaluate: (paths) => kernel.evaluate(paths),
    ...inMemory(kernel.memory, addresses, free),
  };
}

function interpretedBlocks(program: Program, columns: readonly Column[], extraBytes: number): PathBlocks {
  const memory = takeMemory(BYTES * columns.length + extraBytes);
  const shown = inMemory(
    memory,
    columns.map((_, index) => BYTES * index),
    BYTES * columns.length,
  );
  const inputs = Array.from({ length: program.inputs }, () => new Float64Array(BLOCK));
  const path = new Float64Array(program.inputs);
  const out = columns.map((_, index) => shown.column(index));
  return {
    inputs,
    evaluate(paths) {
      for (let i = 0; i < paths; i++) {
        for (let input = 0; input < path.length; input++) path[input] = inputs[input]?.[i] as number;
        const { values, criteria } = interpretProgram(program, path);
        columns.forEach((column, index) => {
          (out[index] as Float64Array)[i] = (
            'criterion' in column ? criteria[column.criterion] : values[column.indicator]?.[column.year]
          ) as number;
        });
      }
    },
    ...shown,
  };
}

function inMemory(memory: WasmMemory, addresses: readonly number[], free: number) {
  return {
    memory,
    addresses: Int32Array.from(addresses),
    column: (index: number) => new Float64Array(memory.buffer, addresses[index], BLOCK),
    free: aligned(free),
  };
}

/** Up to the next multiple of 64 bytes. */
function aligned(bytes: number): number {
  return 64 * Math.ceil(bytes / 64);
}
