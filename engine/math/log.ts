/*
 * Reduction and coefficients: fdlibm e_log.c, in the straight-line arrangement of FreeBSD's e_log.c.
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
import { highWord } from './high_word.ts';
import { powerOfTwo } from './power_of_two.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
/** High words of 1 and of sqrt(1/2): their difference puts the significand into [sqrt(1/2), sqrt(2)). */
const ONE = 0x3ff00000;
const ROOT_HALF = 0x3fe6a09e;
/** The first 32 bits of ln 2, so that a whole number below 2^20 times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * Natural logarithm of x, within 1 unit in the last place and with the same bits in every runtime.
 *
 * x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); log(1 + f) = 2 artanh(f / (2 + f)) by a
 * polynomial. log(0) is -Infinity, a negative number and NaN give NaN.
 *
 * Source: fdlibm e_log.c, https://netlib.org/fdlibm/e_log.c
 *
 * @example
 * log(10) // => 2.302585092994046
 */
export function log(x: number): number {
  const subnormal = x < SMALLEST_NORMAL;
  const normal = subnormal ? x * TWO_54 : x;
  const exponent = ((highWord(normal) + (ONE - ROOT_HALF)) >> 20) - 1023;
  const f = normal * powerOfTwo(-exponent) - 1;
  const k = subnormal ? exponent - 54 : exponent;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (L2 + w * (L4 + w * L6));
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const result = s * (halfSquare + (odd + even)) + k * LN2_LOW - halfSquare + f + k * LN2_HIGH;
  return x > 0 && x < Infinity ? result : x === 0 ? -Infinity : x < 0 ? NaN : x;
}
