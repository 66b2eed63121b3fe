import type { Bracket } from './brackets.ts';

/** Values in rising order with how often each is there. */
export interface Runs {
  values: Float64Array;
  counts: Float64Array;
}

/**
 * Takes order statistics from the values inside some brackets.
 *
 * @param sorted all values inside the brackets, rising
 * @param ranks places in the whole column, from 0
 * @returns false when a rank lies in no bracket
 */
export function pickRanks(
  sorted: Float64Array,
  brackets: readonly Bracket[],
  center: number,
  ranks: ArrayLike<number>,
  out: Float64Array,
): boolean {
  let slot = -1;
  let start = 0;
  let end = 0;
  for (let r = 0; r < ranks.length; r++) {
    const rank = ranks[r] as number;
    while (slot + 1 < brackets.length && (brackets[slot + 1] as Bracket).below <= rank) {
      slot += 1;
      const { low, high } = brackets[slot] as Bracket;
      start = firstFrom(sorted, center, low, end);
      end = firstFrom(sorted, center, high, start);
    }
    const place = start + rank - (brackets[slot]?.below ?? 0);
    if (slot < 0 || place >= end) return false;
    out[r] = sorted[place] as number;
  }
  return true;
}

/** The same where values stand once with how often they are there. */
export function pickFromRuns(
  { values, counts }: Runs,
  brackets: readonly Bracket[],
  center: number,
  ranks: ArrayLike<number>,
  out: Float64Array,
): boolean {
  const starts = [...brackets.map(({ low }) => firstFrom(values, center, low)), values.length];
  for (let r = 0; r < ranks.length; r++) {
    const rank = ranks[r] as number;
    const slot = brackets.findLastIndex(({ below }) => below <= rank);
    if (slot < 0) return false;
    let place = starts[slot] as number;
    let left = rank - (brackets[slot] as Bracket).below;
    for (; place < (starts[slot + 1] as number) && left >= (counts[place] as number); place++) {
      left -= counts[place] as number;
    }
    if (place >= (starts[slot + 1] as number)) return false;
    out[r] = values[place] as number;
  }
  return true;
}

/** Joins values and runs into runs. */
export function joinRuns(values: Float64Array, runs: readonly Runs[]): Runs {
  const all = [values.slice().sort(), ...runs.map((part) => part.values)];
  const at = all.map(() => 0);
  const joined: { values: number[]; counts: number[] } = { values: [], counts: [] };
  for (;;) {
    let next = Infinity;
    all.forEach((part, index) => {
      next = Math.min(next, part[at[index] as number] ?? Infinity);
    });
    if (next === Infinity) break;
    let count = 0;
    all.forEach((part, index) => {
      for (; part[at[index] as number] === next; at[index] = (at[index] as number) + 1) {
        count += index === 0 ? 1 : (runs[index - 1]?.counts[at[index] as number] as number);
      }
    });
    joined.values.push(next);
    joined.counts.push(count);
  }
  return { values: Float64Array.from(joined.values), counts: Float64Array.from(joined.counts) };
}

/** How many values have a key below an edge. */
export function countBelow({ values, counts }: Runs, center: number, edge: number): number {
  let sum = 0;
  for (let place = firstFrom(values, center, edge) - 1; place >= 0; place--) sum += counts[place] as number;
  return sum;
}

/** Place of the first value, from a place on, whose key is not below an edge. */
function firstFrom(sorted: Float64Array, center: number, edge: number, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Math.fround((sorted[middle] as number) - center) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
