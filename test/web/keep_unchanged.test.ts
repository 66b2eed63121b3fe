import { expect, test } from 'vitest';
import { keepUnchanged } from '../../web/state/keep_unchanged.ts';
import { shownAt } from './engine_of_page.ts';

test('rows that say the same stay the same objects, and all others are the new ones', () => {
  const before = shownAt({}).view;
  const after = shownAt({ set: { gdp_growth: { path: 'constant', value: 6 } } }).view;
  const kept = keepUnchanged(before, after);
  expect(kept).toEqual(after);
  const of = (indicator: string) => kept.rows.findIndex((row) => row.indicator === indicator);
  expect(kept.rows[of('urbanization_rate')]).toBe(before.rows[of('urbanization_rate')]);
  expect(kept.rows[of('gdp_real')]).toBe(after.rows[of('gdp_real')]);
});

test('nothing is kept where there was nothing', () => {
  const { view } = shownAt({});
  expect(keepUnchanged(null, view)).toBe(view);
});
