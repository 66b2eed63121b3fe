import { expect, test } from 'vitest';
import { dealInto } from '../../web/state/column_count.ts';

const height = (column: readonly number[]) => column.reduce((sum, piece) => sum + piece, 0);

test('no other cut into as many columns makes the highest column lower', () => {
  for (const pieces of [
    [1.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.6],
    [1, 2, 3, 4, 5],
    [3],
    [0.6, 1, 1.6, 1, 1, 0.6, 1],
  ]) {
    for (const columns of [1, 2, 3, 4]) {
      const dealt = dealInto(columns, pieces, (piece) => piece);
      expect(dealt.flat()).toEqual(pieces);
      expect(dealt.length).toBeLessThanOrEqual(columns);
      // Sums of a few tenths are exact to far below a millionth.
      expect(Math.max(...dealt.map(height))).toBeCloseTo(lowest(columns, pieces), 6);
    }
  }
  expect(dealInto(3, [], () => 1)).toEqual([]);
});

/** By trying every cut. */
function lowest(columns: number, pieces: readonly number[]): number {
  if (columns === 1) return height(pieces);
  return Math.min(
    ...pieces.map((_, at) =>
      Math.max(
        height(pieces.slice(0, at + 1)),
        at + 1 < pieces.length ? lowest(columns - 1, pieces.slice(at + 1)) : 0,
      ),
    ),
  );
}
