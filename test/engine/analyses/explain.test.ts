import { expect, test } from 'vitest';
import { type Explanation, explain } from '../../../engine/analyses/explain.ts';
import type { Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { workOut } from '../../../scenarios/run_scenario.ts';

const library = await loadLibrary();

function explanation(scenario: string, id: string, year: number): Explanation {
  const { model, resolved, projection } = workOut(library, library.scenarios[scenario] as Scenario);
  return explain(model, resolved, projection, library.regions[resolved.region]?.observations ?? [], id, year);
}

function* all(node: Explanation): Generator<Explanation> {
  yield node;
  for (const input of node.inputs) yield* all(input);
}

test('R&D intensity is traced to its equation, the growth that a scenario set, and the words of the document', () => {
  const nodes = [...all(explanation('sanmenxia/growth_6', 'rd_intensity', 2025))];
  expect(nodes[0]).toMatchObject({ id: 'rd_intensity', equation: '100 * rd_expenditure / gdp_nominal', unit: 'percent' });
  expect(nodes.find(({ id, year }) => id === 'gdp_growth' && year === 2023)?.set?.en).toBe('sanmenxia/growth_6');
  expect(nodes.find(({ id, year }) => id === 'gdp_nominal' && year === 2020)?.observation?.quote).toContain('1450.7');
});

test('what stands in the tree twice is explained once', () => {
  const nodes = [...all(explanation('sanmenxia/baseline', 'gdp_per_head', 2025))].filter(({ repeated }) => !repeated);
  const keys = nodes.map(({ id, year }) => `${id}@${year}`);
  expect(new Set(keys).size).toBe(keys.length);
});
