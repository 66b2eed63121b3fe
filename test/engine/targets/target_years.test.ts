import { expect, it } from 'vitest';
import { targetYears } from '../../../engine/targets/target_years.ts';

it('growth in 2021-2025 counts from 2020 and has five years', () => {
  expect(targetYears('2021-2025')).toEqual({ base: 2020, first: 2021, last: 2025 });
});

it('growth in one year counts from the year before', () => {
  expect(targetYears('2023')).toEqual({ base: 2022, first: 2023, last: 2023 });
});

it.each(['2025-2021', '', '2022-01..2022-11', 'soon'])('refuses the period "%s"', (period) => {
  expect(() => targetYears(period)).toThrow(
    `Cannot read the period of a target: "${period}"; a year or first-last year is wanted`,
  );
});
