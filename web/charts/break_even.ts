/** A piece of a line: from x, y to x, y, in cells; the middle of the first cell is at 0.5, 0.5. */
export type Piece = readonly [number, number, number, number];

/**
 * Where a quantity known at the middles of a grid's cells is zero, by linear interpolation between neighbours
 * (marching squares, without the ambiguous fifth and tenth case being told apart).
 *
 * @param values row by row, the lowest row first
 * @example
 * breakEven([-1, 1, -1, 1], 2) // => [[1, 0.5, 1, 1.5]]
 */
export function breakEven(values: readonly number[], columns: number): Piece[] {
  const pieces: Piece[] = [];
  const rows = Math.floor(values.length / columns);
  const at = (column: number, row: number) => values[row * columns + column] ?? Number.NaN;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const crossings: (readonly [number, number])[] = [];
      corners.forEach(([x1, y1], index) => {
        const [x2, y2] = corners[(index + 1) % 4] ?? [x1, y1];
        const [from, to] = [at(x1, y1), at(x2, y2)];
        if (!(from * to < 0)) return;
        const share = from / (from - to);
        crossings.push([0.5 + x1 + (x2 - x1) * share, 0.5 + y1 + (y2 - y1) * share]);
      });
      const [a, b] = crossings;
      if (a !== undefined && b !== undefined) pieces.push([a[0], a[1], b[0], b[1]]);
    }
  }
  return pieces;
}
