import { expect, test } from 'vitest';
import { PlancastError } from '../../engine/types.ts';
import { makeGrowth, makeIndicator, makeModel } from './make_model.ts';

function issuesOf(make: () => unknown): string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof PlancastError) return error.issues.map(({ text }) => text.en);
    throw error;
  }
  return [];
}

test('cells come in an order in which each reads only what stands before it', () => {
  const { cells } = makeModel([
    makeIndicator('a', 'b + 1'),
    makeIndicator('b', 'lag(a) + c'),
    makeGrowth('c', 'c_growth'),
  ]);
  const order = cells.map(({ id }) => id);
  expect(order.indexOf('c_growth')).toBeLessThan(order.indexOf('c'));
  expect(order.indexOf('c')).toBeLessThan(order.indexOf('b'));
  expect(order.indexOf('b')).toBeLessThan(order.indexOf('a'));
});

test('a cycle within a year is refused with its path', () => {
  const cyclic = [makeIndicator('a', 'b * 2'), makeIndicator('b', 'c + 1'), makeIndicator('c', 'a - 1')];
  expect(issuesOf(() => makeModel(cyclic))).toEqual([
    'Cannot order indicators: they read each other in the same year (a -> b -> c -> a); let one of them read the year before with lag()',
  ]);
});

test('every unknown name is reported in one pass, with the nearest one', () => {
  const unknown = [
    makeIndicator('total', 'first + secnd'),
    makeGrowth('second', 'g'),
    makeGrowth('third', 'g3'),
  ];
  expect(issuesOf(() => makeModel(unknown))).toEqual([
    'Cannot use the equation of "total": there is no indicator or driver "first"',
    'Cannot use the equation of "total": there is no indicator or driver "secnd"; did you mean "second"?',
  ]);
});

test('words of the language itself are names like any other, and unknown', () => {
  expect(issuesOf(() => makeModel([makeIndicator('x', 'constructor + toString')]))).toHaveLength(2);
});

const real = makeGrowth('real', 'g', { unit: '亿元', prices: 'constant' });
const nominal = makeGrowth('nominal', 'n', { unit: '亿元', prices: 'current' });
const people = makeGrowth('people', 'p', { unit: '万人' });

test('money at current prices over money at constant prices is refused', () => {
  const share = makeIndicator('share', '100 * nominal / real', { unit: 'percent' });
  expect(issuesOf(() => makeModel([real, nominal, share]))).toEqual([
    'Cannot use the equation of "share": the equation gives money_current * money_constant^-1 but its unit "percent" is a pure number; check units and price bases (current, constant)',
  ]);
});

test('unlike units cannot be added', () => {
  const sum = makeIndicator('sum', 'nominal + people', { unit: '亿元', prices: 'current' });
  expect(issuesOf(() => makeModel([nominal, people, sum]))).toEqual([
    'Cannot use the equation of "sum": its terms differ: money_current and person',
  ]);
});

test('a product whose constant is off by a conversion (percent, 万, 亿) is refused with the right one', () => {
  const perHead = (constant: string) =>
    makeIndicator('per_head', `${constant} * nominal / people`, { unit: '元/人', prices: 'current' });
  expect(issuesOf(() => makeModel([nominal, people, perHead('10000')]))).toEqual([]);
  expect(issuesOf(() => makeModel([nominal, people, perHead('100')]))).toEqual([
    'Cannot use the equation of "per_head": its constant is 100; its units need 10000',
  ]);
  expect(issuesOf(() => makeModel([nominal, people, perHead('3000')]))).toEqual([]);
});
