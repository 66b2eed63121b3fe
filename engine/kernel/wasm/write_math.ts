import {
  both,
  exponentFrom,
  integerToDouble,
  polynomial,
  ROUNDER,
  roundedToInteger,
  scale,
  significand,
} from './doubles.ts';
import type { WasmFunction } from './encode_module.ts';
import { FunctionWriter } from './function_writer.ts';
import { type Code, call, f64x2, v128 } from './instructions.ts';

const { add, subtract, multiply, divide } = f64x2;

/**
 * exp on two doubles at once: the operations of engine/math/exp.ts, one for one, so that the bits are the same.
 *
 * @example see test/engine/kernel/wasm_math.test.ts: the same bits as engine/math on 100,000 arguments
 */
export function writeExp(name: string | null): WasmFunction {
  const f = new FunctionWriter();
  const x = f.parameter('v128');
  const above = f64x2.pseudoMin(x, both(710));
  const inside = f.keep(f64x2.pseudoMax(above, both(-746)));
  const shifted = f.keep(add(multiply(inside, both(Math.LOG2E)), both(ROUNDER)));
  const k = f.keep(subtract(shifted, both(ROUNDER)));
  const high = f.keep(subtract(inside, multiply(k, both(0.6931471803691238))));
  const low = f.keep(multiply(k, both(1.9082149292705877e-10)));
  const r = f.keep(subtract(high, low));
  const t = f.keep(multiply(r, r));
  const series = polynomial(
    t,
    [
      0.16666666666666602, -0.0027777777777015593, 0.00006613756321437934, -0.0000016533902205465252,
      4.1381367970572385e-8,
    ],
  );
  const c = f.keep(subtract(r, multiply(t, series)));
  const quotient = divide(multiply(r, c), subtract(both(2), c));
  const y = subtract(both(1), subtract(subtract(low, quotient), high));
  const n = f.keep(roundedToInteger(shifted));
  return f.finish(name, { type: 'v128', value: scale(y, n) });
}

/** log on two doubles at once: the operations of engine/math/log.ts. */
export function writeLog(name: string | null): WasmFunction {
  const f = new FunctionWriter();
  const x = f.parameter('v128');
  const subnormal = f.keep(f64x2.less(x, both(2.2250738585072014e-308)));
  const normal = f.keep(v128.select(multiply(x, both(18014398509481984)), x, subnormal));
  const exponent = f.keep(exponentFrom(0x3fe6a09e, normal));
  const fraction = f.keep(subtract(significand(normal, exponent), both(1)));
  const k = f.keep(subtract(integerToDouble(exponent), v128.and(subnormal, both(54))));
  const halfSquare = f.keep(multiply(multiply(both(0.5), fraction), fraction));
  const s = f.keep(divide(fraction, add(both(2), fraction)));
  const z = f.keep(multiply(s, s));
  const w = f.keep(multiply(z, z));
  const even = multiply(w, polynomial(w, [0.3999999999940942, 0.22222198432149784, 0.15313837699209373]));
  const odd = multiply(
    z,
    polynomial(w, [0.6666666666666735, 0.2857142874366239, 0.1818357216161805, 0.14798198605116586]),
  );
  const near = multiply(s, add(halfSquare, add(odd, even)));
  const low = add(near, multiply(k, both(1.9082149292705877e-10)));
  const result = add(add(subtract(low, halfSquare), fraction), multiply(k, both(0.6931471803691238)));
  const regular = v128.and(f64x2.greater(x, both(0)), f64x2.less(x, both(Infinity)));
  const negative = v128.select(both(Number.NaN), x, f64x2.less(x, both(0)));
  const otherwise = v128.select(both(-Infinity), negative, f64x2.equal(x, both(0)));
  return f.finish(name, { type: 'v128', value: v128.select(result, otherwise, regular) });
}

/** logit on two doubles at once: engine/math/logit.ts; `log` is the call index of writeLog. */
export function writeLogit(name: string | null, log: number): WasmFunction {
  const f = new FunctionWriter();
  const p = f.parameter('v128');
  const odds = call(log, divide(p, subtract(both(1), p)));
  const outside = v128.select(both(Infinity), both(Number.NaN), f64x2.equal(p, both(1)));
  return f.finish(name, { type: 'v128', value: v128.select(odds, outside, f64x2.less(p, both(1))) });
}

/** invlogit on two doubles at once; `exp` is the call index of writeExp. */
export function writeInvlogit(name: string | null, exp: number): WasmFunction {
  const f = new FunctionWriter();
  const x: Code = f.parameter('v128');
  const value = divide(both(1), add(both(1), call(exp, f64x2.negate(x))));
  return f.finish(name, { type: 'v128', value });
}
