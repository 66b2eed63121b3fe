import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from '../../engine/nearest_name.ts';

test.each([
  ['gdp_grwth', 'gdp_growth'],
  ['gpd_growth', 'gdp_growth'],
  ['RD_GROWTH', 'rd_growth'],
  ['%%', null],
  ['pdp', 'pp'],
  ['rdg', null],
  ['', null],
  ['gdp_growth'.repeat(20), null],
])('nearestName takes %o for %o', (name, near) => {
  expect(nearestName(name, ['pp', 'gdp_growth', 'rd_growth'])).toBe(near);
});

/** The distance by its definition, without any shortcut. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [distance(x, b) + 1, distance(a, y) + 1, distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

test('it finds what a search without shortcuts finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 5 }), (name, known) => {
      const distances = known.map((candidate) => distance(name, candidate));
      const near = known.filter((candidate, i) => {
        const limit = Math.max(name.length > 3 ? 2 : 1, Math.floor(name.length / 3));
        const d = distances[i] as number;
        return d <= limit && d < Math.max(name.length, candidate.length);
      });
      const best = Math.min(...near.map((candidate) => distance(name, candidate)));
      const expected = near.find((candidate) => distance(name, candidate) === best) ?? null;
      expect(nearestName(name, known)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});
