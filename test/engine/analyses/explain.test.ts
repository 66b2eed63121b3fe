import { expect, test } from 'vitest';
import { type Explanation, explain } from '../../../engine/analyses/explain.ts';
import { interpret } from '../../../engine/interpret.ts';
import { parseEquation } from '../../../engine/parse_equation.ts';
import type { Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { workOut } from '../../../scenarios/work_out.ts';

const library = await loadLibrary();

function explanation(scenario: string, id: string, year: number): Explanation {
  const { model, resolved, projection } = workOut(library, library.scenarios[scenario] as Scenario);
  const observations = library.regions[resolved.region]?.observations ?? [];
  return explain(model, resolved, projection, observations, id, year, library.regions.china);
}

function* all(node: Explanation): Generator<Explanation> {
  yield node;
  for (const input of node.inputs) yield* all(input);
}

test('R&D intensity is traced to its equation, the growth that a scenario set, and the words of the document', () => {
  const nodes = [...all(explanation('sanmenxia/growth_6', 'rd_intensity', 2025))];
  expect(nodes[0]).toMatchObject({
    id: 'rd_intensity',
    equation: '100 * rd_expenditure / gdp_nominal',
    unit: 'percent',
  });
  expect(nodes.find(({ id, year }) => id === 'gdp_growth' && year === 2023)?.set?.en).toBe(
    'sanmenxia/growth_6',
  );
  expect(nodes.find(({ id, year }) => id === 'gdp_nominal' && year === 2020)?.observation?.quote).toContain(
    '1450.7',
  );
});

test('what stands in the tree twice is explained once', () => {
  const nodes = [...all(explanation('sanmenxia/baseline', 'gdp_per_head', 2025))].filter(
    ({ repeated }) => !repeated,
  );
  const keys = nodes.map(({ id, year }) => `${id}@${year}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a driver at its baseline shows the numbers and words it was made from, and the arithmetic', () => {
  const { value, workings } = explanation('sanmenxia/baseline', 'trade_total_usd_growth', 2021);
  expect(workings?.behind.map(({ observation: { period, value, quote } }) => [period, value, quote])).toEqual(
    [
      ['2015', 43779, '4.外贸进出口总额(万美元) | 43779 | - | 8.0 | 262377 | 42.8 | 预期性 |'],
      ['2020', 262377, '4.外贸进出口总额(万美元) | 43779 | - | 8.0 | 262377 | 42.8 | 预期性 |'],
      ['2015', 1054, '1.地区生产总值(亿元) | 1054 | - | 8.0以上 | 1450.7 | 6.7 | 预期性 |'],
      ['2020', 1450.7, '1.地区生产总值(亿元) | 1054 | - | 8.0以上 | 1450.7 | 6.7 | 预期性 |'],
    ],
  );
  expect(workings?.arithmetic.map(({ zh }) => zh)).toEqual([
    '本地年均增长 = (262377 ÷ 43779)^(1/5) − 1 = 43.06%',
    '同期参照 = (1450.7 ÷ 1054)^(1/5) − 1 = 6.60%',
    `10.35 + 0.3 × (43.06 − 6.60) × 0.5^1 = ${value?.toFixed(2)}`,
  ]);
});

test('growth of GDP shows the series of the country, with its sources', () => {
  const { workings } = explanation('sanmenxia/baseline', 'gdp_growth', 2021);
  expect(
    workings?.behind.map(({ observation: { period, value }, national }) => [
      period,
      value,
      national === null,
    ]),
  ).toEqual([
    ['2016-2020', 6.7, true],
    ['2016', 6.7, false],
    ['2017', 6.8, false],
    ['2018', 6.6, false],
    ['2019', 6, false],
    ['2020', 2.2, false],
    ['2021', 8.4, false],
  ]);
  expect(workings?.behind.at(-1)?.national?.zh).toBe('2021年国内生产总值最终核实（新华社）');
  expect(workings?.arithmetic.at(-1)?.en).toBe('8.40 + 0.3 × (6.7 − 5.65) = 8.72');
});

test('an answer to growth is the last step', () => {
  const { workings } = explanation('sanmenxia/growth_6', 'fiscal_revenue_growth', 2022);
  expect(workings?.arithmetic.at(-1)?.zh).toMatch(/^\d\.\d\d \+ 1 × \(7\.59 − \d\.\d\d\) = \d\.\d\d$/);
});

/** A step as an equation that can be computed. */
function computed(step: string): number {
  const equation = step
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replace(/(\d+(?:\.\d+)?)%/g, '($1 / 100)')
    .replaceAll('e^(', 'exp(')
    .replaceAll('ln(', 'log(');
  return interpret(parseEquation(equation), 0, { values: {}, baseline: null, baseYear: 2020, planStart: 1 });
}

test.each([
  'sanmenxia/baseline',
  'sanmenxia/midterm_2022',
  'weidu/growth_8',
  'jiaozuo_demo_zone/plan',
  'jincheng/baseline',
])('in %s the arithmetic of every baseline and year gives its value', (scenario) => {
  const { model, resolved, projection } = workOut(library, library.scenarios[scenario] as Scenario);
  const observations = library.regions[resolved.region]?.observations ?? [];
  let steps = 0;
  for (const { id } of resolved.drivers) {
    for (let year = resolved.baseYear + 1; year <= resolved.horizon; year++) {
      const { value, workings } = explain(
        model,
        resolved,
        projection,
        observations,
        id,
        year,
        library.regions.china,
      );
      const last = workings?.arithmetic.at(-1)?.en;
      if (last === undefined) continue;
      const [formula = '', result] = last.split(' = ');
      expect(result, `${id}@${year}`).toBe(value?.toFixed(2));
      // Terms are shown with two places, and a drift of 0.01 in a hundred is a hundredth of the result.
      expect(Math.abs(computed(formula) - (value ?? Number.NaN)), `${id}@${year} ${last}`).toBeLessThan(0.03);
      steps++;
    }
  }
  expect(steps).toBeGreaterThan(50);
});
