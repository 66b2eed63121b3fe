import { expect, test } from 'vitest';
import { hint, suggest } from '../../scenarios/loader/suggest.ts';

const known = [
  { id: 'gdp_growth', label: { zh: '地区生产总值增速', en: 'Growth of real GDP' } },
  { id: 'rd_growth', label: { zh: '研究与试验发展(R&D)经费增速', en: 'Growth of R&D expenditure' } },
  { id: 'urbanization_change', label: { zh: '城镇化率变化', en: 'Change of the urbanization rate' } },
];

test.each([
  ['gdp_grwth', 'gdp_growth'],
  ['gpd_growth', 'gdp_growth'],
  ['GDP增速', 'gdp_growth'],
  ['生产总值增速', 'gdp_growth'],
  ['研发经费增速', 'rd_growth'],
  ['城镇化率', 'urbanization_change'],
  ['urbanization rate', 'urbanization_change'],
  ['growth of real gdp', 'gdp_growth'],
  ['furlongs', null],
  ['%%', null],
  ['x'.repeat(100_000), null],
  ['', null],
])('suggest takes %o for %o', (name, id) => {
  expect(suggest(name, known)).toBe(id);
});

test('hint asks for the nearest name, or lists a few names', () => {
  expect(hint('gdp_grwth', known)).toEqual({
    zh: '是否想写“gdp_growth”（地区生产总值增速）？',
    en: 'did you mean "gdp_growth" (Growth of real GDP)?',
  });
  expect(hint('furlongs', known).en).toBe('known are gdp_growth, rd_growth, urbanization_change');
});

test('hint does not list what is too long to read', () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ id: `indicator_number_${i}` }));
  expect(hint('x', many)).toEqual({
    zh: '40 个已知名称都不相近',
    en: 'none of the 40 known names is like it',
  });
});
