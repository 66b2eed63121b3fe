import { BLOCK, type Layout } from './layout.ts';
import { type LoweredProgram, lowerProgram } from './lower_program.ts';
import { type KernelPlan, planKernel, type Shape, type Slots } from './plan_kernel.ts';
import type { Program } from './program.ts';
import {
  compileWasm,
  instantiateWasm,
  takeMemory,
  type WasmMemory,
  type WasmModule,
} from './wasm/web_assembly.ts';
import { writeKernel } from './write_kernel.ts';

/** A compiled program with the memory it computes in: a block of up to 1,024 paths at a time. */
export interface Kernel {
  program: Program;
  memory: WasmMemory;
  layout: Layout;
  /** Input columns, to be filled before each block. */
  inputs: readonly Float64Array[];
  /** Computes so many paths of the block. */
  evaluate(paths: number): void;
  /** Where the values of a cell in a year (0 = base year) lie: a column of the block, or one number for every path. */
  find(id: string, year: number): { address: number } | { number: number };
}

/**
 * Compiles a program.
 *
 * @param program what is computed
 * @param extraBytes further memory, from `layout.bytes` on, for whoever reads the columns
 *
 * @example see test/engine/kernel/kernel.test.ts: the same bits as interpretProgram
 */
export function compileKernel(program: Program, extraBytes = 0): Kernel {
  const { lowered, plan, module } = codeOf(program);
  const { layout } = plan;
  const memory = takeMemory(layout.bytes + extraBytes);
  const { evaluate } = instantiateWasm<{ evaluate(pairs: number): void }>(module, memory);
  fillTables(memory, lowered, plan);
  return {
    program,
    memory,
    layout,
    inputs: Array.from(
      { length: program.inputs },
      (_, column) => new Float64Array(memory.buffer, layout.input(column), BLOCK),
    ),
    evaluate: (paths) => evaluate((paths + 1) >> 1),
    find(id, year) {
      const location = lowered.locations.get(id)?.[year];
      if (location === undefined) return { number: Number.NaN };
      if ('number' in location) return location;
      if ('row' in location) return { address: layout.row(location.row, location.year) };
      const column = plan.columnOfInvariant.get(location.invariant.id);
      return { address: layout.invariant(column as number) };
    },
  };
}

interface Code {
  lowered: LoweredProgram;
  plan: KernelPlan;
  module: WasmModule;
}

const written = new WeakMap<Program, Code>();

/** The code of a program, written once for as long as the program is held. */
function codeOf(program: Program): Code {
  const known = written.get(program);
  if (known !== undefined) return known;
  const lowered = lowerProgram(program);
  const plan = planKernel(program, lowered);
  const code = { lowered, plan, module: compileWasm(writeKernel(lowered, plan)) };
  written.set(program, code);
  return code;
}

/** Numbers that are the same on every path, and the values of the base year and before. */
function fillTables(memory: WasmMemory, lowered: LoweredProgram, plan: KernelPlan): void {
  const { layout } = plan;
  const table = new Float64Array(memory.buffer, 0, layout.input(0) / 8);
  const fill = (slots: Slots, numbers: readonly number[], address: number) => {
    for (const [id, slot] of slots) table[address / 8 + slot] = numbers[id] as number;
  };
  fill(plan.constants, lowered.values.numbers(), layout.constants);
  table.set(lowered.states, layout.constants / 8 + plan.constants.size);
  lowered.years.forEach(({ numbers }, index) => {
    fill((plan.shapeOfYear[index] as Shape).slots, numbers, layout.yearly(index + 1));
  });
  fill(plan.judged, lowered.criteria.numbers, layout.judged);
  fillAddresses(memory, lowered, plan);

  const column = (cell: number, year: number) =>
    new Float64Array(memory.buffer, layout.row(cell, year), BLOCK);
  lowered.rows.forEach(({ start }, cell) => {
    column(cell, 0).fill(start);
    for (let year = 1 - lowered.longestLag; year < 0; year++) column(cell, year).fill(Number.NaN);
  });
}

/** Columns that differ from year to year are found by their address, a whole number in the table of the year. */
function fillAddresses(
  memory: WasmMemory,
  lowered: LoweredProgram,
  { layout, shapeOfYear }: KernelPlan,
): void {
  const words = new Int32Array(memory.buffer, 0, layout.input(0) / 4);
  lowered.years.forEach(({ numbers }, index) => {
    for (const [id, slot] of shapeOfYear[index]?.slots ?? []) {
      if (!lowered.values.isColumn(id)) continue;
      words[layout.yearly(index + 1) / 4 + 2 * slot] = layout.input(numbers[id] as number);
    }
  });
}
