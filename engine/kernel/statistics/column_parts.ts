import { interpolate, wantedRanks } from '../../statistics/ranks.ts';
import { returnMemory, takeMemory } from '../wasm/web_assembly.ts';
import { type Bracket, commonIntervals, type Interval } from './brackets.ts';
import { ColumnSet, type ColumnSetOptions, columnSetBytes } from './column_set.ts';
import { countBelow, joinRuns, pickFromRuns, type Runs } from './pick_ranks.ts';

/** What one worker knows of some columns: plain arrays that can be moved to another thread. */
export interface ColumnParts {
  centers: Float64Array;
  /** Per column, low and high of each bracket, Infinity where there is none. */
  ends: Float32Array;
  /** Per column and bracket: values below it that are not among those kept. */
  dropped: Float64Array;
  /** Kept values per column, one column after the other. */
  lengths: Int32Array;
  values: Float64Array;
  /** Of columns with many equal values: further ones. */
  runs: readonly (Runs | null)[];
}

/** Takes what a set of columns has seen, with its brackets drawn as close as that allows. */
export function takeParts(set: ColumnSet): ColumnParts {
  const { columns, probabilities } = set.options;
  const slots = probabilities.length;
  for (let column = 0; column < columns; column++) set.tighten(column);
  const parts = {
    centers: new Float64Array(columns),
    ends: new Float32Array(2 * slots * columns).fill(Infinity),
    dropped: new Float64Array(slots * columns),
    lengths: set.memory.lengths.slice(),
    values: new Float64Array(set.memory.lengths.reduce((sum, length) => sum + length, 0)),
    runs: set.runs.map((runs) => runs ?? null),
  };
  let at = 0;
  for (let column = 0; column < columns; column++) {
    parts.centers[column] = set.memory.center(column);
    const below = set.keptBelow(column);
    set.bracketsOf(column).forEach((bracket, slot) => {
      parts.ends.set([bracket.low, bracket.high], 2 * (slots * column + slot));
      parts.dropped[slots * column + slot] = bracket.below - (below[slot] as number);
    });
    parts.values.set(set.memory.values(column), at);
    at += set.memory.lengths[column] as number;
  }
  return parts;
}

/**
 * Type-7 quantiles of columns that several workers have seen parts of, whoever saw which.
 *
 * A value is found where every worker has kept all values: in what their brackets have in common.
 *
 * @returns per column the quantiles, null where a wanted rank lies outside
 *
 * @example see test/engine/kernel/column_parts.test.ts: the quantiles of the whole column, to the last bit
 */
export function quantilesOfParts(
  parts: readonly ColumnParts[],
  { probabilities, draws }: Pick<ColumnSetOptions, 'probabilities' | 'draws'>,
): (Float64Array | null)[] {
  const columns = parts[0]?.lengths.length ?? 0;
  const capacity = Math.max(1, ...Array.from({ length: columns }, (_, column) => keptOf(parts, column)));
  const options = { columns: 1, probabilities, draws, capacity };
  const memory = takeMemory(columnSetBytes(options));
  const set = new ColumnSet(memory, 0, options);
  const starts = parts.map(() => 0);
  const found = Array.from({ length: columns }, (_, column) => {
    const values = parts.map((part, index) => {
      const from = starts[index] as number;
      starts[index] = from + (part.lengths[column] as number);
      return part.values.subarray(from, starts[index]);
    });
    const brackets = bracketsInCommon(parts, column, probabilities.length);
    const center = parts[0]?.centers[column] as number;
    const runs = parts.flatMap((part) => part.runs[column] ?? []);
    if (runs.length > 0 || brackets.length > probabilities.length) {
      return fromRuns(joinRuns(concatenated(values), runs), brackets, center, draws, probabilities);
    }
    const out = new Float64Array(probabilities.length);
    set.fill(0, center, brackets, values);
    return set.quantiles(0, out) ? out : null;
  });
  returnMemory(memory);
  return found;
}

function keptOf(parts: readonly ColumnParts[], column: number): number {
  return parts.reduce((sum, { lengths }) => sum + (lengths[column] as number), 0);
}

/** Brackets that lie within one of every part's, with the values below them that no part has kept. */
function bracketsInCommon(parts: readonly ColumnParts[], column: number, slots: number): Bracket[] {
  const lists = parts.map(({ ends }) => {
    const own: Interval[] = [];
    for (let at = 2 * slots * column; at < 2 * slots * (column + 1); at += 2) {
      const [low, high] = [ends[at] as number, ends[at + 1] as number];
      if (low < Infinity) own.push({ low, high });
    }
    return own;
  });
  return commonIntervals(lists).map(({ low, high, within }) => {
    const below = parts.reduce(
      (sum, { dropped }, index) => sum + (dropped[slots * column + (within[index] as number)] as number),
      0,
    );
    return { low, high, below };
  });
}

function fromRuns(
  all: Runs,
  brackets: readonly Bracket[],
  center: number,
  draws: number,
  probabilities: readonly number[],
): Float64Array | null {
  const wanted = wantedRanks(draws, probabilities);
  const counted = brackets.map(({ low, high, below }) => ({
    low,
    high,
    below: below + countBelow(all, center, low),
  }));
  const statistics = new Float64Array(wanted.ranks.length);
  if (!pickFromRuns(all, counted, center, wanted.ranks, statistics)) return null;
  return interpolate(wanted, statistics, new Float64Array(probabilities.length));
}

function concatenated(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
