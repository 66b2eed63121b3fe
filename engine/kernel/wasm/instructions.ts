/**
 * Machine code in reverse Polish order: the code of an instruction follows that of what it reads. Nesting the calls reads
 * like the expression they compute. Parts stay lists within the list until `bytesOf` writes them out.
 */
export type Code = readonly (number | Code)[];

/** Appends the bytes of some code to a list. */
export function bytesOf(code: Code, bytes: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === 'number') bytes.push(part);
    else bytesOf(part, bytes);
  }
  return bytes;
}

/** Types of values, as the binary format numbers them. */
export const TYPE = { i32: 0x7f, v128: 0x7b } as const;
export type ValueType = keyof typeof TYPE;

/** Unsigned number in base 128, low digit first. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const digit = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? digit + 128 : digit);
  } while (rest > 0);
  return bytes;
}

/** Signed number in base 128, low digit first. */
export function signed(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const digit = Number(rest & 127n);
    rest >>= 7n;
    const last = (rest === 0n && digit < 64) || (rest === -1n && digit >= 64);
    bytes.push(last ? digit : digit + 128);
    if (last) return bytes;
  }
}

/** The eight bytes of a double. */
export function doubleBytes(value: number): number[] {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, index) => bytes.getUint8(index));
}

const plain = (opcode: number) => [opcode];
const simd = (opcode: number) => [0xfd, ...unsigned(opcode)];
const unary =
  (opcode: Code) =>
  (x: Code): Code => [x, opcode];
const binary =
  (opcode: Code) =>
  (x: Code, y: Code): Code => [x, y, opcode];
const STORE_LANE = simd(91);
const place = (offset: number): Code => [0, unsigned(offset)];
const load =
  (opcode: Code) =>
  (address: Code, offset = 0): Code => [address, opcode, place(offset)];
const store =
  (opcode: Code) =>
  (address: Code, value: Code, offset = 0): Code => [address, value, opcode, place(offset)];
const lane = (opcode: number) => {
  const bytes = simd(opcode);
  return (x: Code, index: number): Code => [x, bytes, index];
};

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(BigInt(value))],
  load: load(plain(0x28)),
  store: store(plain(0x36)),
  less: binary(plain(0x49)),
  add: binary(plain(0x6a)),
  multiply: binary(plain(0x6c)),
  and: binary(plain(0x71)),
  shiftLeft: binary(plain(0x74)),
} as const;

export const v128 = {
  load: load(simd(0)),
  /** One single-precision number at the address, in all four lanes. */
  loadSplat4: load(simd(9)),
  /** One double at the address, in both lanes. */
  loadSplat: load(simd(10)),
  store: store(simd(11)),
  storeLane: (address: Code, value: Code, index: number, offset = 0): Code => [
    address,
    value,
    STORE_LANE,
    place(offset),
    index,
  ],
  not: unary(simd(77)),
  and: binary(simd(78)),
  or: binary(simd(80)),
  xor: binary(simd(81)),
  /** Bits of `x` where the mask has ones, of `y` elsewhere. */
  select: (x: Code, y: Code, mask: Code): Code => [x, y, mask, simd(82)],
  any: unary(simd(83)),
} as const;

export const i64x2 = {
  constant: (value: bigint): Code => {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setBigInt64(0, BigInt.asIntN(64, value), true);
    const half = Array.from({ length: 8 }, (_, index) => bytes.getUint8(index));
    return [...simd(12), ...half, ...half];
  },
  shiftLeft: binary(simd(203)),
  shiftRightSigned: binary(simd(204)),
  add: binary(simd(206)),
  subtract: binary(simd(209)),
} as const;

export const i32x4 = {
  lane: lane(27),
  /** One bit a lane: its sign. */
  signs: unary(simd(164)),
  subtract: binary(simd(177)),
  /** Four single-precision numbers without their fractions. */
  truncate: unary(simd(248)),
} as const;

export const f32x4 = {
  less: binary(simd(67)),
  add: binary(simd(228)),
  subtract: binary(simd(229)),
  multiply: binary(simd(230)),
  /** y < x ? y : x */
  pseudoMin: binary(simd(234)),
  /** x < y ? y : x */
  pseudoMax: binary(simd(235)),
  /** Two pairs of doubles, rounded to single precision. */
  round: (first: Code, second: Code): Code => {
    const lowerHalves = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
    return [first, simd(94), second, simd(94), simd(13), lowerHalves];
  },
} as const;

export const f64x2 = {
  constant: (value: number): Code => [...simd(12), ...doubleBytes(value), ...doubleBytes(value)],
  equal: binary(simd(71)),
  unequal: binary(simd(72)),
  less: binary(simd(73)),
  greater: binary(simd(74)),
  lessEqual: binary(simd(75)),
  greaterEqual: binary(simd(76)),
  abs: unary(simd(236)),
  negate: unary(simd(237)),
  floor: unary(simd(117)),
  sqrt: unary(simd(239)),
  add: binary(simd(240)),
  subtract: binary(simd(241)),
  multiply: binary(simd(242)),
  divide: binary(simd(243)),
  /** y < x ? y : x */
  pseudoMin: binary(simd(246)),
  /** x < y ? y : x */
  pseudoMax: binary(simd(247)),
  /** Rounded to single precision, as Math.fround. */
  fround: (x: Code): Code => [x, simd(94), simd(95)],
} as const;

export const local = {
  get: (index: number): Code => [0x20, ...unsigned(index)],
  set: (index: number, value: Code): Code => [value, 0x21, unsigned(index)],
  /** Sets the local and leaves the value. */
  tee: (index: number, value: Code): Code => [value, 0x22, unsigned(index)],
} as const;

export const call = (index: number, ...values: readonly Code[]): Code => [values, 0x10, unsigned(index)];

/** Runs the body when the condition is not 0. */
export const when = (condition: Code, ...body: readonly Code[]): Code => [condition, 0x04, 0x40, body, 0x0b];

/** Runs the body at least once, and again as long as the condition at its end is not 0. */
export const repeatWhile = (condition: Code, ...body: readonly Code[]): Code => [
  0x03,
  0x40,
  body,
  condition,
  0x0d,
  0,
  0x0b,
];
