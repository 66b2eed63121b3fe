const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** Place of a double on the line of all doubles, so that neighbours differ by 1. */
function place(x: number): bigint {
  double[0] = x;
  return bits[0]! < 0n ? -(bits[0]! & 0x7fffffffffffffffn) : bits[0]!;
}

/** How many doubles apart two numbers are; 0 for equal ones and for two NaN. */
export function ulps(actual: number, expected: number): number {
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Object.is(actual, expected) ? 0 : Infinity;
  const distance = place(actual) - place(expected);
  return Number(distance < 0n ? -distance : distance);
}
