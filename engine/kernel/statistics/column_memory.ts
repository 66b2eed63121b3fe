import { compileWasm, instantiateWasm, type WasmMemory, type WasmModule } from '../wasm/web_assembly.ts';
import type { CountedBracket, Interval } from './brackets.ts';
import { type StatisticsFunctions, stateLayout, writeStatistics } from './write_statistics.ts';

/** Bins over all brackets of a column. */
export const BINS = 512;
/** In the tables, the low end of a bracket that is not there: no value is on its way through it. */
const FAR = 3e38;
/** Takes a little off each way, so that rounding leaves no value inside a bracket beyond its last bin. */
const SHORTENED = 1 - 1 / 262_144;
/** Scales beyond this leave the range of single precision. */
const STEEPEST = 1e35;

/** How many columns, how many brackets of each, and how many values each may keep. */
export interface ColumnSizes {
  columns: number;
  brackets: number;
  capacity: number;
}

function layOut({ columns, brackets, capacity }: ColumnSizes) {
  const state = stateLayout(brackets);
  const extremes = columns * state.bytes;
  const bins = extremes + 32;
  const tail = bins + 4 * (BINS + 4);
  const buffers = Math.ceil((tail + 32) / 64) * 64;
  // Three places beyond the capacity fill up a group of four; columns fall on different sets of the cache.
  const stride = 64 * (Math.ceil((capacity + 3) / 8) + 1);
  return { state, extremes, bins, tail, buffers, stride, bytes: buffers + columns * stride };
}

/** Bytes that columns need. */
export function columnBytes(sizes: ColumnSizes): number {
  return layOut(sizes).bytes;
}

/** The kept values of some columns with their brackets, in a memory shared with whoever computes them. */
export class ColumnMemory {
  readonly sizes: ColumnSizes;
  /** Kept values of each column. */
  readonly lengths: Int32Array;
  readonly #functions: StatisticsFunctions;
  readonly #base: number;
  readonly #layout: ReturnType<typeof layOut>;
  readonly #doubles: Float64Array;
  readonly #singles: Float32Array;
  readonly #words: Int32Array;
  readonly #bins: Int32Array;

  /** @param base where in the memory they lie: a multiple of 64 */
  constructor(memory: WasmMemory, base: number, sizes: ColumnSizes) {
    this.sizes = sizes;
    this.lengths = new Int32Array(sizes.columns);
    this.#functions = instantiateWasm(moduleFor(sizes.brackets), memory);
    this.#base = base;
    this.#layout = layOut(sizes);
    this.#doubles = new Float64Array(memory.buffer);
    this.#singles = new Float32Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
    this.#bins = new Int32Array(memory.buffer, base + this.#layout.bins, BINS + 1);
  }

  center(column: number): number {
    return this.#doubles[this.#state(column) / 8] as number;
  }

  setCenter(column: number, center: number): void {
    this.#doubles[this.#state(column) / 8] = center;
  }

  /** The brackets that there are. */
  brackets(column: number): Interval[] {
    const first = this.#ends(column);
    const found: Interval[] = [];
    for (let slot = 0; slot < this.sizes.brackets; slot++) {
      const low = this.#singles[first + 2 * slot] as number;
      if (low < Infinity) found.push({ low, high: this.#singles[first + 2 * slot + 1] as number });
    }
    return found;
  }

  /** Whether everything is kept. */
  isWhole(column: number): boolean {
    return this.#singles[this.#ends(column)] === -Infinity;
  }

  setBrackets(column: number, brackets: readonly Interval[]): void {
    const first = this.#ends(column);
    for (let slot = 0; slot < this.sizes.brackets; slot++) {
      this.#singles[first + 2 * slot] = brackets[slot]?.low ?? Infinity;
      this.#singles[first + 2 * slot + 1] = brackets[slot]?.high ?? Infinity;
    }
  }

  /** The kept values. */
  values(column: number): Float64Array {
    const first = this.#buffer(column) / 8;
    return this.#doubles.subarray(first, first + (this.lengths[column] as number));
  }

  /** Replaces the kept values. */
  setValues(column: number, parts: readonly Float64Array[]): void {
    let at = this.#buffer(column) / 8;
    this.lengths[column] = 0;
    for (const part of parts) {
      this.#doubles.set(part, at);
      at += part.length;
      this.lengths[column] = (this.lengths[column] as number) + part.length;
    }
  }

  /**
   * Keeps what lies inside the brackets of a block of new values, adding to `below` what lies below each.
   *
   * @returns their sum
   */
  take(column: number, address: number, count: number, below: Float64Array, firstSlot: number): number {
    const whole = count - (count % 4);
    let sum = 0;
    if (whole > 0) {
      const kept = this.lengths[column] as number;
      if (this.isWhole(column)) {
        const state = this.#state(column);
        this.#functions.copy(address, address + 8 * whole, state, this.#buffer(column) + 8 * kept);
        this.lengths[column] = kept + whole;
      } else this.#scan(column, address, whole, kept, below, firstSlot);
      sum = this.#sum(column);
    }
    if (whole < count) {
      const tail = (this.#base + this.#layout.tail) / 8;
      const from = address / 8 + whole;
      this.#doubles.fill(Infinity, tail, tail + 4);
      this.#doubles.copyWithin(tail, from, address / 8 + count);
      this.#scan(column, 8 * tail, 4, this.lengths[column] as number, below, firstSlot);
      for (let place = from; place < address / 8 + count; place++) sum += this.#doubles[place] as number;
    }
    return sum;
  }

  /** Keeps of the kept values only those inside the brackets, adding to `below` what lies below each. */
  keepInside(column: number, below: Float64Array, firstSlot: number): void {
    this.#fillUp(column);
    const length = this.lengths[column] as number;
    if (length > 0) this.#scan(column, this.#buffer(column), length, 0, below, firstSlot);
  }

  /**
   * Counts the kept values by bin, all of which lie inside the brackets.
   *
   * @param before filled with the values in all bins before each
   * @returns null where the brackets are too narrow, or too wide, to be cut into bins
   */
  count(column: number, below: Float64Array, firstSlot: number, before: Int32Array): CountedBracket[] | null {
    const brackets = this.brackets(column);
    const bins = Math.floor(BINS / brackets.length);
    const ways = (this.#state(column) + this.#layout.state.ways) / 4;
    const counted: CountedBracket[] = [];
    const singles = this.#singles;
    for (let slot = 0; slot < this.sizes.brackets; slot++) {
      const row = ways + 4 * slot;
      const bracket = brackets[slot];
      if (bracket === undefined) {
        singles[row] = FAR;
        singles[row + 1] = 1;
        singles[row + 2] = 0;
        continue;
      }
      const { low, high } = bracket;
      const scale = (bins * SHORTENED) / (high - low);
      if (!(scale > 0 && scale < STEEPEST)) return null;
      singles[row] = low;
      singles[row + 1] = scale;
      singles[row + 2] = bins;
      counted.push({
        low,
        high,
        below: below[firstSlot + slot] as number,
        inside: 0,
        firstBin: bins * slot,
        scale,
      });
    }
    this.#fillUp(column);
    const counts = this.#bins;
    counts.fill(0);
    const from = this.#buffer(column);
    const end = from + 32 * Math.ceil((this.lengths[column] as number) / 4);
    const count = brackets.length === 1 ? this.#functions.countInOne : this.#functions.count;
    count(from, end, this.#state(column), counts.byteOffset);
    let sum = 0;
    for (let bin = 0; bin < BINS; bin++) {
      before[bin] = sum;
      sum = (sum + (counts[bin] as number)) | 0;
    }
    before[BINS] = sum;
    for (const bracket of counted) {
      bracket.inside = (before[bracket.firstBin + bins] as number) - (before[bracket.firstBin] as number);
    }
    return counted;
  }

  /** The smallest and the largest of the kept values; there must be one. */
  extremes(column: number): { smallest: number; largest: number } {
    const from = this.#buffer(column);
    const length = this.lengths[column] as number;
    const last = this.#doubles[from / 8 + length - 1] as number;
    if (length === 1) return { smallest: last, largest: last };
    const target = this.#base + this.#layout.extremes;
    this.#functions.extremes(from, from + 16 * Math.floor(length / 2), target);
    const lane = (index: number) => this.#doubles[target / 8 + index] as number;
    return { smallest: Math.min(lane(0), lane(1), last), largest: Math.max(lane(2), lane(3), last) };
  }

  #scan(
    column: number,
    source: number,
    count: number,
    keepFrom: number,
    below: Float64Array,
    firstSlot: number,
  ): void {
    const state = this.#state(column);
    const buffer = this.#buffer(column);
    const end = source + 32 * Math.ceil(count / 4);
    this.lengths[column] = (this.#functions.scan(source, end, state, buffer + 8 * keepFrom) - buffer) / 8;
    const first = (state + this.#layout.state.below) / 4;
    const words = this.#words;
    for (let slot = 0; slot < this.sizes.brackets; slot++) {
      const at = first + 4 * slot;
      const found =
        (words[at] as number) +
        (words[at + 1] as number) +
        (words[at + 2] as number) +
        (words[at + 3] as number);
      below[firstSlot + slot] = (below[firstSlot + slot] as number) + found;
    }
  }

  #sum(column: number): number {
    const at = (this.#state(column) + this.#layout.state.sums) / 8;
    return (this.#doubles[at] as number) + (this.#doubles[at + 1] as number);
  }

  /** Fills up the last group of four with Infinity, which lies inside no bracket. */
  #fillUp(column: number): void {
    const end = this.#buffer(column) / 8 + (this.lengths[column] as number);
    this.#doubles.fill(Infinity, end, end + 3);
  }

  #state(column: number): number {
    return this.#base + column * this.#layout.state.bytes;
  }

  #ends(column: number): number {
    return (this.#state(column) + this.#layout.state.ends) / 4;
  }

  #buffer(column: number): number {
    return this.#base + this.#layout.buffers + column * this.#layout.stride;
  }
}

const modules = new Map<number, WasmModule>();

/** The module for so many brackets, compiled once. */
function moduleFor(brackets: number): WasmModule {
  const known = modules.get(brackets);
  if (known !== undefined) return known;
  const module = compileWasm(writeStatistics(brackets));
  modules.set(brackets, module);
  return module;
}
