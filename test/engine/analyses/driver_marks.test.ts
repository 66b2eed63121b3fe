import { expect, test } from 'vitest';
import { driverMarks } from '../../../engine/analyses/driver_marks.ts';
import type { Driver, Indicator, Plan, Region } from '../../../engine/types.ts';
import { driversOf } from '../../../scenarios/library.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';

const library = await loadLibrary();

function marksOf(region: string, id: string) {
  const driver = driversOf(library)[id] as Driver;
  const { observations } = library.regions[region] as Region;
  const { targets, baseYear } = library.plans[`${region}/plan_14`] as Plan;
  const marks = driverMarks(
    driver,
    library.indicators[driver.indicator] as Indicator,
    observations,
    targets,
    baseYear,
  );
  return Object.fromEntries(marks.map(({ name, value, period }) => [name, `${value.toFixed(2)} ${period}`]));
}

test('GDP of Sanmenxia grew 6.7 % a year in 2016-2020 and 4.2 % in 2022, and is planned to grow 7 %', () => {
  expect(marksOf('sanmenxia', 'gdp_growth')).toEqual({
    lowest: '4.20 2022',
    recent: '4.20 2022',
    plan: '7.00 2021-2025',
    highest: '6.70 2016-2020',
  });
});

test('a level target asks for the rate that leads to it from the base year', () => {
  expect(marksOf('sanmenxia', 'urbanization_change').plan).toBe('0.86 2021-2025');
  expect(marksOf('sanmenxia', 'forest_cover_change').plan).toBe('0.53 2021-2025');
});

test('one observed rate is the recent one, neither lowest nor highest', () => {
  expect(marksOf('weidu', 'gdp_growth')).toEqual({ recent: '7.00 2016-2020', plan: expect.any(String) });
});

test('a driver never observed and not planned has no marks', () => {
  expect(marksOf('jincheng', 'gdp_growth')).toEqual({});
});
