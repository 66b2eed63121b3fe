import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectRanks } from '../../../engine/statistics/select_ranks.ts';
import { columns } from './columns.ts';

test('puts the wanted ranks where sorting would, and touches nothing outside the range', () => {
  const values = fc.float64Array({ maxLength: 300, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(
      values,
      fc.array(fc.nat(), { maxLength: 5 }),
      fc.nat(20),
      fc.nat(20),
      (column, picks, left, right) => {
        fc.pre(column.length > left + right);
        const to = column.length - right;
        const ranks = [...new Set(picks.map((pick) => left + (pick % (to - left))))].sort((a, b) => a - b);
        const sorted = column.slice(left, to).sort();
        const selected = column.slice();
        selectRanks(selected, left, to, ranks);
        for (const rank of ranks) expect(selected[rank]! + 0).toBe(sorted[rank - left]! + 0);
        expect(selected.slice(0, left)).toEqual(column.slice(0, left));
        expect(selected.slice(to)).toEqual(column.slice(to));
        expect(selected.slice().sort()).toEqual(column.slice().sort());
      },
    ),
  );
});

test.each(Object.entries(columns))('selects from a long column: %s', (_, column) => {
  const values = column(20_000);
  const sorted = values.slice().sort();
  selectRanks(values, 0, values.length, [0, 999, 10_000, 19_999]);
  for (const rank of [0, 999, 10_000, 19_999]) expect(values[rank]! + 0).toBe(sorted[rank]! + 0);
});
