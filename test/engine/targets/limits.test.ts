import { describe, expect, it } from 'vitest';
import { averageGrowth } from '../../../engine/targets/kinds/average_growth.ts';
import { level } from '../../../engine/targets/kinds/level.ts';
import { relative } from '../../../engine/targets/kinds/relative.ts';
import { type Limits, limits, marginOf, within } from '../../../engine/targets/limits.ts';
import { makeTarget } from './make.ts';

describe('limits', () => {
  it('63 holds from 62.5 on, and strictly from 63', () => {
    const bounds = limits(
      makeTarget({ atLeast: 63, decimals: 0, unit: 'percent' }),
      level,
      'higher',
    ) as Limits;
    expect(within(bounds.rounded, 62.5)).toBe(true);
    expect(within(bounds.rounded, 62.49)).toBe(false);
    expect(within(bounds.strict, 62.99)).toBe(false);
    expect(bounds.band).toBeNull();
  });

  it('超过 2.4 holds from 2.45 on, which is the first number that prints as more', () => {
    const bounds = limits(makeTarget({ above: 2.4, unit: 'percent' }), level, 'higher') as Limits;
    expect(within(bounds.allowed, 2.44)).toBe(false);
    expect(within(bounds.allowed, 2.45)).toBe(true);
    expect(within(bounds.strict, 2.45)).toBe(true);
  });

  it('7.0左右 reaches from 6.5 to 7.5', () => {
    const bounds = limits(makeTarget({ about: 7 }), averageGrowth, 'higher') as Limits;
    expect(bounds.band).toEqual([6.5, 7.5]);
    expect(within(bounds.allowed, 6.5)).toBe(true);
    expect(within(bounds.allowed, 6.49)).toBe(false);
  });

  it('at least 7, marked as 左右, is the same as about 7', () => {
    const about = limits(makeTarget({ about: 7 }), averageGrowth, 'higher');
    expect(limits(makeTarget({ atLeast: 7, approximate: true }), averageGrowth, 'higher')).toEqual(about);
  });

  it('of 6-6.5 the lower end decides and the upper end informs', () => {
    const bounds = limits(makeTarget({ atLeast: 6, atMost: 6.5 }), averageGrowth, 'higher') as Limits;
    expect(bounds.required).toBe(6);
    expect(bounds.band).toEqual([6, 6.5]);
    expect(within(bounds.strict, 9)).toBe(true);
  });

  it('growth in step with another is held against a gap of zero, one point wide', () => {
    const bounds = limits(makeTarget({ to: 'y' }), relative, 'higher') as Limits;
    expect(bounds.required).toBe(0);
    expect(bounds.band).toEqual([-1, 1]);
    expect(within(bounds.strict, 0)).toBe(true);
    expect(within(bounds.allowed, -1)).toBe(true);
    expect(within(bounds.allowed, -1.01)).toBe(false);
  });

  it('growth faster than another needs a gap beyond noise and no rounding', () => {
    const bounds = limits(makeTarget({ to: 'y', above: 0 }), relative, 'higher') as Limits;
    expect(within(bounds.strict, 0)).toBe(false);
    expect(within(bounds.strict, 1e-6)).toBe(true);
    expect(bounds.allowed).toEqual(bounds.strict);
  });

  it('a target without a number has no limits', () => {
    expect(limits(makeTarget({}), level, 'higher')).toBeNull();
  });
});

describe('marginOf', () => {
  it('is positive on the better side of a ceiling as well', () => {
    const bounds = limits(makeTarget({ atMost: 5.5 }), level, 'lower') as Limits;
    expect(marginOf(bounds, 5.2)).toBeCloseTo(0.3, 12);
    expect(marginOf(bounds, 6)).toBe(-0.5);
  });

  it('takes floating-point noise for zero', () => {
    const bounds = limits(makeTarget({ atLeast: 7 }), averageGrowth, 'higher') as Limits;
    expect(marginOf(bounds, 7 - 1e-12)).toBe(0);
  });

  it('is the distance to the nearer end of an interval where neither direction is better', () => {
    const bounds = limits(makeTarget({ atLeast: 2, atMost: 4 }), level, 'neither') as Limits;
    expect([1, 2.5, 3.5, 6].map((value) => marginOf(bounds, value))).toEqual([-1, 0.5, 0.5, -2]);
  });
});
