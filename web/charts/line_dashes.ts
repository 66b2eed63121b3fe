import type { ChartLine } from './chart_data.ts';

const BESIDE = [
  [1, 3],
  [9, 3, 2, 3],
  [4, 2],
] as const;

const DASHES: Readonly<Record<ChartLine['role'], readonly number[]>> = {
  observed: [],
  average: [],
  later: [],
  projected: [6, 4],
  loaded: [2, 3],
  beside: [1, 3],
};

/** Lengths of dashes and gaps by which a line is told from the others without its colour. */
export function lineDashes(role: ChartLine['role'], index = 0): readonly number[] {
  return role === 'beside' ? (BESIDE[index % BESIDE.length] ?? BESIDE[0]) : DASHES[role];
}
