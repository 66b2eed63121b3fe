/** Up to this length sorting by insertion is the fastest. */
const SHORT = 24;

/**
 * Rearranges values[from .. to - 1] so that each wanted rank (an index into values) holds what sorting would
 * put there.
 *
 * Quickselect on both sides of a pivot, only where ranks are wanted. A range that keeps resisting is sorted,
 * so the worst case is that of sorting. Values must be finite.
 *
 * @param ranks rising indices into values, of which those from firstRank up to lastRank (exclusive) are wanted.
 *
 * Source: Hoare (1961), Algorithm 65: Find, Communications of the ACM 4:321-322
 *
 * @example
 * const values = Float64Array.of(5, 1, 4, 2, 3);
 * selectRanks(values, 0, 5, [2]);
 * values[2] // => 3
 */
export function selectRanks(
  values: Float64Array,
  from: number,
  to: number,
  ranks: ArrayLike<number>,
  firstRank = 0,
  lastRank = ranks.length,
): void {
  narrow(values, from, to, ranks, firstRank, lastRank, 2 * (32 - Math.clz32(to - from)));
}

function narrow(
  values: Float64Array,
  from: number,
  to: number,
  ranks: ArrayLike<number>,
  firstRank: number,
  lastRank: number,
  roundsLeft: number,
): void {
  if (firstRank >= lastRank) return;
  if (to - from <= SHORT) {
    insertionSort(values, from, to);
    return;
  }
  if (roundsLeft === 0) {
    values.subarray(from, to).sort();
    return;
  }
  const pivot = medianOfThree(values[from]!, values[(from + to) >>> 1]!, values[to - 1]!);
  let i = from;
  let j = to - 1;
  while (i <= j) {
    while (values[i]! < pivot) i += 1;
    while (values[j]! > pivot) j -= 1;
    if (i > j) break;
    const held = values[i]!;
    values[i] = values[j]!;
    values[j] = held;
    i += 1;
    j -= 1;
  }
  // Between j and i stand values equal to the pivot, already in place.
  let split = firstRank;
  while (split < lastRank && ranks[split]! <= j) split += 1;
  let after = split;
  while (after < lastRank && ranks[after]! < i) after += 1;
  narrow(values, from, j + 1, ranks, firstRank, split, roundsLeft - 1);
  narrow(values, i, to, ranks, after, lastRank, roundsLeft - 1);
}

const medianOfThree = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i += 1) {
    const value = values[i]!;
    let at = i;
    while (at > from && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at -= 1;
    }
    values[at] = value;
  }
}
