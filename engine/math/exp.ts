/*
 * Reduction and coefficients: fdlibm e_exp.c.
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
import { powerOfTwo } from './power_of_two.ts';

/** Adding and subtracting 1.5 * 2^52 rounds a double below 2^51 to the nearest integer. */
const ROUNDER = 6755399441055744;
/** The first 32 bits of ln 2, so that a whole number below 2^20 times it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

/**
 * e to the power x, within 1 unit in the last place and with the same bits in every runtime.
 *
 * x = k ln 2 + r with |r| <= 0.347; e^r by a rational function of r; the result is scaled by 2^k in two
 * steps, so that overflow gives Infinity and results below 2^-1022 are rounded once. NaN gives NaN.
 *
 * Source: fdlibm e_exp.c, https://netlib.org/fdlibm/e_exp.c
 *
 * @example
 * exp(-0.5) // => 0.6065306597126334
 */
export function exp(x: number): number {
  const above = x > 710 ? 710 : x;
  const inside = above < -746 ? -746 : above;
  const k = inside * Math.LOG2E + ROUNDER - ROUNDER;
  const high = inside - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  const n = k | 0;
  const half = n >> 1;
  return y * powerOfTwo(half) * powerOfTwo(n - half);
}
