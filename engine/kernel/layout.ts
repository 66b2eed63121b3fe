/** Paths computed at once. */
export const BLOCK = 1024;
/** Bytes from one column to the next: 64 more than a column, so that columns do not fall on the same cache sets. */
export const STRIDE = 8 * BLOCK + 64;

/** How many columns of each kind a kernel has, and how many numbers its tables. */
export interface Counts {
  inputs: number;
  invariants: number;
  states: number;
  criteria: number;
  /** Cells with a row a year. */
  rows: number;
  years: number;
  longestLag: number;
  /** Numbers that are the same on every path: of the invariants, of the widest year, of the criteria. */
  constants: number;
  yearly: number;
  judged: number;
}

/** Where everything lies in the memory of a kernel, in bytes from its start. */
export interface Layout {
  counts: Counts;
  constants: number;
  /** Table of a year (1 = first projected year). */
  yearly(year: number): number;
  judged: number;
  input(column: number): number;
  invariant(column: number): number;
  state(column: number): number;
  criterion(index: number): number;
  /** Row of the first cell in a year; years before the base year, down to 1 - longestLag, hold NaN. */
  row(cell: number, year: number): number;
  bytes: number;
}

/** Lays tables and columns out one after the other; memory is allocated once. */
export function layOut(counts: Counts): Layout {
  const yearly = 8 * counts.constants;
  const judged = yearly + 8 * counts.yearly * counts.years;
  const inputs = Math.ceil((judged + 8 * counts.judged) / 64) * 64;
  const invariants = inputs + STRIDE * counts.inputs;
  const states = invariants + STRIDE * counts.invariants;
  const criteria = states + STRIDE * counts.states;
  const rows = criteria + STRIDE * counts.criteria;
  const { longestLag } = counts;
  return {
    counts,
    constants: 0,
    yearly: (year) => yearly + 8 * counts.yearly * (year - 1),
    judged,
    input: (column) => inputs + STRIDE * column,
    invariant: (column) => invariants + STRIDE * column,
    state: (column) => states + STRIDE * column,
    criterion: (index) => criteria + STRIDE * index,
    row: (cell, year) => rows + STRIDE * (cell + counts.rows * (year + longestLag - 1)),
    bytes: rows + STRIDE * counts.rows * (counts.years + longestLag),
  };
}
