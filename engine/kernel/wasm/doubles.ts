import { type Code, f64x2, i32, i64x2, v128 } from './instructions.ts';

/** Adding and subtracting 1.5 * 2^52 rounds a double below 2^51 to the nearest integer. */
export const ROUNDER = 6755399441055744;
const ROUNDER_BITS = 0x4338000000000000n;

const { add, subtract, multiply } = f64x2;

/** The same double in both lanes. */
export const both = f64x2.constant;

/** coefficients[0] + x * (coefficients[1] + x * (...)), innermost first. */
export function polynomial(x: Code, coefficients: readonly number[]): Code {
  const reversed = [...coefficients].reverse();
  return reversed
    .slice(1)
    .reduce<Code>(
      (sum, coefficient) => add(both(coefficient), multiply(x, sum)),
      both(reversed[0] as number),
    );
}

/** `x` where the mask has ones, else 0. */
export const only = v128.and;

/** The whole number that x + ROUNDER holds in its low bits, as an integer. */
export function roundedToInteger(shifted: Code): Code {
  return i64x2.subtract(shifted, i64x2.constant(ROUNDER_BITS));
}

/** An integer below 2^51 as a double. */
export function integerToDouble(n: Code): Code {
  return subtract(i64x2.add(n, i64x2.constant(ROUNDER_BITS)), both(ROUNDER));
}

/** 2^n for an integer n from -1022 to 1023. */
export function powerOfTwo(n: Code): Code {
  return i64x2.shiftLeft(i64x2.add(n, i64x2.constant(1023n)), i32.constant(52));
}

/** value * 2^n in two steps, so that overflow gives Infinity and subnormal results are rounded once. */
export function scale(value: Code, n: Code): Code {
  const half = i64x2.shiftRightSigned(n, i32.constant(1));
  return multiply(multiply(value, powerOfTwo(half)), powerOfTwo(i64x2.subtract(n, half)));
}

/** Exponent of a positive normal double, counted so that the significand starts at the double with this high word. */
export function exponentFrom(highWord: number, x: Code): Code {
  const lift = BigInt(0x3ff00000 - highWord) << 32n;
  const field = i64x2.shiftRightSigned(i64x2.add(x, i64x2.constant(lift)), i32.constant(52));
  return i64x2.subtract(field, i64x2.constant(1023n));
}

/** x * 2^-exponent for a positive normal double and its own exponent: exact. */
export function significand(x: Code, exponent: Code): Code {
  return i64x2.subtract(x, i64x2.shiftLeft(exponent, i32.constant(52)));
}
