import {
  both,
  exponentFrom,
  integerToDouble,
  only,
  polynomial,
  ROUNDER,
  roundedToInteger,
  scale,
  significand,
} from './doubles.ts';
import type { WasmFunction } from './encode_module.ts';
import { FunctionWriter } from './function_writer.ts';
import { type Code, f64x2, i64x2, local, v128, when } from './instructions.ts';

const { add, subtract, multiply, fround } = f64x2;

/**
 * pow on two doubles at once: the operations of engine/math/pow.ts, one for one, so that the bits are the same.
 *
 * @example see test/engine/kernel/wasm_math.test.ts: the same bits as engine/math, special cases included
 */
export function writePow(name: string | null): WasmFunction {
  const f = new FunctionWriter();
  const x = f.parameter('v128');
  const y = f.parameter('v128');
  const size = f.keep(f64x2.abs(x));
  const { logarithm, logarithmLow } = writeLog2(f, size);

  const below = f64x2.pseudoMin(y, both(18446744073709551616));
  const power = f.keep(f64x2.pseudoMax(below, both(-18446744073709551616)));
  const powerHigh = f.keep(fround(power));
  const e = f.keep(multiply(powerHigh, logarithm));
  const eLow = f.keep(add(multiply(subtract(power, powerHigh), logarithm), multiply(power, logarithmLow)));
  const total = f.keep(add(e, eLow));
  const bounded = f.keep(f64x2.pseudoMax(f64x2.pseudoMin(total, both(1100)), both(-1100)));
  const shifted = f.keep(add(bounded, both(ROUNDER)));
  const whole = subtract(shifted, both(ROUNDER));

  const within = f.keep(f64x2.equal(total, bounded));
  const rest = f.keep(only(within, subtract(e, whole)));
  const restLow = f.keep(only(within, eLow));
  const t = f.keep(fround(add(rest, restLow)));
  const a = f.keep(multiply(t, both(0.6931471824645996)));
  const b = f.keep(
    add(
      multiply(subtract(restLow, subtract(t, rest)), both(Math.LN2)),
      multiply(t, both(-1.904654299957768e-9)),
    ),
  );
  const r = f.keep(add(a, b));
  const rLow = f.keep(subtract(b, subtract(r, a)));
  const q = f.keep(multiply(r, r));
  const series = polynomial(
    q,
    [
      0.16666666666666602, -0.0027777777777015593, 0.00006613756321437934, -0.0000016533902205465252,
      4.1381367970572385e-8,
    ],
  );
  const c = f.keep(subtract(r, multiply(q, series)));
  const quotient = f64x2.divide(multiply(r, c), subtract(c, both(2)));
  const root = subtract(both(1), subtract(subtract(quotient, add(rLow, multiply(r, rLow))), r));
  const k = f.keep(roundedToInteger(shifted));
  const result = f.declare('v128');
  f.add(local.set(result, scale(root, k)));

  const positive = v128.and(f64x2.greater(size, both(0)), f64x2.greater(x, both(0)));
  const finite = v128.and(f64x2.less(size, both(Infinity)), f64x2.less(f64x2.abs(y), both(Infinity)));
  const special = f.keep(v128.not(v128.and(positive, finite)));
  const replaced = v128.select(specialCases(x, y, size, local.get(result)), local.get(result), special);
  f.add(when(v128.any(special), local.set(result, replaced)));
  return f.finish(name, { type: 'v128', value: local.get(result) });
}

/** log2 of a positive number as the sum of two doubles. */
function writeLog2(f: FunctionWriter, size: Code): { logarithm: Code; logarithmLow: Code } {
  const subnormal = f.keep(f64x2.less(size, both(2.2250738585072014e-308)));
  const normal = f.keep(v128.select(multiply(size, both(18014398509481984)), size, subnormal));
  const binade = f.keep(exponentFrom(0x3febb67a, normal));
  const scaled = f.keep(significand(normal, binade));
  const exponent = f.keep(subtract(integerToDouble(binade), only(subnormal, both(54))));

  const upper = f.keep(f64x2.greaterEqual(scaled, both(1.224744871391589)));
  const center = f.keep(v128.select(both(1.5), both(1), upper));
  const u = f.keep(subtract(scaled, center));
  const v = f.keep(f64x2.divide(both(1), add(scaled, center)));
  const s = f.keep(multiply(u, v));
  const sHigh = f.keep(fround(s));
  const sum = f.keep(fround(add(scaled, center)));
  const sLow = f.keep(
    multiply(
      v,
      subtract(subtract(u, multiply(sHigh, sum)), multiply(sHigh, subtract(scaled, subtract(sum, center)))),
    ),
  );
  const s2 = f.keep(multiply(s, s));
  const tail = polynomial(
    s2,
    [
      0.5999999999999946, 0.4285714285785502, 0.33333332981837743, 0.272728123808534, 0.23066074577556175,
      0.20697501780033842,
    ],
  );
  const series = f.keep(add(multiply(multiply(s2, s2), tail), multiply(sLow, add(sHigh, s))));
  const sHigh2 = f.keep(multiply(sHigh, sHigh));
  const factor = f.keep(fround(add(add(both(3), sHigh2), series)));
  const factorLow = subtract(series, subtract(subtract(factor, both(3)), sHigh2));
  const product = f.keep(multiply(sHigh, factor));
  const productLow = f.keep(add(multiply(sLow, factor), multiply(factorLow, s)));
  const p = f.keep(fround(add(product, productLow)));
  const pLow = subtract(productLow, subtract(p, product));
  const z = f.keep(multiply(both(0.9617967009544373), p));
  const zLow = f.keep(
    add(
      add(multiply(both(-7.028461650952758e-9), p), multiply(pLow, both(0.9617966939259756))),
      only(upper, both(1.350039202129749e-8)),
    ),
  );
  const offset = f.keep(only(upper, both(0.5849624872207642)));
  const logarithm = f.keep(fround(add(add(add(z, zLow), offset), exponent)));
  const low = subtract(zLow, subtract(subtract(subtract(logarithm, exponent), offset), z));
  return { logarithm, logarithmLow: f.keep(low) };
}

/** pow for a base that is not positive and finite, or an exponent that is not finite. */
function specialCases(x: Code, y: Code, size: Code, sizeToY: Code): Code {
  const infinite = both(Infinity);
  const grows = (left: Code): Code => v128.not(v128.xor(left, f64x2.greater(y, both(0))));
  const infiniteOrZero = (left: Code): Code => only(infinite, grows(left));

  const regular = v128.and(f64x2.greater(size, both(0)), f64x2.less(size, infinite));
  const value = v128.select(sizeToY, infiniteOrZero(f64x2.greater(size, both(0))), regular);
  const whole = f64x2.equal(f64x2.floor(y), y);
  const halved = multiply(f64x2.floor(multiply(y, both(0.5))), both(2));
  const odd = v128.and(whole, f64x2.unequal(halved, y));
  const signed = v128.xor(value, only(v128.and(odd, x), i64x2.constant(-0x8000000000000000n)));
  const rootOfNegative = v128.and(
    v128.and(f64x2.less(x, both(0)), f64x2.less(size, infinite)),
    v128.not(whole),
  );
  const finiteY = v128.select(both(Number.NaN), signed, rootOfNegative);
  const infiniteY = v128.select(
    both(Number.NaN),
    infiniteOrZero(f64x2.greater(size, both(1))),
    f64x2.equal(size, both(1)),
  );
  const defined = v128.select(infiniteY, finiteY, f64x2.equal(f64x2.abs(y), infinite));
  const undefinedInput = v128.or(f64x2.unequal(x, x), f64x2.unequal(y, y));
  const result = v128.select(both(Number.NaN), defined, undefinedInput);
  return v128.select(both(1), result, f64x2.equal(y, both(0)));
}
