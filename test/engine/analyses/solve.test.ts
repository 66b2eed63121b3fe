import { expect, test } from 'vitest';
import { type Question, solve } from '../../../engine/analyses/solve.ts';
import type { Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { workOut } from '../../../scenarios/work_out.ts';

const library = await loadLibrary();

function ask(
  scenario: string,
  id: string,
  wanted: number,
  side: Question['side'] = 'at_least',
  elasticities = {},
) {
  const { model, resolved } = workOut(library, library.scenarios[scenario] as Scenario, { elasticities });
  const year = 2025;
  const measure: Question['measure'] = ({ values, baseYear }) => values[id]?.[year - baseYear] ?? Number.NaN;
  return { answers: solve(model, resolved, { measure, wanted, side, year }), model, resolved };
}

test('R&D intensity of 2.4 % by 2025 needs the R&D growth that the closed formula gives', () => {
  const { answers } = ask('sanmenxia/plan', 'rd_intensity', 2.4);
  const rd = answers.find(({ driver }) => driver === 'rd_growth');
  // r_N = r_0 * ((1+g_R)/((1+g_Y)(1+pi)))^N with g_Y = 7 %, pi = 1.5 %, so g_R = (2.4/1.5)^(1/5) * 1.07 * 1.015 - 1.
  expect(rd?.value).toBeCloseTo(100 * ((2.4 / 1.5) ** 0.2 * 1.07 * 1.015 - 1), 8);
  expect(rd?.reached).toBeCloseTo(2.4, 9);
});

test('with R&D spending fixed, lower GDP growth raises the intensity: that lever comes last and is marked', () => {
  const { answers } = ask('sanmenxia/plan', 'rd_intensity', 2);
  expect(answers[0]).toMatchObject({ driver: 'rd_growth', shrinksGdp: false });
  const last = answers.filter(({ value }) => value !== null).at(-1);
  expect(last).toMatchObject({ driver: 'gdp_growth', shrinksGdp: true });
});

test('a lever that cannot reach the target gives the nearest it reaches, at its bound', () => {
  const { answers } = ask('sanmenxia/baseline', 'urbanization_rate', 90);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ driver: 'urbanization_change', value: null, nearest: 4 });
  expect(answers[0]?.reached).toBeCloseTo(58.7 + 5 * 4, 9);
});

test('an indicator that no lever moves has no answers', () => {
  expect(
    ask('sanmenxia/baseline', 'population', 101).answers.every(
      ({ driver }) => driver === 'population_growth',
    ),
  ).toBe(true);
});
