import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GrowthPath } from '../../engine/run_types.ts';
import type { Driver } from '../../engine/types.ts';
import { driversOf } from '../../scenarios/library.ts';
import { formatPath, showPath } from '../../scenarios/loader/format_path.ts';
import { readGrowthPath } from '../../scenarios/loader/read_growth_path.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { anyPath } from './any_path.ts';
import { fixtureLibrary } from './fixture_library.ts';

function read(raw: unknown, driver = 'gdp_growth') {
  const said: string[] = [];
  const path = readGrowthPath(raw, [], {
    driver: driversOf(fixtureLibrary)[driver] as Driver,
    units: fixtureLibrary.units,
    earliest: 2021,
    latest: 2050,
    report: (place, _, text) => said.push(`[${place.join('.')}] ${text.en}`),
  });
  return { path, said };
}

test.each<[string, GrowthPath | null]>([
  ['6%', { path: 'constant', value: 6 }],
  ['{2021-2022: 15%, 2023: 12%}', { path: 'by_year', values: { 2021: 15, 2022: 15, 2023: 12 } }],
  ['{2023: 1%}', { path: 'by_year', values: { 2023: 1 } }],
  ['{ramp: {from: 1%, to: 2%}}', { path: 'ramp', from: 1, to: 2, years: null }],
  ['{ramp: {from: 1%, to: 2%, years: 2021-2025}}', { path: 'ramp', from: 1, to: 2, years: [2021, 2025] }],
  [
    '{logistic: {from: 7%, to: 5%, midpoint: 2023, speed: 0.5}}',
    { path: 'logistic', from: 7, to: 5, midpoint: 2023, speed: 0.5 },
  ],
  ['{converge: {to: 4%, rate: 0.3}}', { path: 'converge', from: null, to: 4, rate: 0.3 }],
  ['{converge: {from: 9%, to: 4%, rate: 0.3}}', { path: 'converge', from: 9, to: 4, rate: 0.3 }],
  ['null', null],
])('readGrowthPath reads %s', (written, path) => {
  expect(read(readYaml(written, 'x').data)).toEqual({ path, said: [] });
});

test.each([
  ['60%', '[] Cannot set gdp_growth to 60%: its upper bound is 20%; write 20% or less'],
  ['-11%', '[] Cannot set gdp_growth to -11%: its lower bound is -10%; write -10% or more'],
  [
    '{2021-23: 15%}',
    '[2021-23] Cannot set gdp_growth in 2021-23: these are no years; write a year or a range of years, such as 2025 or 2021-2023',
  ],
  [
    '{2020: 5%}',
    '[2020] Cannot set gdp_growth in 2020: 2020 is before 2021, the first year possible; write years from 2021 to 2050',
  ],
  [
    '{2025-2060: 5%}',
    '[2025-2060] Cannot set gdp_growth in 2025-2060: 2060 is after 2050, the last year possible; write years from 2021 to 2050',
  ],
  [
    '{2023-2021: 5%}',
    '[2023-2021] Cannot set gdp_growth in 2023-2021: 2023 comes after 2021; write 2021-2023',
  ],
  [
    '{2023: 6%, 2021-2023: 5%}',
    '[2023] Cannot set gdp_growth in 2023: 2023 is already set by "2021-2023"; give each year once',
  ],
  [
    '{2021: 6}',
    '[2021] Cannot set gdp_growth in 2021 to 6: a rate is written with its %; is 6% or 600% meant? write the one meant',
  ],
  [
    '{2021: null}',
    '[2021] Cannot set gdp_growth in 2021: there is no value; write one, or remove the whole setting with gdp_growth: null',
  ],
  [
    '{}',
    '[] Cannot set gdp_growth: the map is empty; write a growth path, such as 6%, {2021-2023: 15%} or {ramp: {from: 1%, to: 2%}}',
  ],
  [
    '{rampe: {from: 1%, to: 2%}}',
    '[rampe] Cannot set gdp_growth: there is no growth path "rampe"; did you mean "ramp"?',
  ],
  [
    '{ramp: {from: 1%, to: 2%}, 2021: 5%}',
    '[2021] Cannot set gdp_growth: "2021" stands beside "ramp"; write one path for a driver',
  ],
  [
    '{ramp: {from: 1%, to: 2%, years: soon}}',
    '[ramp.years] Cannot set the ramp of gdp_growth: "soon" names no years; write 2021-2025',
  ],
  [
    '{logistic: {from: 1%, to: 2%, midpoint: 2023, speed: 0}}',
    '[logistic.speed] Cannot set the logistic of gdp_growth: its speed is 0; write a number above 0, such as 0.5',
  ],
  [
    '{logistic: {from: 1%, to: 2%, midpoint: 3, speed: 1}}',
    '[logistic.midpoint] Cannot set the logistic of gdp_growth: its midpoint is 3; write the year in which half the way is done, such as 2023',
  ],
  [
    '{converge: {to: 4%, rate: 3}}',
    '[converge.rate] Cannot set the converge of gdp_growth: the share done each year is 3; write a number above 0 and up to 1, such as 0.3',
  ],
])('readGrowthPath refuses %s', (written, message) => {
  expect(read(readYaml(written, 'x').data)).toEqual({ path: undefined, said: [message] });
});

test('readGrowthPath finds every mistake of a path', () => {
  expect(read(readYaml('{ramp: {from: 1, too: 2%, years: 2030-2020}}', 'x').data).said).toEqual([
    '[ramp.to] Cannot read ramp.to: it is missing; write a number, or a number with its unit, such as 6%',
    '[ramp.too] Cannot read "too": in ramp there is no such key; did you mean "to"?',
  ]);
  expect(read(readYaml('{2021: 6, 2022: fast, 2019: 60%}', 'x').data).said).toHaveLength(4);
});

test('whatever stands in a file becomes a path or at least one message', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      const { path, said } = read(raw);
      expect(path === undefined).toBe(said.length > 0);
    }),
  );
});

test('a path that is written out is read back the same, as data and on one line', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      expect(read(formatPath(path, 'percent/yr'))).toEqual({ path, said: [] });
      expect(read(readYaml(showPath(path, 'percent/yr'), 'x').data)).toEqual({ path, said: [] });
    }),
  );
});
