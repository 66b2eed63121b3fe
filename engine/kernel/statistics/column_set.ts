import { interpolate, type WantedRanks, wantedRanks } from '../../statistics/ranks.ts';
import type { WasmMemory } from '../wasm/web_assembly.ts';
import { type Bracket, narrowed, type RankSpan } from './brackets.ts';
import { BINS, ColumnMemory, type ColumnSizes, columnBytes } from './column_memory.ts';
import { countBelow, joinRuns, pickFromRuns, pickRanks, type Runs } from './pick_ranks.ts';
import { nextSingle } from './single_precision.ts';

/** What is asked of columns that pass by in blocks. */
export interface ColumnSetOptions {
  columns: number;
  probabilities: readonly number[];
  /** Values that a whole column has, those of other workers included. */
  draws: number;
  /** Values that a column keeps at most, one block or more; see `capacityFor`. */
  capacity: number;
  /** Standard errors on each side of an estimated rank within which values are kept; 5 when left out. */
  width?: number;
}

/** One rank in two million lies beyond so many standard errors; its column has to be computed again. */
const WIDTH = 5;
/** Ranks added on each side: by how much a skewed distribution of counts differs from the normal one. */
const SKEW = 6;
/** A buffer fuller than this has no room for what comes. */
const CROWDED = 0.75;
/** Narrowing that leaves more than this is not worth another round: values are equal, or nearly so. */
const GAINED = 0.95;
/** Up to so many values are sorted rather than narrowed down further. */
const FEW = 96;
/** Values below which a column is held as a whole. */
const LEAST_CAPACITY = 4096;
/** Places for the values kept in a second half, when brackets have been drawn in its middle. */
const ROOM = 1.75;

/**
 * Values that each of some columns may keep, so that its brackets are drawn some three times: of the order of the root of
 * the draws. Five quantiles keep 10,000 of 100,000 values and 31,500 of a million, seven 13,300 and 42,200.
 */
export function capacityFor(draws: number, probabilities: readonly number[]): number {
  const spread = probabilities.reduce((sum, p) => sum + 2 * WIDTH * Math.sqrt(p * (1 - p)), 0);
  return Math.min(draws, Math.max(LEAST_CAPACITY, Math.ceil(ROOM * spread * Math.sqrt(draws))));
}

/** Bytes that a set of columns needs. */
export function columnSetBytes(options: ColumnSetOptions): number {
  return columnBytes(sizesOf(options));
}

function sizesOf({ columns, capacity, probabilities }: ColumnSetOptions): ColumnSizes {
  return { columns, capacity, brackets: probabilities.length };
}

/**
 * Columns that pass by in blocks and leave behind what their exact quantiles need: how many values lie below each
 * bracket, and the values inside.
 *
 * At first a column keeps everything. When its buffer is full it asks where the wanted ranks will lie, give or take five
 * standard errors of a sample of that size, and keeps only what is inside: N paths need of the order of sqrt(N) places.
 * A wanted rank outside the brackets is noticed in the end.
 *
 * @example see test/engine/kernel/column_set.test.ts: the quantiles of sorting, to the last bit
 */
export class ColumnSet {
  readonly options: ColumnSetOptions;
  /** The columns' brackets and kept values. */
  readonly memory: ColumnMemory;
  /** Per column and bracket: values below it. */
  readonly below: Float64Array;
  /** Of columns with many equal values: those taken out of the buffer. */
  readonly runs: (Runs | undefined)[];
  readonly #wanted: WantedRanks;
  readonly #finalSpans: readonly RankSpan[];
  readonly #seen: Float64Array;
  readonly #before = new Int32Array(BINS + 1);
  readonly #statistics: Float64Array;

  /** @param base where in the memory the set lies: a multiple of 64 */
  constructor(memory: WasmMemory, base: number, options: ColumnSetOptions) {
    this.options = options;
    this.memory = new ColumnMemory(memory, base, sizesOf(options));
    this.below = new Float64Array(options.columns * options.probabilities.length);
    this.runs = Array.from({ length: options.columns });
    this.#seen = new Float64Array(options.columns);
    this.#wanted = wantedRanks(options.draws, options.probabilities);
    const { ranks, lower, upper } = this.#wanted;
    const rankAt = (places: Int32Array, index: number) => ranks[places[index] as number] as number;
    this.#finalSpans = options.probabilities.map((_, index) => ({
      from: rankAt(lower, index),
      to: rankAt(upper, index),
    }));
    this.#statistics = new Float64Array(this.#wanted.ranks.length);
  }

  /** Empties a column. Its keys are counted from the center, which workers on one column must have in common. */
  start(column: number, center: number): void {
    this.memory.setCenter(column, center);
    this.memory.setBrackets(column, [{ low: -Infinity, high: Infinity }]);
    this.memory.setValues(column, []);
    this.below.fill(0, this.#slot(column), this.#slot(column + 1));
    this.runs[column] = undefined;
    this.#seen[column] = 0;
  }

  /** Fills a column with the kept values of others: all that lie inside the brackets, whose counts are of the values not kept. */
  fill(column: number, center: number, brackets: readonly Bracket[], values: readonly Float64Array[]): void {
    this.start(column, center);
    this.memory.setValues(column, values);
    this.memory.setBrackets(column, brackets);
    const first = this.#slot(column);
    brackets.forEach(({ below }, slot) => {
      this.below[first + slot] = below;
    });
    this.memory.keepInside(column, this.below, first);
  }

  /**
   * Adds a block of a column.
   *
   * @param address of its first value; behind the last there may be anything
   * @returns the sum of the values, added in an order of their own: not finite when one of them is not
   */
  add(column: number, address: number, paths: number): number {
    const kept = this.memory.lengths[column] as number;
    if (kept + paths > this.options.capacity) this.#makeRoom(column);
    this.#seen[column] = (this.#seen[column] as number) + paths;
    return this.memory.take(column, address, paths, this.below, this.#slot(column));
  }

  /** Draws the brackets closer, as the values seen so far allow; where that does not help, moves the kept values out. */
  #makeRoom(column: number): void {
    const full = CROWDED * this.options.capacity;
    // Where most values lie in few bins, as in a long tail, the first brackets are wide: narrower bins follow.
    for (let before = Infinity; this.runs[column] === undefined; ) {
      const kept = this.memory.lengths[column] as number;
      if (kept <= full) return;
      if (kept > GAINED * before || !this.#narrow(column, this.#likelySpans(column))) break;
      before = kept;
    }
    const runs = this.runs[column];
    this.runs[column] = joinRuns(this.memory.values(column), runs === undefined ? [] : [runs]);
    this.memory.setValues(column, []);
  }

  /** Draws the brackets closer where there is more than a few values to gain. */
  tighten(column: number): void {
    const kept = this.memory.lengths[column] as number;
    if (kept > FEW && this.runs[column] === undefined) this.#narrow(column, this.#likelySpans(column));
  }

  /** How many of the kept values lie below each bracket. */
  keptBelow(column: number): Float64Array {
    const below = new Float64Array(this.options.probabilities.length);
    this.memory.keepInside(column, below, 0);
    const runs = this.runs[column];
    if (runs === undefined) return below;
    const center = this.memory.center(column);
    this.memory.brackets(column).forEach(({ low }, slot) => {
      below[slot] = (below[slot] as number) + countBelow(runs, center, low);
    });
    return below;
  }

  /**
   * Type-7 quantiles of a column all of whose values have been added; nothing can be added to it afterwards.
   *
   * @returns false when a wanted rank fell outside the brackets
   */
  quantiles(column: number, out: Float64Array): boolean {
    const runs = this.runs[column];
    let found: boolean;
    if (runs === undefined) {
      this.#narrowDown(column);
      const sorted = this.memory.values(column).sort();
      found = pickRanks(
        sorted,
        this.bracketsOf(column),
        this.memory.center(column),
        this.#wanted.ranks,
        this.#statistics,
      );
    } else {
      const all = joinRuns(this.memory.values(column), [runs]);
      found = pickFromRuns(
        all,
        this.bracketsOf(column),
        this.memory.center(column),
        this.#wanted.ranks,
        this.#statistics,
      );
    }
    if (found) interpolate(this.#wanted, this.#statistics, out);
    return found;
  }

  /** The brackets of a column with what lies below them. */
  bracketsOf(column: number): Bracket[] {
    const first = this.#slot(column);
    return this.memory
      .brackets(column)
      .map(({ low, high }, slot) => ({ low, high, below: this.below[first + slot] as number }));
  }

  /** Keeps no more than the bins of the wanted ranks, until they hold few values or none can be told apart. */
  #narrowDown(column: number): void {
    let before = Infinity;
    for (;;) {
      const kept = this.memory.lengths[column] as number;
      if (kept <= FEW || kept > GAINED * before || !this.#narrow(column, this.#finalSpans)) return;
      before = kept;
    }
  }

  /** Replaces the brackets of a column by the parts that hold some ranks; false where that cannot be told. */
  #narrow(column: number, spans: readonly RankSpan[]): boolean {
    const first = this.#slot(column);
    if (this.memory.isWhole(column)) this.memory.setBrackets(column, [this.#range(column)]);
    const counted = this.memory.count(column, this.below, first, this.#before);
    if (counted === null) return false;
    const pieces = narrowed(counted, this.#before, spans, this.options.probabilities.length);
    this.memory.setBrackets(column, pieces);
    // What lies below a piece: what was dropped below its bracket, and the kept values below it, which are counted anew.
    const dropped = pieces.map(({ from }) => {
      const { below, firstBin } = counted[from] as (typeof counted)[number];
      return below - (this.#before[firstBin] as number);
    });
    this.below.fill(0, first, this.#slot(column + 1));
    this.below.set(dropped, first);
    this.memory.keepInside(column, this.below, first);
    return true;
  }

  /** The interval of keys of all kept values. */
  #range(column: number): { low: number; high: number } {
    const { smallest, largest } = this.memory.extremes(column);
    const center = this.memory.center(column);
    return { low: Math.fround(smallest - center), high: nextSingle(Math.fround(largest - center)) };
  }

  /** Ranks, among the values seen, between which the order statistics of the whole column will lie. */
  #likelySpans(column: number): RankSpan[] {
    const { draws, probabilities, width = WIDTH } = this.options;
    const seen = this.#seen[column] as number;
    return probabilities.map((p) => {
      const error = width * Math.sqrt(seen * p * (1 - p) * Math.max(0, 1 - seen / draws));
      const margin = error + SKEW;
      return { from: Math.floor(p * seen - margin), to: Math.ceil(p * seen + margin) };
    });
  }

  #slot(column: number): number {
    return column * this.options.probabilities.length;
  }
}
