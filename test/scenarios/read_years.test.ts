import { expect, test } from 'vitest';
import { formatYears, readYears, yearsOutside } from '../../scenarios/loader/read_years.ts';

test.each([
  ['2025', [2025, 2025]],
  [2025, [2025, 2025]],
  ['2021-2023', [2021, 2023]],
  ['2021 - 2023', [2021, 2023]],
  ['2021—2023', [2021, 2023]],
  ['2021～2023', [2021, 2023]],
  ['2021至2023', [2021, 2023]],
  ['2023-2021', [2023, 2021]],
  ['2021-23', null],
  ['soon', null],
  ['2022-01..2022-11', null],
])('readYears reads %o as %o', (written, years) => {
  expect(readYears(written)).toEqual(years);
});

test('formatYears joins neighbouring years', () => {
  expect(formatYears([2021, 2022, 2023, 2025])).toBe('2021-2023, 2025');
});

test('yearsOutside names the bound that is crossed', () => {
  expect(yearsOutside([2021, 2025], 2021, 2050)).toBeNull();
  expect(yearsOutside([2019, 2025], 2021, 2050)?.en).toBe(
    '2019 is before 2021, the first year possible; write years from 2021 to 2050',
  );
  expect(yearsOutside([2049, 2051], 2021, 2050)?.zh).toBe(
    '2051 晚于可用的最后一年 2050；请写 2021 到 2050 之间的年份',
  );
  expect(yearsOutside([2023, 2021], 2021, 2050)?.en).toBe('2023 comes after 2021; write 2021-2023');
});
