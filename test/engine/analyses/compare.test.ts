import { expect, test } from 'vitest';
import { compare } from '../../../engine/analyses/compare.ts';
import type { Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { runScenario } from '../../../scenarios/run_scenario.ts';

const library = await loadLibrary();
const run = (id: string) => runScenario(library, library.scenarios[id] as Scenario);

test('a run compared with itself differs in nothing', () => {
  const { assumptions, results, verdicts } = compare([run('weidu/plan'), run('weidu/plan')], 2025);
  expect([assumptions, results, verdicts.filter(({ differs }) => differs)]).toEqual([[], [], []]);
});

test('the assumption that was changed is listed, and results carry the distance from the first run', () => {
  const { assumptions, results } = compare([run('sanmenxia/baseline'), run('sanmenxia/growth_6')], 2025);
  expect(assumptions.map(({ driver }) => driver)).toContain('gdp_growth');
  expect(assumptions.map(({ driver }) => driver)).not.toContain('urbanization_change');
  const gdp = results.find(({ indicator }) => indicator === 'gdp_real');
  expect(gdp?.values[1]).toBeCloseTo(1450.7 * 1.06 ** 5, 6);
  expect(gdp?.differences[1]).toBeCloseTo((gdp?.values[1] ?? 0) - (gdp?.values[0] ?? 0), 9);
});

test('a driver that answers growth says so; one whose baseline differs by itself does not', () => {
  const within = compare([run('sanmenxia/growth_5'), run('sanmenxia/growth_8')], 2025).assumptions;
  expect(within.find(({ driver }) => driver === 'retail_sales_growth')?.answersGrowth).toBe(true);
  expect(within.filter(({ driver, answersGrowth }) => !answersGrowth && driver !== 'gdp_growth')).toEqual([]);
  const across = compare([run('sanmenxia/growth_6'), run('weidu/growth_6')], 2025).assumptions;
  expect(across.find(({ driver }) => driver === 'urbanization_change')?.answersGrowth).toBe(false);
  // The two cities grow alike here, so whatever differs does so by its own history.
  expect(across.filter(({ answersGrowth }) => answersGrowth)).toEqual([]);
});

test('a longer horizon is no other assumption', () => {
  const { assumptions } = compare([run('sanmenxia/baseline'), run('sanmenxia/vision_2035')], 2025);
  expect(assumptions).toEqual([]);
});
