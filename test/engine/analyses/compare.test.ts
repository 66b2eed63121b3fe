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
