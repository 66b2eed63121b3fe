import type { FunctionName } from '../expression.ts';
import type { LoweredProgram } from './lower_program.ts';
import type { Varying } from './lowered_values.ts';
import type { KernelPlan, Shape } from './plan_kernel.ts';
import { type Access, ValueWriter } from './value_writer.ts';
import { encodeModule, type WasmFunction } from './wasm/encode_module.ts';
import { FunctionWriter } from './wasm/function_writer.ts';
import { type Code, call, i32, local, repeatWhile, v128 } from './wasm/instructions.ts';
import { writeExp, writeInvlogit, writeLog, writeLogit } from './wasm/write_math.ts';
import { writePow } from './wasm/write_pow.ts';

/** Bytes of two doubles: one path in each lane. */
const PAIR = 16;

/**
 * Writes a lowered program as a WebAssembly module that computes a block of paths, two at a time, with SIMD.
 *
 * One function computes what is the same in every year; one function a shape of year computes a whole year in one
 * loop; one computes the criteria. Numbers of the scenario stand in tables in memory, so that the code depends only on
 * the shape of the program.
 *
 * @returns a module that imports `host.memory` and exports `evaluate(pairs)`
 *
 * @example see test/engine/kernel/kernel.test.ts: the same bits as interpretProgram
 */
export function writeKernel(lowered: LoweredProgram, plan: KernelPlan): Uint8Array {
  const { layout } = plan;
  const functions: WasmFunction[] = [];
  const callees = new Map<FunctionName, number>();

  const prepare = push(writePrepare());
  const yearFunctions = new Map(plan.shapes.map((shape) => [shape, push(writeYear(shape))]));
  const judge = push(writeJudge());
  push(writeEvaluate());
  return encodeModule(functions);

  function push(written: WasmFunction): number {
    functions.push(written);
    return functions.length - 1;
  }

  /** Call index of exp, log, logit, invlogit or pow, which only kernels that call it contain. */
  function callee(name: FunctionName): number {
    const known = callees.get(name);
    if (known !== undefined) return known;
    const index = push(writeFunction(name));
    callees.set(name, index);
    return index;
  }

  function writeFunction(name: FunctionName): WasmFunction {
    switch (name) {
      case 'exp':
        return writeExp(null);
      case 'log':
        return writeLog(null);
      case 'logit':
        return writeLogit(null, callee('log'));
      case 'invlogit':
        return writeInvlogit(null, callee('exp'));
      case 'pow':
        return writePow(null);
      default:
        throw new Error(`${name} is an instruction, not a function`);
    }
  }

  function writePrepare(): WasmFunction {
    const { f, i, end } = startLoop();
    const constant = (slot: number) => v128.loadSplat(i32.constant(0), layout.constants + 8 * slot);
    const values = new ValueWriter(f, plan.invariants, {
      uniform: (id) => constant(plan.constants.get(id) as number),
      load: (value) => ('operator' in value.from ? null : loadColumn(value, i)),
      callee,
    });
    const body = [
      ...plan.invariants.map((value, column) => v128.store(i, values.write(value), layout.invariant(column))),
      ...lowered.states.map((_, column) =>
        v128.store(i, constant(plan.constants.size + column), layout.state(column)),
      ),
    ];
    return finishLoop(f, i, end, body);
  }

  function writeYear({ step, slots }: Shape): WasmFunction {
    const { f, i, end, others } = startLoop(2);
    const [table = [], firstRow = []] = others;
    const row = f.declare('i32');
    const tableOffset = (id: number) => 8 * (slots.get(id) as number);
    const rowOffset = (cell: number, lag: number) =>
      layout.row(cell, lowered.longestLag - lag) - layout.row(0, 0);
    const access: Access = {
      uniform: (id) => v128.loadSplat(table, tableOffset(id)),
      load(value) {
        if ('at' in value.from && value.from.at === 'row') {
          return v128.load(local.get(row), rowOffset(value.from.cell, value.from.lag));
        }
        if ('at' in value.from && value.from.at === 'yearly_input') {
          return v128.load(i32.add(i32.load(table, tableOffset(value.from.column.id)), i));
        }
        return loadHoisted(value, i);
      },
      callee,
    };
    const values = new ValueWriter(
      f,
      step.stores.map(({ value }) => value),
      access,
    );
    const body = [local.set(row, i32.add(firstRow, i))];
    for (const { target, value } of step.stores) {
      if (target.to === 'row') {
        body.push(v128.store(local.get(row), values.write(value), rowOffset(target.cell, 0)));
      } else if (target.to === 'state') {
        body.push(v128.store(i, values.write(value), layout.state(target.column)));
      }
    }
    return finishLoop(f, i, end, body);
  }

  /** Value of each criterion. */
  function writeJudge(): WasmFunction {
    const { f, i, end } = startLoop();
    const { stores } = lowered.criteria;
    const values = new ValueWriter(
      f,
      stores.map(({ value }) => value),
      {
        uniform: (id) => v128.loadSplat(i32.constant(0), layout.judged + 8 * (plan.judged.get(id) as number)),
        load: (value) => loadHoisted(value, i),
        callee,
      },
    );
    const body = stores.map(({ value }, index) =>
      v128.store(i, values.write(value), layout.criterion(index)),
    );
    return finishLoop(f, i, end, body);
  }

  function writeEvaluate(): WasmFunction {
    const f = new FunctionWriter();
    const pairs = f.parameter('i32');
    const end = f.keep(i32.multiply(pairs, i32.constant(PAIR)), 'i32');
    if (plan.invariants.length + lowered.states.length > 0) f.add(call(prepare, end));
    plan.shapeOfYear.forEach((shape, index) => {
      if (shape.step.stores.length === 0) return;
      const year = index + 1;
      const table = i32.constant(layout.yearly(year));
      const firstRow = i32.constant(layout.row(0, year - lowered.longestLag));
      f.add(call(yearFunctions.get(shape) as number, end, table, firstRow));
    });
    if (lowered.criteria.stores.length > 0) f.add(call(judge, end));
    return f.finish('evaluate');
  }

  /** Code that loads a column at its fixed place. */
  function loadColumn({ from }: Varying, i: Code): Code {
    if ('at' in from && from.at === 'input') return v128.load(i, layout.input(from.column));
    if ('at' in from && from.at === 'state') return v128.load(i, layout.state(from.column));
    if ('at' in from && from.at === 'year') return v128.load(i, layout.row(from.cell, from.year));
    throw new Error('nothing to load from a fixed place');
  }

  /** The same where the invariants have been computed. */
  function loadHoisted(value: Varying, i: Code): Code | null {
    if (!('operator' in value.from)) return loadColumn(value, i);
    const column = plan.columnOfInvariant.get(value.id);
    return column === undefined ? null : v128.load(i, layout.invariant(column));
  }
}

/** A function with the parameter `end` and further ones, and a local that counts bytes up to it. */
function startLoop(further = 0): { f: FunctionWriter; end: Code; others: Code[]; i: Code } {
  const f = new FunctionWriter();
  const end = f.parameter('i32');
  const others = Array.from({ length: further }, () => f.parameter('i32'));
  return { f, end, others, i: local.get(f.declare('i32')) };
}

function finishLoop(f: FunctionWriter, i: Code, end: Code, body: readonly Code[]): WasmFunction {
  const next = local.set(i[1] as number, i32.add(i, i32.constant(PAIR)));
  f.add(repeatWhile(i32.less(i, end), ...body, next));
  return f.finish(null);
}
