import { expect, test } from 'vitest';
import { simulatedOf, startState } from '../../web/state/page_state.ts';
import { engine, library } from './engine_of_page.ts';

/** What the page says of a state that cannot be projected. */
function refusedAt(set: Record<string, number>) {
  const paths = Object.entries(set).map(([driver, value]) => [driver, { path: 'constant' as const, value }]);
  const view = engine.view({ ...simulatedOf(startState), set: Object.fromEntries(paths) }, 'zh');
  return 'refused' in view ? view.refused : [];
}

test('a mistake on the page names what it is about by label and shown unit, in the language of the reader', () => {
  const [said] = refusedAt({ urbanization_change: 60 });
  expect(said?.zh).toContain(
    '无法推算2021年的“常住人口城镇化率变化”：得到60百分点/年，应不低于-2、不高于4；本页把常住人口城镇化率变化设为60百分点/年',
  );
  expect(said?.en).toContain(
    'Cannot project Change of the urbanization rate in 2021: it is 60 pp/yr; it must be ',
  );
  expect(said?.en).toContain('; this page sets ');
});

test('no mistake on the page carries the id of an indicator or a driver, or a unit as files write it', () => {
  const ids = [
    ...Object.keys(library.indicators),
    ...Object.values(library.indicators).flatMap(({ drivers }) => drivers.map(({ id }) => id)),
  ].filter((id) => id.includes('_'));
  const said = ['gdp_growth', 'urbanization_change', 'population_growth', 'employment_growth']
    .flatMap((driver) => [-1000, 1000].flatMap((value) => refusedAt({ [driver]: value })))
    .flatMap(({ zh, en }) => [zh, en]);
  expect(said.length).toBeGreaterThan(7);
  for (const words of said) {
    const read = words.match(/[a-z][a-z0-9_]+/g) ?? [];
    expect(read.filter((word) => ids.includes(word))).toEqual([]);
    expect(words).not.toMatch(/percent/);
  }
});
