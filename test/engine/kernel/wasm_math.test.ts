import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeModule } from '../../../engine/kernel/wasm/encode_module.ts';
import { FunctionWriter } from '../../../engine/kernel/wasm/function_writer.ts';
import { call, i32, v128 } from '../../../engine/kernel/wasm/instructions.ts';
import { compileWasm, instantiateWasm, takeMemory } from '../../../engine/kernel/wasm/web_assembly.ts';
import { writeExp, writeInvlogit, writeLog, writeLogit } from '../../../engine/kernel/wasm/write_math.ts';
import { writePow } from '../../../engine/kernel/wasm/write_pow.ts';
import { exp } from '../../../engine/math/exp.ts';
import { log } from '../../../engine/math/log.ts';
import { invlogit, logit } from '../../../engine/math/logit.ts';
import { pow } from '../../../engine/math/pow.ts';

const NAMES = ['exp', 'log', 'logit', 'invlogit', 'pow'] as const;
type Name = (typeof NAMES)[number];
const functions = [
  writeExp(null),
  writeLog(null),
  writeLogit(null, 1),
  writeInvlogit(null, 0),
  writePow(null),
];
const callers = NAMES.map((name, index) => {
  const f = new FunctionWriter();
  const x = v128.load(i32.constant(0));
  const values = functions[index]?.parameters.length === 2 ? [x, v128.load(i32.constant(16))] : [x];
  f.add(v128.store(i32.constant(32), call(index, ...values)));
  return f.finish(name);
});
const memory = takeMemory(48);
const kernel = instantiateWasm<Record<Name, () => void>>(
  compileWasm(encodeModule([...functions, ...callers])),
  memory,
);
const cells = new Float64Array(memory.buffer, 0, 6);

function inKernel(name: Name, x: readonly [number, number], y: readonly [number, number] = [0, 0]): number[] {
  cells.set([...x, ...y]);
  kernel[name]();
  return [cells[4] as number, cells[5] as number];
}

const reference: Record<Name, (x: number, y: number) => number> = { exp, log, logit, invlogit, pow };
const SPECIAL = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  3,
  0.5,
  -0.5,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1.7976931348623157e308,
  1e308,
  -1e308,
  Infinity,
  -Infinity,
  Number.NaN,
  709.78,
  710,
  -745.13,
  -746,
  1e-300,
  9007199254740993,
  Math.SQRT1_2,
];
const any = fc.oneof(
  fc.double(),
  fc.double({ min: -800, max: 800 }),
  fc.double({ min: 0, max: 1 }),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(...SPECIAL),
);

describe('exp, log, logit, invlogit and pow in the kernel', () => {
  test.each(NAMES)('%s gives the bits of engine/math', (name) => {
    fc.assert(
      fc.property(any, any, any, any, (a, b, c, d) => {
        expect(inKernel(name, [a, b], [c, d])).toEqual([reference[name](a, c), reference[name](b, d)]);
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test('pow gives the bits of engine/math in every pair of special cases', () => {
    for (const x of SPECIAL) {
      for (const y of SPECIAL)
        expect([x, y, ...inKernel('pow', [x, 1.07], [y, 5])]).toEqual([x, y, pow(x, y), pow(1.07, 5)]);
    }
  });
});
