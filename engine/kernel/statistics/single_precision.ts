const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/**
 * The next single-precision number above one that is finite.
 *
 * @example
 * nextSingle(1) // => 1.0000001192092896
 */
export function nextSingle(value: number): number {
  single[0] = value + 0;
  bits[0] = (bits[0] as number) + ((single[0] as number) >= 0 ? 1 : -1);
  return single[0] as number;
}

/**
 * The next single-precision number below one that is finite.
 *
 * @example
 * previousSingle(1) // => 0.9999999403953552
 */
export function previousSingle(value: number): number {
  return -nextSingle(-value);
}
