import { nextSingle, previousSingle } from './single_precision.ts';

/** An interval of keys: low <= key < high. */
export interface Interval {
  low: number;
  high: number;
}

/** An interval that values are kept from; those of a column are disjoint and in rising order. */
export interface Bracket extends Interval {
  /** Values of the column, kept or not, that lie below it. */
  below: number;
}

/** A bracket whose values have been counted by bin. */
export interface CountedBracket extends Bracket {
  /** Values inside. */
  inside: number;
  /** First of its bins among all. */
  firstBin: number;
  /** Bins per unit of key. */
  scale: number;
}

/** Part of a bracket. */
export interface Piece extends Interval {
  /** Index of the bracket that it is cut from. */
  from: number;
}

/** Ranks, counted from 0, between which a wanted value lies. */
export interface RankSpan {
  from: number;
  to: number;
}

/** Share of a bin by which a piece reaches beyond its outermost bins: far more than rounding can move an edge. */
const SLACK = 0.01;
/** Two pieces closer than this share of the first one's width are made one. */
const LEAST_GAP = 0.001;

/**
 * The pieces of some brackets that hold the wanted ranks, as narrow as the counts by bin allow.
 *
 * @param brackets those there are, with their values counted
 * @param before values in all bins before each bin; one entry more than there are bins
 * @param spans rising in both ends
 * @param most pieces there may be
 * @returns disjoint pieces in rising order; a rank outside all brackets has none
 *
 * @example see test/engine/kernel/column_parts.test.ts: gives the bits of the reference interpreter on random programs
 */
export function narrowed(
  brackets: readonly CountedBracket[],
  before: Int32Array,
  spans: readonly RankSpan[],
  most: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (const { from, to } of spans) {
    for (let index = 0; index < brackets.length; index++) {
      const bracket = brackets[index] as CountedBracket;
      const { below, inside, low, high } = bracket;
      if (to < below || from >= below + inside) continue;
      const lower = from <= below ? low : previousSingle(edgeNear(bracket, before, from, -SLACK));
      const upper = to >= below + inside - 1 ? high : nextSingle(edgeNear(bracket, before, to, 1 + SLACK));
      append(pieces, index, Math.max(low, lower), Math.min(high, upper));
    }
  }
  while (pieces.length > most) joinClosest(pieces);
  return pieces;
}

/** Key so many bins above the lower edge of the bin that holds a rank. */
function edgeNear(bracket: CountedBracket, before: Int32Array, rank: number, bins: number): number {
  const { below, firstBin, low, scale } = bracket;
  const place = (before[firstBin] as number) + rank - below;
  return Math.fround(low + (binAt(before, place) - firstBin + bins) / scale);
}

/** The bin that holds the value at a place in rising order: the last one with no more than `place` values before it. */
function binAt(before: Int32Array, place: number): number {
  let low = 0;
  let high = before.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((before[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Appends a piece, or widens the last one where they touch. */
function append(pieces: Piece[], from: number, low: number, high: number): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.from === from && low <= last.high + LEAST_GAP * (last.high - last.low)) {
    if (high > last.high) last.high = high;
  } else if (last === undefined || last.from <= from) pieces.push({ from, low, high });
}

/** Makes one of the two closest pieces of one bracket. */
function joinClosest(pieces: Piece[]): void {
  let closest = -1;
  let distance = Infinity;
  for (let index = 1; index < pieces.length; index++) {
    const [first, second] = [pieces[index - 1] as Piece, pieces[index] as Piece];
    if (first.from !== second.from || second.low - first.high >= distance) continue;
    distance = second.low - first.high;
    closest = index;
  }
  const [second] = pieces.splice(closest, 1) as [Piece];
  (pieces[closest - 1] as Piece).high = second.high;
}

/**
 * The parts that several lists of intervals have in common: where all of them know every value.
 *
 * @returns each with the index, per list, of the interval that holds it
 *
 * @example
 * commonIntervals([[{ low: 0, high: 2 }], [{ low: 1, high: 3 }]]) // => [{ low: 1, high: 2, within: [0, 0] }]
 */
export function commonIntervals(
  lists: readonly (readonly Interval[])[],
): (Interval & { within: readonly number[] })[] {
  const [first = [], ...others] = lists;
  let found = first.map(({ low, high }, index) => ({ low, high, within: [index] as readonly number[] }));
  for (const list of others) {
    found = found.flatMap(({ low, high, within }) =>
      list.flatMap((other, index) => {
        const piece = { low: Math.max(low, other.low), high: Math.min(high, other.high) };
        return piece.low < piece.high ? [{ ...piece, within: [...within, index] }] : [];
      }),
    );
  }
  return found;
}
