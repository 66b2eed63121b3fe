import { expect, test } from 'vitest';
import { project } from '../../engine/project.ts';
import { PlancastError } from '../../engine/types.ts';
import {
  makeDriver,
  makeGrowth,
  makeIndicator,
  makeModel,
  makeResolvedDriver,
  makeScenario,
} from './make_model.ts';

function messageOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof PlancastError) return error.issues[0]?.text.en ?? '';
    throw error;
  }
  return 'no error';
}

test('an indicator without a printed level runs as an index with base year = 100', () => {
  const model = makeModel([makeGrowth('x', 'g'), makeGrowth('y', 'h'), makeIndicator('ratio', 'x / y')]);
  const run = project(
    model,
    makeScenario([makeResolvedDriver('g', 2, 10), makeResolvedDriver('h', 2, 0)], {}),
  );
  expect(Array.from(run.values.ratio ?? [])).toEqual([100, expect.closeTo(110, 10), expect.closeTo(121, 10)]);
  expect(run.basis.ratio).toBe('index');
});

test('a derived indicator with a printed base is benchmarked to it even if what it reads are indices', () => {
  const model = makeModel([makeGrowth('x', 'g'), makeGrowth('y', 'h'), makeIndicator('ratio', 'x / y')]);
  const run = project(
    model,
    makeScenario([makeResolvedDriver('g', 1, 10), makeResolvedDriver('h', 1, 0)], { ratio: 1.5 }),
  );
  expect(run.basis.ratio).toBe('level');
  expect(run.values.ratio?.[1]).toBeCloseTo(1.65, 12);
});

test('a percentage without a base is left out, and so is what reads it', () => {
  const rate = makeIndicator('rate', 'lag(rate) + d', {
    method: 'change',
    drivers: [makeDriver('d', 'rate')],
  });
  const model = makeModel([rate, makeGrowth('x', 'g'), makeIndicator('part', 'x * rate')]);
  const run = project(
    model,
    makeScenario([makeResolvedDriver('d', 1, 1), makeResolvedDriver('g', 1, 1)], {}),
  );
  expect(run.values.rate).toBeUndefined();
  expect(run.values.part).toBeUndefined();
  expect(run.values.x?.[1]).toBeCloseTo(101, 12);
});

test('growth is felt: a driver left at its baseline moves by its elasticity with the growth it answers', () => {
  const model = makeModel([
    makeGrowth('gdp', 'g'),
    makeGrowth('x', 'gx', {
      drivers: [makeDriver('gx', 'x', { response: { to: 'g', elasticity: 1.5, source: { title: 't' } } })],
    }),
  ]);
  const given = Float64Array.of(6, 6);
  const g = makeResolvedDriver('g', 2, 5, { given });
  const gx = makeResolvedDriver('gx', 2, 8, { response: { to: 'g', elasticity: 1.5 } });
  expect(project(model, makeScenario([g, gx], {})).values.gx?.[1]).toBe(9.5);
  const own = { ...gx, given: Float64Array.of(14.9, 14.9) };
  expect(project(model, makeScenario([g, own], {})).values.gx?.[1]).toBe(14.9);
});

test('an observed year wins over the equation, and a derived indicator goes on from it', () => {
  const model = makeModel([makeGrowth('x', 'g'), makeIndicator('double', 'x * 2')]);
  const scenario = makeScenario(
    [makeResolvedDriver('g', 3, 10)],
    { x: 100 },
    { asOf: 2021, pinned: { double: { 2021: 330 } } },
  );
  const run = project(model, scenario);
  expect(run.values.double?.[1]).toBe(330);
  // From then on in proportion to its equation: 330 / 220 of it.
  expect(run.values.double?.[2]).toBeCloseTo(1.5 * 242, 10);
});

test('an observed level is no value of an index, whose base-year level is not known', () => {
  const scenario = makeScenario(
    [makeResolvedDriver('g', 2, 10)],
    {},
    { asOf: 2021, pinned: { x: { 2021: 16 } } },
  );
  const run = project(makeModel([makeGrowth('x', 'g')]), scenario);
  expect(Array.from(run.values.x ?? [])).toEqual([100, expect.closeTo(110, 10), expect.closeTo(121, 10)]);
});

test('a value outside its bounds is refused with year, value, bound, and the driver and layer to change', () => {
  const model = makeModel([
    makeIndicator('x', 'lag(x) * (1 + g / 100)', {
      method: 'growth',
      bounds: [0, 120],
      drivers: [makeDriver('g', 'x')],
    }),
  ]);
  const g = makeResolvedDriver('g', 3, 1, {
    given: Float64Array.of(9, 9, 9),
    layers: ['r/fast', 'r/fast', 'r/fast'],
  });
  expect(messageOf(() => project(model, makeScenario([g], { x: 100 })))).toBe(
    'Cannot project x in 2023: it is 129.503; it must be at least 0 and at most 120; r/fast sets g to 9 percent/yr, change that',
  );
});

test('a value that is no number never leaves: indicator and year are named', () => {
  const model = makeModel([makeGrowth('x', 'g'), makeIndicator('y', 'log(x - 105)')]);
  expect(
    messageOf(() => project(model, makeScenario([makeResolvedDriver('g', 2, 3)], { x: 100, y: 1 }))),
  ).toContain('y');
});

test('what two equations of a tower of powers would make is bounded, not a hang', () => {
  const model = makeModel([makeIndicator('x', '9 ^ 9 ^ 9 ^ 9', {}), makeGrowth('y', 'g')]);
  expect(messageOf(() => project(model, makeScenario([makeResolvedDriver('g', 1, 3)], {})))).toBe(
    'Cannot project x in 2021: it is not a finite number; a finite one is wanted',
  );
});
