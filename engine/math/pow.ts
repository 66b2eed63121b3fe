/*
 * Reduction and coefficients: fdlibm e_pow.c; high parts are taken by rounding to single precision.
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
import { highWord } from './high_word.ts';
import { powerOfTwo } from './power_of_two.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
const TWO_64 = 4294967296 * 4294967296;
/** Adding and subtracting 1.5 * 2^52 rounds a double below 2^51 to the nearest integer. */
const ROUNDER = 6755399441055744;
/** High words of 1 and of sqrt(3)/2: their difference puts the significand into [sqrt(3)/2, sqrt(3)). */
const ONE = 0x3ff00000;
const ROOT_3_HALVED = 0x3febb67a;
/** sqrt(3/2): from here on the logarithm is taken about 1.5 instead of 1. */
const ROOT_3_OVER_2 = 1.224744871391589;
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;
/** log2(1.5) = LOG2_HIGH + LOG2_LOW. */
const LOG2_HIGH = 0.5849624872207642;
const LOG2_LOW = 1.350039202129749e-8;
/** 2 / (3 ln 2) = C = C_HIGH + C_LOW. */
const C = 0.9617966939259756;
const C_HIGH = 0.9617967009544373;
const C_LOW = -7.028461650952758e-9;
/** ln 2 = LN2_HIGH + LN2_LOW. */
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;

/**
 * x to the power y, within 1 unit in the last place and with the same bits in every runtime.
 *
 * log2|x| is formed as the sum of two doubles, multiplied by y, and raised as 2^(n + r) = 2^n e^(r ln 2), |r|
 * <= 1/2. Special cases are those of JavaScript: pow(x, 0) = 1, pow(1, Infinity) = NaN, a negative x needs a
 * whole y.
 *
 * Source: fdlibm e_pow.c, https://netlib.org/fdlibm/e_pow.c
 *
 * @example
 * pow(1.07, 5) // => 1.4025517307000004
 */
export function pow(x: number, y: number): number {
  const size = Math.abs(x);
  const subnormal = size < SMALLEST_NORMAL;
  const normal = subnormal ? size * TWO_54 : size;
  const binade = ((highWord(normal) + (ONE - ROOT_3_HALVED)) >> 20) - 1023;
  const significand = normal * powerOfTwo(-binade);
  const exponent = subnormal ? binade - 54 : binade;

  const upper = significand >= ROOT_3_OVER_2;
  const center = upper ? 1.5 : 1;
  const u = significand - center;
  const v = 1 / (significand + center);
  const s = u * v;
  const sHigh = Math.fround(s);
  const sum = Math.fround(significand + center);
  const sLow = v * (u - sHigh * sum - sHigh * (significand - (sum - center)));
  const s2 = s * s;
  const series =
    s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const factor = Math.fround(3 + sHigh2 + series);
  const factorLow = series - (factor - 3 - sHigh2);
  const product = sHigh * factor;
  const productLow = sLow * factor + factorLow * s;
  const p = Math.fround(product + productLow);
  const pLow = productLow - (p - product);
  const z = C_HIGH * p;
  const zLow = C_LOW * p + pLow * C + (upper ? LOG2_LOW : 0);
  const offset = upper ? LOG2_HIGH : 0;
  const logarithm = Math.fround(z + zLow + offset + exponent);
  const logarithmLow = zLow - (logarithm - exponent - offset - z);

  const below = y > TWO_64 ? TWO_64 : y;
  const power = below < -TWO_64 ? -TWO_64 : below;
  const powerHigh = Math.fround(power);
  const e = powerHigh * logarithm;
  const eLow = (power - powerHigh) * logarithm + power * logarithmLow;
  const total = e + eLow;
  const capped = total > 1100 ? 1100 : total;
  const bounded = capped < -1100 ? -1100 : capped;
  const n = bounded + ROUNDER - ROUNDER;

  const rest = total === bounded ? e - n : 0;
  const restLow = total === bounded ? eLow : 0;
  const t = Math.fround(rest + restLow);
  const a = t * LN2_HIGH;
  const b = (restLow - (t - rest)) * Math.LN2 + t * LN2_LOW;
  const r = a + b;
  const rLow = b - (r - a);
  const q = r * r;
  const c = r - q * (P1 + q * (P2 + q * (P3 + q * (P4 + q * P5))));
  const root = 1 - ((r * c) / (c - 2) - (rLow + r * rLow) - r);
  const k = n | 0;
  const half = k >> 1;
  const result = root * powerOfTwo(half) * powerOfTwo(k - half);
  return size > 0 && size < Infinity && x > 0 && Math.abs(y) < Infinity ? result : special(x, y, result);
}

/** pow for a base that is not positive and finite, or an exponent that is not finite. */
function special(x: number, y: number, sizeToY: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const whole = Math.floor(y) === y;
  const odd = whole && Math.floor(y * 0.5) * 2 !== y;
  const value = size > 0 && size < Infinity ? sizeToY : size > 0 === y > 0 ? Infinity : 0;
  if (x < 0 && size < Infinity && !whole) return NaN;
  return odd && (x < 0 || Object.is(x, -0)) ? -value : value;
}
