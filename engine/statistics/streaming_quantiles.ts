import {
  addToSketch,
  BINS,
  binOf,
  type ColumnSketch,
  emptySketch,
  keepMarked,
  makeRoom,
  startSketch,
} from './column_sketch.ts';
import { interpolate } from './ranks.ts';
import { selectRanks } from './select_ranks.ts';

/** Runs through a column from its beginning, handing every block of values to the visitor. */
export type Replay = (visit: (block: Float64Array) => void) => void;

/** Values from which the first sketch takes its bins. */
const PILOT = 4096;

/**
 * Exact type-7 quantiles of a column that is computed block by block and never held as a whole.
 *
 * The first 4,096 values are the pilot that says where to look; the rest is counted, and kept near the wanted
 * ranks. The column is run through a second time only if a rank was missed, and once more after that only if
 * the values between two bin edges exceed the capacity.
 *
 * @throws RangeError when the column has not the stated length or a value is not finite.
 *
 * @example
 * const column = Float64Array.from({ length: 10_001 }, (_, i) => (i * 7919) % 10_001);
 * streamingQuantiles(10_001, [0.05, 0.5], (visit) => visit(column)) // => Float64Array [500, 5000]
 */
export function streamingQuantiles(
  length: number,
  probabilities: readonly number[],
  replay: Replay,
  capacity = length,
): Float64Array {
  const first: { sketch?: ColumnSketch } = {};
  const early: Float64Array[] = [];
  let gathered = 0;
  const start = (): ColumnSketch => begin(early, gathered, length, probabilities, capacity);
  replay((block) => {
    if (first.sketch !== undefined) return addToSketch(first.sketch, block);
    early.push(block.slice());
    gathered += block.length;
    if (gathered >= PILOT) first.sketch = start();
  });
  let current = first.sketch ?? start();
  for (;;) {
    const result = sketchQuantiles(current);
    if (result !== null) return result;
    const closer = closerSketch(current);
    replay((block) => addToSketch(closer, block));
    current = closer;
  }
}

function begin(
  blocks: readonly Float64Array[],
  count: number,
  length: number,
  probabilities: readonly number[],
  capacity: number,
): ColumnSketch {
  const pilot = new Float64Array(count);
  let at = 0;
  for (const block of blocks) {
    pilot.set(block, at);
    at += block.length;
  }
  const sketch = startSketch(pilot, length, probabilities, capacity);
  addToSketch(sketch, pilot);
  return sketch;
}

/**
 * Quantiles of a column all of whose values are in the sketch, or null when a wanted rank fell where values
 * were only counted; then run the column again through `closerSketch`.
 *
 * @throws RangeError when more or fewer values were added than the column was said to have.
 */
export function sketchQuantiles(sketch: ColumnSketch): Float64Array | null {
  const { wanted, length, seen, found } = sketch;
  if (seen !== length) {
    throw new RangeError(`Cannot take quantiles: ${seen} values were added; ${length} are wanted`);
  }
  const bins = binsOfRanks(sketch);
  wanted.ranks.forEach((rank, r) => {
    if (rank === 0) found[r] = sketch.smallest;
    else if (rank === length - 1) found[r] = sketch.largest;
  });
  for (const bin of new Set(bins.bins)) {
    if (sketch.marks[bin] === 1) fillFromBin(sketch, bin, bins);
  }
  if (found.some(Number.isNaN)) return null;
  return interpolate(wanted, found, new Float64Array(sketch.probabilities.length));
}

interface RankBins {
  /** Bin of each wanted rank. */
  bins: number[];
  /** Values in lower bins, for each wanted rank. */
  before: number[];
}

function binsOfRanks({ counts, wanted }: ColumnSketch): RankBins {
  const bins: number[] = [];
  const before: number[] = [];
  let bin = 0;
  let below = 0;
  for (const rank of wanted.ranks) {
    while (below + counts[bin]! <= rank) {
      below += counts[bin]!;
      bin += 1;
    }
    bins.push(bin);
    before.push(below);
  }
  return { bins, before };
}

/** Finds the wanted ranks of one marked bin: among the kept values, with the copies of the tie in between. */
function fillFromBin(sketch: ColumnSketch, bin: number, { bins, before }: RankBins): void {
  const { wanted, found, counts } = sketch;
  const values = sketch.kept.subarray(0, sketch.keptCount).filter((value) => binOf(sketch, value) === bin);
  const copies = counts[bin]! - values.length;
  const tie = sketch.ties[bin]!;
  const smaller = copies === 0 ? values.length : values.reduce((n, value) => n + (value < tie ? 1 : 0), 0);
  for (let r = 0; r < bins.length; r += 1) {
    if (bins[r] !== bin) continue;
    const place = wanted.ranks[r]! - before[r]!;
    if (place >= smaller && place < smaller + copies) {
      found[r] = tie;
      continue;
    }
    const among = place < smaller ? place : place - copies;
    selectRanks(values, 0, values.length, [among]);
    found[r] = values[among]!;
  }
}

/**
 * Sketch for another pass over the same column after a rank was missed.
 *
 * Exactly the bins of the missing ranks are marked. If that was tried and they exceeded the capacity, new
 * bins are laid over the first of them, to be counted only; bins that cannot be split further are kept
 * whatever the capacity.
 */
export function closerSketch(sketch: ColumnSketch): ColumnSketch {
  const { bins } = binsOfRanks(sketch);
  const missing = new Set(bins.filter((_, r) => Number.isNaN(sketch.found[r])));
  if (sketch.exact) {
    const [from, to] = edges(sketch, Math.min(...missing));
    const scale = (BINS - 2) / (to - from);
    if (scale > sketch.scale && scale < Infinity)
      return emptySketch({ ...sketch, exact: false }, from, scale);
  }
  const capacity = sketch.exact ? sketch.length : sketch.capacity;
  const closer = emptySketch({ ...sketch, capacity, exact: true }, sketch.low, sketch.scale);
  for (const bin of missing) closer.marks[bin] = 1;
  return closer;
}

/** Values between which a bin lies. */
function edges({ low, scale, smallest, largest }: ColumnSketch, bin: number): readonly [number, number] {
  const edge = (k: number): number => (scale === 0 ? largest : low + k / scale);
  return [
    bin === 0 ? smallest : bin === 1 ? low : edge(bin - 1),
    bin === 0 ? low : bin === BINS - 1 ? largest : edge(bin),
  ];
}

/**
 * Adds all that one sketch has seen to another that was started alike (same pilot or same `closerSketch`),
 * for columns whose blocks were shared out among workers.
 *
 * @throws RangeError when the two have different bins.
 */
export function mergeSketch(into: ColumnSketch, from: ColumnSketch): void {
  if (into.low !== from.low || into.scale !== from.scale) {
    throw new RangeError(
      'Cannot merge sketches: their bins differ; sketches of one column with one pilot are wanted',
    );
  }
  const inBin = new Int32Array(BINS);
  for (let i = 0; i < from.keptCount; i += 1) inBin[binOf(from, from.kept[i]!)]! += 1;
  const copies = from.counts.map((count, bin) => (Number.isNaN(from.ties[bin]) ? 0 : count - inBin[bin]!));
  let more = from.keptCount;
  for (let bin = 0; bin < BINS; bin += 1) {
    into.marks[bin]! &= from.marks[bin]!;
    if (Number.isNaN(into.ties[bin])) into.ties[bin] = from.ties[bin]!;
    if (from.ties[bin] === into.ties[bin]) copies[bin] = 0;
    more += copies[bin]!;
    into.counts[bin]! += from.counts[bin]!;
  }
  keepMarked(into);
  makeRoom(into, more);
  const keep = (value: number, bin: number): void => {
    if (into.marks[bin] === 1 && value !== into.ties[bin]) into.kept[into.keptCount++] = value;
  };
  for (let i = 0; i < from.keptCount; i += 1) keep(from.kept[i]!, binOf(from, from.kept[i]!));
  for (let bin = 0; bin < BINS; bin += 1)
    for (let n = copies[bin]!; n > 0; n -= 1) keep(from.ties[bin]!, bin);
  into.seen += from.seen;
  into.smallest = Math.min(into.smallest, from.smallest);
  into.largest = Math.max(into.largest, from.largest);
}
