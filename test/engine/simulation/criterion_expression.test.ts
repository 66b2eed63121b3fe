import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpret } from '../../../engine/interpret.ts';
import type { ResolvedTarget } from '../../../engine/run_types.ts';
import { criterionExpression } from '../../../engine/simulation/criterion_expression.ts';
import { criterion, criterionValue, meets } from '../../../engine/targets/criterion.ts';
import type { Direction } from '../../../engine/types.ts';
import { makeTarget } from '../targets/make.ts';

const level = fc.double({ min: 50, max: 200, noNaN: true });
const path = fc.array(level, { minLength: 6, maxLength: 6 });

const KINDS: readonly [string, Partial<ResolvedTarget>, Direction][] = [
  ['a level', { kind: 'level', period: '2025', atLeast: 100 }, 'higher'],
  ['a level in an earlier year', { kind: 'level', period: '2023', atLeast: 100 }, 'higher'],
  ['a ceiling of every year', { kind: 'level', everyYear: true, atMost: 120 }, 'lower'],
  ['a floor of every year', { kind: 'level', everyYear: true, atLeast: 90 }, 'higher'],
  [
    'a number to keep near in every year',
    { kind: 'level', everyYear: true, about: 100, approximate: true },
    'neither',
  ],
  ['average growth', { kind: 'average_growth', atLeast: 2, unit: 'percent/yr' }, 'higher'],
  ['growth of a year', { kind: 'annual_growth', period: '2024', atLeast: 2, unit: 'percent/yr' }, 'higher'],
  [
    'growth of every year',
    { kind: 'annual_growth', everyYear: true, atLeast: -9, unit: 'percent/yr' },
    'higher',
  ],
  ['a five-year total', { kind: 'cumulative_total', atLeast: 500 }, 'higher'],
  ['a cumulative cut', { kind: 'cumulative_change', atLeast: 13.5, unit: 'percent' }, 'lower'],
  ['a cumulative rise', { kind: 'cumulative_change', atLeast: 13.5, unit: 'percent' }, 'higher'],
  ['a change in points', { kind: 'point_change', atLeast: 1 }, 'higher'],
  ['keeping step with another', { kind: 'relative', to: 'y', unit: 'pp' }, 'higher'],
  [
    'a delegated cut once it has a number',
    { kind: 'delegated', measure: 'cumulative_change', atLeast: 10, unit: 'percent' },
    'lower',
  ],
];

describe('every kind gives the value of criterionValue', () => {
  test.each(KINDS)('%s', (_, given, better) => {
    const judged = criterion(makeTarget(given), better);
    if (typeof judged === 'string') throw new Error(judged);
    const { expression, low, high } = criterionExpression(judged, 2025);
    fc.assert(
      fc.property(path, path, (x, y) => {
        const values = { x: Float64Array.from(x), y: Float64Array.from(y) };
        const valueAt = (id: string, year: number) => values[id as 'x' | 'y'][year - 2020] ?? Number.NaN;
        const value = interpret(expression, 5, { values, baseline: null, baseYear: 2020, planStart: 1 });
        const wanted = criterionValue(judged, valueAt);
        expect(value).toBe(wanted);
        expect(value >= low && value <= high).toBe(meets(judged, wanted));
      }),
    );
  });
});
