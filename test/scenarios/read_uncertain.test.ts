import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnValue, GrowthPath } from '../../engine/run_types.ts';
import type { Driver } from '../../engine/types.ts';
import { driversOf } from '../../scenarios/library.ts';
import { formatPath, showPath } from '../../scenarios/loader/format_path.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { readGrowthPath } from '../../scenarios/loader/read_growth_path.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';

const library = await loadLibrary();

function read(raw: unknown, driver = 'gdp_growth') {
  const said: string[] = [];
  const path = readGrowthPath(raw, [], {
    driver: driversOf(library)[driver] as Driver,
    units: library.units,
    earliest: 2021,
    latest: 2050,
    report: (place, _, text, options) =>
      said.push(`[${place.join('.')}] ${options?.level === 'warning' ? 'warning: ' : ''}${text.en}`),
  });
  return { path, said };
}

const drawn = (
  kind: string,
  parameters: Record<string, number>,
  extra: Partial<DrawnValue> = {},
): DrawnValue => ({
  by: 'distribution',
  kind,
  parameters,
  truncate: null,
  per: 'year',
  persistence: 0,
  ...extra,
});

test.each<[string, number, DrawnValue]>([
  ['5% to 7%', 6, drawn('interval', { low: 5, high: 7 })],
  ['5%至7%', 6, drawn('interval', { low: 5, high: 7 })],
  ['{normal: {mean: 3%, sd: 0.8%}}', 3, drawn('normal', { mean: 3, sd: 0.8 })],
  [
    '{normal: {mean: 3%, sd: 0.8pp}, persistence: 0.5}',
    3,
    drawn('normal', { mean: 3, sd: 0.8 }, { persistence: 0.5 }),
  ],
  ['{normal: {mean: 3%, sd: 1%}, persistence: 1}', 3, drawn('normal', { mean: 3, sd: 1 }, { per: 'path' })],
  ['{uniform: {from: 4%, to: 8%}, per: path}', 6, drawn('uniform', { low: 4, high: 8 }, { per: 'path' })],
  ['{triangular: {low: 0%, mode: 4%, high: 8%}}', 4, drawn('triangular', { low: 0, mode: 4, high: 8 })],
  ['{pert: {low: 0%, mode: 4%, high: 8%}}', 4, drawn('pert', { low: 0, mode: 4, high: 8 })],
  ['{student_t: {mean: 6%, scale: 1%, df: 4}}', 6, drawn('student_t', { center: 6, scale: 1, degrees: 4 })],
  ['{quantiles: {p10: 4%, p50: 6%, p90: 7%}}', 6, drawn('quantiles', { '0.1': 4, '0.5': 6, '0.9': 7 })],
  [
    '{normal: {mean: 6%, sd: 3%}, truncate: [0%, 12%]}',
    6,
    drawn('normal', { mean: 6, sd: 3 }, { truncate: [0, 12] }),
  ],
])('%s is drawn, and its median is the central path', (written, median, uncertain) => {
  const { path, said } = read(readYaml(written, 'x').data);
  expect(said).toEqual([]);
  expect(path).toMatchObject({ path: 'constant', uncertain });
  expect((path as { value: number }).value).toBeCloseTo(median, 9);
});

test('the standard deviation of a t distribution becomes its scale', () => {
  const { path } = read(readYaml('{student_t: {mean: 6%, sd: 2%, df: 4}}', 'x').data);
  expect(path).toMatchObject({
    uncertain: { parameters: { center: 6, scale: 2 * Math.sqrt(0.5), degrees: 4 } },
  });
});

test('around puts the reference class about a value', () => {
  expect(read({ around: '6%' }).path).toEqual({ path: 'constant', value: 6, uncertain: { by: 'class' } });
});

test('each year may be drawn in its own way', () => {
  const written = '{2021-2022: {normal: {mean: 6%, sd: 1%}}, 2023: 5% to 7%, 2024: 6%, 2025: {around: 5%}}';
  expect(read(readYaml(written, 'x').data)).toEqual({
    path: {
      path: 'by_year',
      values: { 2021: 6, 2022: 6, 2023: 6, 2024: 6, 2025: 5 },
      uncertain: {
        2021: drawn('normal', { mean: 6, sd: 1 }),
        2022: drawn('normal', { mean: 6, sd: 1 }),
        2023: drawn('interval', { low: 5, high: 7 }),
        2025: { by: 'class' },
      },
    },
    said: [],
  });
});

describe('bad input', () => {
  test.each([
    [
      '{normal: {mean: 6%, sd: -1%}}',
      '[normal.sd] gdp_growth: Cannot draw from a normal distribution: sd is -1; 0 or more is wanted',
    ],
    [
      '{normal: {mean: 6%, sd: 1%}, persistence: 1.2}',
      '[persistence] Cannot set gdp_growth: its persistence is 1.2; write a number from 0 to 1, such as 0.5',
    ],
    [
      '{normal: {mean: 6%, sd: 1%}, per: path, persistence: 0.5}',
      '[persistence] Cannot set gdp_growth: "per: path" holds one draw already; take "persistence" out',
    ],
    [
      '{normal: {mean: 6%, sd: 1}}',
      '[normal.sd] Cannot spread gdp_growth by 1: a rate is written with its %; is 1% or 100% meant? write the one meant',
    ],
    [
      '{normal: {mean: 6%}}',
      '[normal.sd] Cannot read normal.sd: it is missing; write a number, or a number with its unit, such as 6%',
    ],
    [
      '{normal: {mean: 6%, sd: 1%}, uniform: {from: 1%, to: 2%}}',
      '[uniform] Cannot set gdp_growth: "uniform" stands beside "normal"; write one distribution',
    ],
    [
      '{normal: {mean: 6%, sd: 1%}, from: 2021}',
      '[from] Cannot set gdp_growth: there is no key "from" beside "normal"; known are per, persistence, truncate',
    ],
    [
      '{normal: {mean: 18%, sd: 4%}}',
      '[normal] Cannot set gdp_growth: 31 % of the distribution lies outside [-10%, 20%]; narrow it, or write truncate: [-10%, 20%]',
    ],
    [
      '{normal: {mean: 60%, sd: 1%}}',
      '[normal.mean] Cannot set gdp_growth to 60%: its upper bound is 20%; write 20% or less',
    ],
    [
      '{normal: {mean: 6%, sd: 1%}, truncate: [8%, 4%]}',
      '[truncate] Cannot set gdp_growth: it is cut off below 8 and above 4; write the lower bound first',
    ],
    [
      '{normal: {mean: 6%, sd: 0.5%}, truncate: [12%, 20%]}',
      '[truncate] Cannot set gdp_growth: less than 1 % of the distribution is left when it is cut; widen truncate',
    ],
    [
      '{uniform: {from: 8%, to: 4%}}',
      '[uniform.to] gdp_growth: Cannot draw from a uniform distribution: to is 4 and from is 8; from <= to is wanted',
    ],
    [
      '{student_t: {mean: 6%, sd: 1%, df: 2}}',
      '[student_t.df] Cannot set gdp_growth: with 2 degrees of freedom there is no standard deviation; write scale, or more than 2 degrees',
    ],
    [
      '{student_t: {mean: 6%, df: 4}}',
      '[student_t] Cannot set gdp_growth: it takes either sd or scale; write one of them',
    ],
    [
      '{around: 6%, per: path}',
      '[per] Cannot set gdp_growth: "per" stands beside "around"; the reference class has a shape of its own, take it out',
    ],
    [
      '{normale: {mean: 6%, sd: 1%}}',
      '[normale] Cannot set gdp_growth: there is no growth path "normale"; did you mean "normal"?',
    ],
    ['7% to 60%', '[] Cannot set gdp_growth to 60%: its upper bound is 20%; write 20% or less'],
  ])('%s', (written, message) => {
    const { path, said } = read(readYaml(written, 'x').data);
    expect(path).toBeUndefined();
    expect(said).toEqual([message]);
  });

  test('a driver whose errors nobody measured cannot be put around a value', () => {
    expect(read({ around: '2%' }, 'population_growth').said).toEqual([
      '[around] Cannot set population_growth: no error was measured for it; write a distribution, such as {normal: {mean: 2%, sd: ...}}',
    ]);
  });

  test('a spread of zero is a given value, and says so', () => {
    expect(read(readYaml('{normal: {mean: 6%, sd: 0%}}', 'x').data)).toEqual({
      path: { path: 'constant', value: 6 },
      said: ['[normal] warning: gdp_growth has no spread: it is 6% on every path; write 6%'],
    });
  });

  test('a little mass beyond the bounds is a warning', () => {
    const { path, said } = read(readYaml('{normal: {mean: 12%, sd: 4%}}', 'x').data);
    expect(path).toMatchObject({ value: 12 });
    expect(said).toEqual([
      '[normal] warning: 2.3 % of the distribution of gdp_growth lies outside [-10%, 20%]; such draws are held at the bound',
    ]);
  });
});

const rate = fc.double({ min: 1, max: 9, noNaN: true });
const width = fc.double({ min: 0.1, max: 1.5, noNaN: true });
const anyDrawn = fc
  .oneof(
    fc.tuple(rate, width).map(([mean, sd]) => drawn('normal', { mean, sd })),
    fc.tuple(rate, width).map(([mean, sd]) => drawn('log_normal', { mean, sd: sd / 3 })),
    fc.tuple(rate, width).map(([low, w]) => drawn('uniform', { low, high: low + w })),
    fc.tuple(rate, width).map(([low, w]) => drawn('interval', { low, high: low + w })),
    fc.tuple(rate, width).map(([low, w]) => drawn('pert', { low, mode: low + w, high: low + 3 * w })),
    fc
      .tuple(rate, width)
      .map(([low, w]) => drawn('quantiles', { '0.1': low, '0.5': low + w, '0.9': low + 2 * w })),
    fc.tuple(rate, width).map(([mode, sd]) => drawn('two_piece_normal', { mode, sd, skew: 0.25 })),
    fc.tuple(rate, width).map(([center, scale]) => drawn('student_t', { center, scale, degrees: 5 })),
  )
  .chain((plain) =>
    plain.kind === 'interval'
      ? fc.constant(plain)
      : fc.constantFrom<DrawnValue>(
          plain,
          { ...plain, per: 'path' },
          { ...plain, persistence: 0.5 },
          {
            ...plain,
            truncate: [0, null],
          },
        ),
  );

test('a distribution that is written out is read back the same, as data and on one line', () => {
  fc.assert(
    fc.property(anyDrawn, (uncertain) => {
      const path = { path: 'constant', value: 1, uncertain } as GrowthPath;
      const again = read(formatPath(path, 'percent/yr'));
      expect(again.said).toEqual([]);
      expect(again.path).toMatchObject({ path: 'constant', uncertain });
      expect(read(readYaml(showPath(path, 'percent/yr'), 'x').data)).toEqual(again);
    }),
  );
});
