const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Place of the word that holds sign and exponent: 1 on little-endian machines. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0]!;

/**
 * Upper 32 bits of a double as a signed integer: sign, 11 bits of exponent, first 20 bits of the significand.
 *
 * @example
 * highWord(1) // => 1072693248
 */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH]!;
}
