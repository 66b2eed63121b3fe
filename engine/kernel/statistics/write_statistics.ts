import { both } from '../wasm/doubles.ts';
import { encodeModule, type WasmFunction } from '../wasm/encode_module.ts';
import { FunctionWriter } from '../wasm/function_writer.ts';
import { type Code, f32x4, f64x2, i32, i32x4, local, repeatWhile, v128, when } from '../wasm/instructions.ts';

/**
 * Loops over columns of doubles, from `source` up to `end` (addresses in bytes), four at a time; a column whose length
 * is no multiple of four is filled up with Infinity.
 *
 * Values are compared by their keys: value - center, rounded to single precision. The key never falls when the value
 * rises, so that what lies below an edge by its key lies below everything above the edge.
 */
export interface StatisticsFunctions {
  /**
   * Appends the values inside a bracket to `target` and returns the end of what it wrote; leaves in `state` how many
   * lie below each bracket, and the sum of all. `target` may be `source`.
   */
  scan(source: number, end: number, state: number, target: number): number;
  /** Copies all values to `target`; leaves their sum in `state`. */
  copy(source: number, end: number, state: number, target: number): void;
  /** Counts the values inside brackets by bin; `bins` are 32-bit counters, one more than there are bins. */
  count(source: number, end: number, state: number, bins: number): void;
  /** The same where there is but one bracket. */
  countInOne(source: number, end: number, state: number, bins: number): void;
  /** Writes the smallest and the largest of two lanes, 32 bytes, to `target`. */
  extremes(source: number, end: number, target: number): void;
}

/** What the loops read and leave for one column: offsets in bytes, for so many brackets. */
export function stateLayout(brackets: number) {
  return {
    center: 0,
    /** Two sums, one of each lane. */
    sums: 16,
    /** Low and high of each bracket, single precision, disjoint and in order; Infinity where there is none. */
    ends: 32,
    /** Per bracket four counters, one of each lane. */
    below: 32 + 16 * Math.ceil(brackets / 2),
    /** Per bracket its low end, bins per unit, and number of bins, single precision. */
    ways: 32 + 16 * Math.ceil(brackets / 2) + 16 * brackets,
    bytes: 32 + 16 * Math.ceil(brackets / 2) + 16 * brackets + 16 * brackets,
  };
}

type StateLayout = ReturnType<typeof stateLayout>;

/** Writes the module of the statistics for so many brackets. */
export function writeStatistics(brackets: number): Uint8Array {
  const layout = stateLayout(brackets);
  return encodeModule([
    writeScan(brackets),
    writeCopy(layout),
    writeCount('count', brackets, layout),
    writeCount('countInOne', 1, layout),
    writeExtremes(),
  ]);
}

/**
 * A value is inside a bracket where low <= key < high: where the key lies below an odd number of the ends. NaN and
 * Infinity lie below none.
 */
function writeScan(brackets: number): WasmFunction {
  const { center, sums, ends, below } = stateLayout(brackets);
  const f = new FunctionWriter();
  const [source, end, state, target] = [f, f, f, f].map((writer) => writer.parameter('i32')) as [
    Code,
    Code,
    Code,
    Code,
  ];
  const middle = f.keep(v128.loadSplat(state, center));
  const edges = Array.from({ length: 2 * brackets }, (_, index) =>
    f.keep(v128.loadSplat4(state, ends + 4 * index)),
  );
  const counters = Array.from({ length: brackets }, () => f.declare('v128'));
  const [sum, first, second, key, less, odd] = [f, f, f, f, f, f].map((writer) => writer.declare('v128')) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const inside = f.declare('i32');

  const compare = edges.flatMap((edge, index) => {
    const counter = counters[index / 2];
    return [
      local.set(less, f32x4.less(local.get(key), edge)),
      counter === undefined ? [] : local.set(counter, i32x4.subtract(local.get(counter), local.get(less))),
      local.set(odd, index === 0 ? local.get(less) : v128.xor(local.get(odd), local.get(less))),
    ];
  });
  f.add(
    repeatWhile(
      i32.less(source, end),
      local.set(first, v128.load(source)),
      local.set(second, v128.load(source, 16)),
      set(source, i32.add(source, i32.constant(32))),
      local.set(sum, f64x2.add(local.get(sum), f64x2.add(local.get(first), local.get(second)))),
      local.set(key, keys(local.get(first), local.get(second), middle)),
      ...compare,
      local.set(inside, i32x4.signs(local.get(odd))),
      when(
        local.get(inside),
        ...[0, 1, 2, 3].flatMap((lane) => [
          v128.storeLane(target, local.get(lane < 2 ? first : second), lane % 2),
          set(target, i32.add(target, eightIf(local.get(inside), lane))),
        ]),
      ),
    ),
    v128.store(state, local.get(sum), sums),
    ...counters.map((counter, index) => v128.store(state, local.get(counter), below + 16 * index)),
  );
  return f.finish('scan', { type: 'i32', value: target });
}

/** Adds in the order of `scan`, so that the sum has the same bits. */
function writeCopy({ sums }: StateLayout): WasmFunction {
  const f = new FunctionWriter();
  const [source, end, state, target] = [f, f, f, f].map((writer) => writer.parameter('i32')) as [
    Code,
    Code,
    Code,
    Code,
  ];
  const [sum, first, second] = [f, f, f].map((writer) => writer.declare('v128')) as [number, number, number];
  f.add(
    repeatWhile(
      i32.less(source, end),
      local.set(first, v128.load(source)),
      local.set(second, v128.load(source, 16)),
      local.set(sum, f64x2.add(local.get(sum), f64x2.add(local.get(first), local.get(second)))),
      v128.store(target, local.get(first)),
      v128.store(target, local.get(second), 16),
      set(source, i32.add(source, i32.constant(32))),
      set(target, i32.add(target, i32.constant(32))),
    ),
    v128.store(state, local.get(sum), sums),
  );
  return f.finish('copy');
}

/** 8 where the bit is set, else 0. */
function eightIf(bits: Code, bit: number): Code {
  const one = i32.and(bits, i32.constant(1 << bit));
  return bit === 3 ? one : i32.shiftLeft(one, i32.constant(3 - bit));
}

/** The bin of a value is the whole part of the sum, over brackets, of its way through each: 0 before, all bins after. */
function writeCount(name: string, brackets: number, { center, ways }: StateLayout): WasmFunction {
  const f = new FunctionWriter();
  const [source, end, state, bins] = [f, f, f, f].map((writer) => writer.parameter('i32')) as [
    Code,
    Code,
    Code,
    Code,
  ];
  const middle = f.keep(v128.loadSplat(state, center));
  const table = Array.from({ length: brackets }, (_, index) =>
    [0, 4, 8].map((column) => f.keep(v128.loadSplat4(state, ways + 16 * index + column))),
  );
  const zero = f.keep(both(0));
  const key = f.declare('v128');
  const bin = f.declare('v128');
  const place = f.declare('i32');
  const way = table
    .map(([low = [], scale = [], last = []]) => {
      const inside = f32x4.multiply(f32x4.subtract(local.get(key), low), scale);
      return f32x4.pseudoMin(f32x4.pseudoMax(inside, zero), last);
    })
    .reduce(f32x4.add);
  f.add(
    repeatWhile(
      i32.less(source, end),
      local.set(key, keys(v128.load(source), v128.load(source, 16), middle)),
      set(source, i32.add(source, i32.constant(32))),
      local.set(bin, i32x4.truncate(way)),
      ...[0, 1, 2, 3].flatMap((lane) => [
        local.set(place, i32.add(bins, i32.shiftLeft(i32x4.lane(local.get(bin), lane), i32.constant(2)))),
        i32.store(local.get(place), i32.add(i32.load(local.get(place)), i32.constant(1))),
      ]),
    ),
  );
  return f.finish(name);
}

function writeExtremes(): WasmFunction {
  const f = new FunctionWriter();
  const [source, end, target] = [f, f, f].map((writer) => writer.parameter('i32')) as [Code, Code, Code];
  const low = f.keep(both(Infinity));
  const high = f.keep(both(-Infinity));
  const value = f.declare('v128');
  const next = v128.load(source);
  f.add(
    repeatWhile(
      i32.less(source, end),
      local.set(value, next),
      set(source, i32.add(source, i32.constant(16))),
      set(low, f64x2.pseudoMin(low, local.get(value))),
      set(high, f64x2.pseudoMax(high, local.get(value))),
    ),
    v128.store(target, low),
    v128.store(target, high, 16),
  );
  return f.finish('extremes');
}

function keys(first: Code, second: Code, center: Code): Code {
  return f32x4.round(f64x2.subtract(first, center), f64x2.subtract(second, center));
}

/** Sets the local that `kept` reads. */
function set(kept: Code, value: Code): Code {
  return local.set(kept[1] as number, value);
}
