import { describe, expect, it } from 'vitest';
import type { ResolvedTarget, VerdictWord } from '../../../engine/run_types.ts';
import { assessTargets } from '../../../engine/targets/assess_targets.ts';
import { kinds } from '../../../engine/targets/kinds.ts';
import type { Direction, TargetKind } from '../../../engine/types.ts';
import { grow, makeContext, makeIndicator, makeProjection, makeTarget } from './make.ts';

/** Every bound a plan can print about the number v; w is the width of 左右. */
const BOUNDS = {
  at_least: (v: number) => ({ atLeast: v }),
  at_most: (v: number) => ({ atMost: v }),
  above: (v: number) => ({ above: v }),
  below: (v: number) => ({ below: v }),
  at_least_about: (v: number) => ({ atLeast: v, approximate: true }),
  at_most_about: (v: number) => ({ atMost: v, approximate: true }),
  about: (v: number) => ({ about: v }),
  between: (v: number, w: number) => ({ atLeast: v, atMost: v + w }),
} as const satisfies Record<string, (v: number, w: number) => Partial<ResolvedTarget>>;
type Bound = keyof typeof BOUNDS;

const WORDS: Readonly<Record<string, VerdictWord>> = {
  m: 'met',
  b: 'met_in_band',
  a: 'met_above_band',
  r: 'met_by_rounding',
  x: 'missed',
};

/**
 * One letter for each value of the criterion: v - 2w, v - 0.8w, v - 0.04, v, v + 0.04, v + 0.8w, v + 2w, where v is
 * printed with one decimal, so that 0.04 is lost in rounding. The second line is the strict verdict.
 */
const EXPECTED: Readonly<Record<Bound, Readonly<Record<Direction, readonly [string, string]>>>> = {
  at_least: all('xxrmmmm', 'xxxmmmm'),
  at_most: all('mmmmrxx', 'mmmmxxx'),
  above: all('xxxxxmm', 'xxxxxmm'),
  below: all('mmxxxxx', 'mmxxxxx'),
  at_least_about: all('xbbbbba', 'xxxmmmm'),
  at_most_about: all('mbbbbbx', 'mmmmxxx'),
  about: {
    higher: ['xbbbbba', 'xxxmmmm'],
    lower: ['mbbbbbx', 'mmmmxxx'],
    neither: ['xbbbbbx', 'xxmmmxx'],
  },
  between: {
    higher: ['xxrmmma', 'xxxmmmm'],
    lower: ['mmmmmmx', 'mmmmmmx'],
    neither: ['xxrmmmx', 'xxxmmmx'],
  },
};

function all(words: string, strict: string) {
  const row: readonly [string, string] = [words, strict];
  return { higher: row, lower: row, neither: row };
}

/** For each kind: unit, width of 左右 about 10, and paths on which the criterion is x. `base` is worse than any target. */
interface Case {
  given: Partial<ResolvedTarget>;
  indicatorUnit: string;
  width: number;
  paths(x: number, base: number, better: Direction): Record<string, number[]>;
}

const growth = (x: number) => ({ x: grow(100, x, x, x, x, x) });
const change = (x: number, _: number, better: Direction) => ({
  x: [100, 0, 0, 0, 0, better === 'lower' ? 100 - x : 100 + x],
});

const CASES: Readonly<Record<Exclude<TargetKind, 'qualitative'>, Case>> = {
  level: {
    given: { unit: '亿元', period: '2025' },
    indicatorUnit: '亿元',
    width: 0.2,
    paths: (x, base) => ({ x: [base, base, base, base, base, x] }),
  },
  average_growth: { given: { unit: 'percent/yr' }, indicatorUnit: '亿元', width: 0.5, paths: growth },
  annual_growth: {
    given: { unit: 'percent/yr', period: '2023' },
    indicatorUnit: '亿元',
    width: 0.5,
    paths: (x) => ({ x: grow(100, 1, 2, x, 4, 5) }),
  },
  cumulative_total: {
    given: { unit: '亿元' },
    indicatorUnit: '亿元',
    width: 0.2,
    paths: (x) => ({ x: [100, 1, 1, 1, 1, x - 4] }),
  },
  cumulative_change: { given: { unit: 'percent' }, indicatorUnit: '亿元', width: 1, paths: change },
  point_change: {
    given: { unit: 'pp' },
    indicatorUnit: 'percent',
    width: 0.5,
    paths: (x) => ({ x: [50, 0, 0, 0, 0, 50 + x] }),
  },
  relative: {
    given: { unit: 'pp', to: 'y' },
    indicatorUnit: '亿元',
    width: 1,
    paths: (x) => ({ x: grow(100, ...Array(5).fill(5 + x)), y: grow(100, 5, 5, 5, 5, 5) }),
  },
  delegated: {
    given: { unit: 'percent', measure: 'cumulative_change' },
    indicatorUnit: '亿元',
    width: 1,
    paths: change,
  },
};

/** Which way a cut is better, when its indicator is better lower: the more the better. */
const CUTS: readonly string[] = ['cumulative_change', 'delegated'];

describe.each(Object.entries(CASES))(
  'a target of kind %s',
  (kind, { given, indicatorUnit, width, paths }) => {
    describe.each(Object.keys(BOUNDS) as Bound[])('with the bound %s', (bound) => {
      it.each(['higher', 'lower', 'neither'] as const)(
        'is judged at every distance when %s is better',
        (better) => {
          const v = 10;
          const distances = [-2 * width, -0.8 * width, -0.04, 0, 0.04, 0.8 * width, 2 * width];
          const target = makeTarget({ kind: kind as TargetKind, ...given, ...BOUNDS[bound](v, width) });
          const ceiling = bound.startsWith('at_most') || bound === 'below' || better === 'lower';
          const base = bound.startsWith('at_least') || bound === 'above' ? 1 : ceiling ? 100 : 1;
          const context = makeContext([
            makeIndicator({ unit: indicatorUnit, better }),
            makeIndicator({ id: 'y', unit: indicatorUnit }),
          ]);
          const verdicts = distances.map((distance) => {
            const projection = makeProjection(paths(v + distance, base, better));
            const [verdict] = assessTargets(projection, [target], context);
            expect(verdict?.reason).toBeNull();
            expect(verdict?.projected).toBeCloseTo(v + distance, 9);
            return verdict;
          });
          const criterionBetter = CUTS.includes(kind) && better === 'lower' ? 'higher' : better;
          const [words, strict] = EXPECTED[bound][criterionBetter];
          expect(verdicts.map((verdict) => verdict?.verdict)).toEqual(
            [...words].map((letter) => WORDS[letter]),
          );
          expect(verdicts.map((verdict) => verdict?.strict)).toEqual(
            [...strict].map((letter) => WORDS[letter]),
          );
        },
      );
    });
  },
);

it('every kind of target is in the table or is qualitative', () => {
  expect(Object.keys(kinds).sort()).toEqual([...Object.keys(CASES), 'qualitative'].sort());
});
