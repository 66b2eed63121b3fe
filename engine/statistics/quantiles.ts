import { interpolate, refuseNonFinite, type WantedRanks, wantedRanks } from './ranks.ts';
import { selectRanks } from './select_ranks.ts';

const MOST_BINS = 2048;
/** Below this length one selection over the whole column is as fast as bins. */
const SHORT = 128;

/** Takes quantiles of columns of one length, with its own work space. */
export type QuantileTaker = (column: Float64Array, out?: Float64Array) => Float64Array;

/**
 * Prepares exact type-7 quantiles for columns of a given length; the work space is allocated once, here.
 *
 * A pass for the range, one that counts values in equal bins (about one for every 16 values, 64 to 2,048),
 * one that gathers the values of the bins that hold a wanted rank, and a selection inside those bins. Binning
 * rises with the value, so the result is that of sorting, whatever the shape of the column.
 *
 * @throws RangeError when the length is 0, a probability is not from 0 to 1, or (from the taker) a value is not finite.
 *
 * Source: type 7 of Hyndman and Fan (1996), American Statistician 50:361-365, https://doi.org/10.2307/2684934
 *
 * @example
 * quantileTaker(5, [0.1, 0.5])(Float64Array.of(5, 1, 4, 2, 3)) // => Float64Array [1.4, 3]
 */
export function quantileTaker(length: number, probabilities: readonly number[]): QuantileTaker {
  const wanted = wantedRanks(length, probabilities);
  const bins = Math.min(MOST_BINS, Math.max(64, 1 << (28 - Math.clz32(length))));
  const counts = new Int32Array(bins);
  const cursor = new Int32Array(bins);
  const buffer = new Float64Array(length);
  const statistics = new Float64Array(wanted.ranks.length);
  return (column, out = new Float64Array(probabilities.length)) => {
    if (column.length !== length) {
      throw new RangeError(
        `Cannot take quantiles: the column has ${column.length} values; ${length} are wanted`,
      );
    }
    if (length < SHORT) selectAll(column, buffer, wanted, statistics);
    else binSelect(column, buffer, counts, cursor, wanted, statistics);
    return interpolate(wanted, statistics, out);
  };
}

/**
 * Exact type-7 quantiles of one column, in the order of the probabilities; the column stays as it is.
 *
 * @throws RangeError when the column is empty or has a value that is not finite, or a probability is not from 0 to 1.
 *
 * @example
 * quantilesOf(Float64Array.of(5, 1, 4, 2, 3), [0.1, 0.5]) // => Float64Array [1.4, 3]
 */
export function quantilesOf(column: Float64Array, probabilities: readonly number[]): Float64Array {
  return quantileTaker(column.length, probabilities)(column);
}

function selectAll(column: Float64Array, buffer: Float64Array, wanted: WantedRanks, out: Float64Array): void {
  let zero = 0;
  for (let i = 0; i < column.length; i += 1) {
    zero += column[i]! * 0;
    buffer[i] = column[i]!;
  }
  if (zero !== 0) refuseNonFinite(column);
  selectRanks(buffer, 0, column.length, wanted.ranks);
  for (let r = 0; r < out.length; r += 1) out[r] = buffer[wanted.ranks[r]!]!;
}

function binSelect(
  column: Float64Array,
  buffer: Float64Array,
  counts: Int32Array,
  cursor: Int32Array,
  wanted: WantedRanks,
  out: Float64Array,
): void {
  const { ranks } = wanted;
  let low = column[0]!;
  let high = low;
  let zero = 0;
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
    zero += value * 0;
  }
  if (zero !== 0) refuseNonFinite(column);

  // A range too wide or too narrow for this quotient puts every value into bin 0, which stays right.
  const quotient = (counts.length - 1) / (high - low);
  const scale = quotient < Infinity ? quotient : 0;
  counts.fill(0);
  for (let i = 0; i < column.length; i += 1) counts[((column[i]! - low) * scale) | 0]! += 1;

  cursor.fill(-1);
  let gathered = 0;
  for (let bin = 0, r = 0, before = 0; r < ranks.length; bin += 1) {
    const next = before + counts[bin]!;
    if (ranks[r]! < next) {
      cursor[bin] = gathered;
      gathered += counts[bin]!;
      while (r < ranks.length && ranks[r]! < next) r += 1;
    }
    before = next;
  }
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i]!;
    const bin = ((value - low) * scale) | 0;
    const at = cursor[bin]!;
    if (at >= 0) {
      buffer[at] = value;
      cursor[bin] = at + 1;
    }
  }

  // Bins stand one after another in the buffer: rank minus what lies in bins left out is the place in it.
  let skipped = 0;
  for (let bin = 0, r = 0, before = 0; r < ranks.length; bin += 1) {
    const next = before + counts[bin]!;
    if (cursor[bin]! < 0) skipped += counts[bin]!;
    else {
      const from = before - skipped;
      const places: number[] = [];
      for (; r < ranks.length && ranks[r]! < next; r += 1) {
        out[r] = ranks[r]! - skipped;
        places.push(ranks[r]! - skipped);
      }
      selectRanks(buffer, from, from + counts[bin]!, places);
    }
    before = next;
  }
  for (let r = 0; r < out.length; r += 1) out[r] = buffer[out[r]!]!;
}
