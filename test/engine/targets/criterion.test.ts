import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedTarget } from '../../../engine/run_types.ts';
import { criterion, criterionValue, meets } from '../../../engine/targets/criterion.ts';
import type { Criterion, ValueAt } from '../../../engine/targets/kind_rule.ts';
import { within } from '../../../engine/targets/limits.ts';
import type { Direction } from '../../../engine/types.ts';
import { grow, makeTarget } from './make.ts';

function reader(paths: Readonly<Record<string, readonly number[]>>): ValueAt {
  return (indicator, year) => paths[indicator]?.[year - 2020] ?? Number.NaN;
}

function ready(given: Partial<ResolvedTarget>, better: Direction = 'higher'): Criterion {
  const made = criterion(makeTarget(given), better);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('criterionValue', () => {
  it('7.5, 4.2, 7, 7 and 7 percent average 6.53 percent a year', () => {
    const average = ready({ kind: 'average_growth', atLeast: 7 });
    const path = reader({ x: grow(100, 7.5, 4.2, 7, 7, 7) });
    expect(criterionValue(average, path)).toBeCloseTo(6.5333, 4);
  });

  it('8, 8, 8, 8 and -2 percent average 5.92 percent, the geometric mean, not 6', () => {
    const average = ready({ kind: 'average_growth', atLeast: 7 });
    expect(criterionValue(average, reader({ x: grow(100, 8, 8, 8, 8, -2) }))).toBeCloseTo(
      5.921523696087716,
      10,
    );
  });

  it('energy from 100 to 110 while GDP goes from 200 to 280 cuts intensity by 21.4 percent', () => {
    const cut = ready({ kind: 'cumulative_change', atLeast: 20 }, 'lower');
    const path = reader({ x: [100 / 200, 0.48, 0.45, 0.43, 0.41, 110 / 280] });
    expect(criterionValue(cut, path)).toBeCloseTo(21.42857142857143, 10);
  });

  it('a ceiling that must hold every year is judged in its worst year', () => {
    const ceiling = ready({ kind: 'level', atMost: 5.5, everyYear: true }, 'lower');
    expect(criterionValue(ceiling, reader({ x: [5, 5.2, 5.8, 5.4, 5.3, 5.1] }))).toBe(5.8);
  });

  it('a floor that must hold every year is judged in its worst year', () => {
    const floor = ready({ kind: 'level', atLeast: 50, everyYear: true });
    expect(criterionValue(floor, reader({ x: [75, 70, 52, 60, 60, 60] }))).toBe(52);
  });

  it('average growth that must hold every year is judged in its worst year', () => {
    const floor = ready({ kind: 'average_growth', atLeast: 7, everyYear: true });
    expect(criterionValue(floor, reader({ x: grow(100, 7, 8, 6, 9, 9) }))).toBeCloseTo(6, 10);
  });

  it('a path that stops short has no value', () => {
    for (const kind of [
      'level',
      'average_growth',
      'annual_growth',
      'cumulative_total',
      'cumulative_change',
      'point_change',
    ] as const) {
      expect(criterionValue(ready({ kind, atLeast: 1 }), reader({ x: [1, 2, 3] }))).toBeNaN();
    }
    expect(
      criterionValue(ready({ kind: 'relative', to: 'y' }), reader({ x: grow(1, 1, 1, 1, 1, 1) })),
    ).toBeNaN();
  });
});

describe('criterion', () => {
  it.each([
    ['qualitative', { kind: 'qualitative' }],
    ['delegated_without_value', { kind: 'delegated', measure: 'cumulative_change' }],
    ['no_numeric_target', { kind: 'level' }],
    ['comparator_missing', { kind: 'relative', to: null }],
  ] as const)('a target that holds nothing to judge has the reason %s', (reason, given) => {
    expect(criterion(makeTarget(given), 'higher')).toBe(reason);
  });

  it('a delegated target is judged by its measure as soon as a number is supplied', () => {
    const cut = ready({ kind: 'delegated', measure: 'cumulative_change', atLeast: 13.5 }, 'lower');
    expect(cut.rule.kind).toBe('cumulative_change');
  });
});

describe('meets', () => {
  it('6.96 meets at least 7.0, since it prints as 7.0, and 6.94 does not', () => {
    const average = ready({ kind: 'average_growth', atLeast: 7 });
    expect([6.96, 6.94].map((value) => meets(average, value))).toEqual([true, false]);
  });

  it('no value meets nothing', () => {
    expect(meets(ready({ atLeast: -1e9 }), Number.NaN)).toBe(false);
  });
});

const number = fc.double({ min: -500, max: 500, noNaN: true });
const bound = fc.constantFrom('atLeast', 'atMost', 'above', 'below', 'about');
const better = fc.constantFrom<Direction>('higher', 'lower', 'neither');
const kind = fc.constantFrom(
  'level',
  'average_growth',
  'cumulative_total',
  'cumulative_change',
  'point_change',
  'relative',
);
const anyCriterion = fc
  .record({
    bound,
    better,
    kind,
    required: number,
    decimals: fc.integer({ min: 0, max: 3 }),
    approximate: fc.boolean(),
    unit: fc.constantFrom('percent', '亿元', '年'),
  })
  .map(({ bound, better, required, ...given }) => ready({ ...given, to: 'y', [bound]: required }, better));

describe('for any target', () => {
  it('what holds strictly holds with rounding, and what holds with rounding holds with every allowance', () => {
    fc.assert(
      fc.property(anyCriterion, number, ({ limits }, distance) => {
        const value = limits.required + distance / 100;
        if (within(limits.strict, value)) expect(within(limits.rounded, value)).toBe(true);
        if (within(limits.rounded, value)) expect(within(limits.allowed, value)).toBe(true);
      }),
    );
  });

  it('raising what is better higher never turns met into missed', () => {
    fc.assert(
      fc.property(
        bound.filter((name) => name !== 'atMost' && name !== 'below'),
        number,
        number,
        fc.double({ min: 0, max: 500, noNaN: true }),
        (name, required, value, rise) => {
          const target = ready({ [name]: required }, 'higher');
          if (meets(target, value)) expect(meets(target, value + rise)).toBe(true);
        },
      ),
    );
  });

  it('lowering what is better lower never turns met into missed', () => {
    fc.assert(
      fc.property(
        bound.filter((name) => name !== 'atLeast' && name !== 'above'),
        number,
        number,
        fc.double({ min: 0, max: 500, noNaN: true }),
        (name, required, value, fall) => {
          const target = ready({ [name]: required }, 'lower');
          if (meets(target, value)) expect(meets(target, value - fall)).toBe(true);
        },
      ),
    );
  });

  it('growth of v in every year meets an average of at least v strictly, whatever v and the start', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 60, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (rate, start) => {
          const average = ready({ kind: 'average_growth', atLeast: rate });
          const path = reader({ x: grow(start, rate, rate, rate, rate, rate) });
          expect(within(average.limits.strict, criterionValue(average, path))).toBe(true);
        },
      ),
    );
  });
});
