import { describe, expect, it } from 'vitest';
import type { Projection, ResolvedTarget, Verdict } from '../../../engine/run_types.ts';
import { assessTargets } from '../../../engine/targets/assess_targets.ts';
import type { AssessmentContext } from '../../../engine/targets/assessment_context.ts';
import type { Indicator } from '../../../engine/types.ts';
import { grow, makeContext, makeDriver, makeIndicator, makeProjection, makeTarget } from './make.ts';

/** One verdict on the path of x from 2020. */
function assess(
  target: Partial<ResolvedTarget>,
  path: readonly number[],
  indicator: Partial<Indicator> = {},
  projection: Partial<Projection> = {},
  context: Partial<AssessmentContext> = {},
): Verdict {
  const [verdict] = assessTargets(
    makeProjection({ x: path }, projection),
    [makeTarget(target)],
    makeContext([makeIndicator(indicator), makeIndicator({ id: 'y' })], context),
  );
  return verdict as Verdict;
}

const growthTarget = { kind: 'average_growth', about: 7, approximate: true, unit: 'percent/yr' } as const;

describe('growth', () => {
  it('of 6 % misses 7.0左右 by one point', () => {
    const verdict = assess(growthTarget, grow(1450.7, 6, 6, 6, 6, 6));
    expect(verdict).toMatchObject({ verdict: 'missed', strict: 'missed', required: 7, band: [6.5, 7.5] });
    expect(verdict.projected).toBeCloseTo(6, 10);
    expect(verdict.margin).toBeCloseTo(-1, 10);
  });

  it('of 6.6 % meets 7.0左右 only because of 左右', () => {
    const verdict = assess(growthTarget, grow(1450.7, 6.6, 6.6, 6.6, 6.6, 6.6));
    expect(verdict).toMatchObject({ verdict: 'met_in_band', strict: 'missed' });
    expect(verdict.caveats).toEqual(['approximate', 'by_band']);
  });

  it('of exactly 7 % meets 7.0左右 strictly as well, with no margin', () => {
    const verdict = assess(growthTarget, grow(1450.7, 7, 7, 7, 7, 7));
    expect(verdict).toMatchObject({
      verdict: 'met_in_band',
      strict: 'met',
      margin: 0,
      caveats: ['approximate'],
    });
  });

  it('of 7.5 and 4.2 % in the first two years leaves 7.78 % a year for the other three and is behind', () => {
    const verdict = assess(growthTarget, grow(1450.7, 7.5, 4.2, 5, 5, 5), {}, { asOf: 2022 });
    expect(verdict.paceNeeded).toBeCloseTo(7.78, 2);
    expect(verdict.paceNow).toBeCloseTo(5.84, 2);
    expect(verdict).toMatchObject({
      paceUnit: 'percent/yr',
      timeProgress: 0.4,
      progress: null,
      midterm: 'behind',
    });
  });

  it('with nothing observed needs what the target says and shows the projected average as its pace', () => {
    const verdict = assess(growthTarget, grow(1450.7, 6, 6, 6, 6, 6));
    expect(verdict.paceNeeded).toBeCloseTo(7, 10);
    expect(verdict.paceNow).toBeCloseTo(6, 10);
    expect(verdict).toMatchObject({ timeProgress: 0, midterm: null });
  });

  it('is judged on an index, which needs no base', () => {
    const verdict = assess(growthTarget, grow(100, 7, 7, 7, 7, 7), {}, { basis: { x: 'index' } });
    expect(verdict.verdict).toBe('met_in_band');
  });

  it('of one year is judged on the year before', () => {
    const target = {
      kind: 'annual_growth',
      period: '2023',
      atLeast: 7,
      decimals: 0,
      unit: 'percent/yr',
    } as const;
    const verdict = assess(target, grow(100, 1, 2, 7.2, 4, 5), {}, {}, { period: [2023, 2023] });
    expect(verdict.projected).toBeCloseTo(7.2, 10);
    expect(verdict).toMatchObject({ verdict: 'met', paceUnit: 'percent/yr' });
    expect(verdict.paceNeeded).toBe(7);
  });

  it('in no period that is over needs any pace', () => {
    expect(assess(growthTarget, grow(100, 7, 7, 7, 7, 7), {}, { asOf: 2025 })).toMatchObject({
      paceNeeded: null,
      timeProgress: 1,
      midterm: null,
    });
  });
});

describe('a level', () => {
  const urbanization = { kind: 'level', period: '2025', atLeast: 63, decimals: 0, unit: 'percent' } as const;
  const rising = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((year) => 58.7 + 0.8 * year);

  it('of urbanization, 58.7 and rising by 0.8 a year, is met in 2025 by rounding and so first reached in 2025', () => {
    const verdict = assess(urbanization, rising, { unit: 'percent' });
    expect(verdict).toMatchObject({ verdict: 'met_by_rounding', strict: 'missed', firstYear: 2025 });
    expect(verdict.caveats).toEqual(['by_rounding']);
    expect(verdict.margin).toBeCloseTo(-0.3, 10);
  });

  it('of urbanization, 58.7 and rising by 0.8 a year, first reaches 63 in 2026 when it is printed as 63.0', () => {
    const verdict = assess({ ...urbanization, decimals: 1 }, rising, { unit: 'percent' });
    expect(verdict).toMatchObject({ verdict: 'missed', firstYear: 2026 });
  });

  it('that is not reached by the horizon has no first year', () => {
    expect(assess({ ...urbanization, atLeast: 80 }, rising, { unit: 'percent' }).firstYear).toBeNull();
  });

  it('in percent is paced in points: 60.9 in 2022 leaves 0.7 a year to 63', () => {
    const path = [58.7, 59.8, 60.9, 61.5, 62, 62.5];
    const verdict = assess(urbanization, path, { unit: 'percent' }, { asOf: 2022 });
    expect(verdict.paceNow).toBeCloseTo(1.1, 10);
    expect(verdict.paceNeeded).toBeCloseTo(0.7, 10);
    expect(verdict.progress).toBeCloseTo(2.2 / 4.3, 10);
    expect(verdict).toMatchObject({ paceUnit: 'pp/yr', timeProgress: 0.4, midterm: 'ahead' });
  });

  it('of money is paced in growth', () => {
    const target = { kind: 'level', period: '2025', atLeast: 200 } as const;
    const verdict = assess(target, grow(142.6, 7, 7, 5, 5, 5), {}, { asOf: 2022 });
    expect(verdict.paceNow).toBeCloseTo(7, 10);
    expect(verdict.paceNeeded).toBeCloseTo(7, 1);
    expect(verdict).toMatchObject({ paceUnit: 'percent/yr', midterm: 'on_track', verdict: 'missed' });
  });

  it('that runs through zero is paced by its own unit a year', () => {
    const verdict = assess(
      { kind: 'level', period: '2025', atLeast: 4 },
      [-1, 0, 1, 2, 3, 4],
      {},
      { asOf: 2022 },
    );
    expect(verdict.paceNow).toBeCloseTo(1, 10);
    expect(verdict.paceNeeded).toBeCloseTo(1, 10);
    expect(verdict.paceUnit).toBe('亿元/yr');
  });

  it('reached before its year is achieved early', () => {
    const verdict = assess(
      urbanization,
      [58.7, 61, 63.5, 63.6, 63.7, 63.8],
      { unit: 'percent' },
      { asOf: 2022 },
    );
    expect(verdict.midterm).toBe('achieved_early');
  });

  it('that moves the wrong way has negative progress, shown as it is', () => {
    const verdict = assess(urbanization, [58.7, 58, 57, 57, 57, 57], { unit: 'percent' }, { asOf: 2022 });
    expect(verdict.progress).toBeLessThan(0);
    expect(verdict.midterm).toBe('behind');
  });

  it('that asks for less than one printed unit has no progress', () => {
    const verdict = assess(
      urbanization,
      [62.4, 62.4, 62.5, 62.6, 62.8, 63],
      { unit: 'percent' },
      { asOf: 2022 },
    );
    expect(verdict).toMatchObject({ progress: null, midterm: null, verdict: 'met' });
  });

  it('below the base is a floor, maintained while it holds, with no progress and no pace needed', () => {
    const grain = { kind: 'level', period: '2025', atLeast: 50, unit: '万吨', decimals: 0 } as const;
    const verdict = assess(grain, [74.8, 74, 73, 72, 71, 70], { unit: '万吨' }, { asOf: 2022 });
    expect(verdict).toMatchObject({
      verdict: 'maintained',
      progress: null,
      paceNeeded: null,
      midterm: null,
      firstYear: 2020,
    });
    expect(verdict.caveats).toContain('floor');
  });

  it('below the base that no longer holds is missed', () => {
    const verdict = assess({ kind: 'level', period: '2025', atLeast: 50 }, [74.8, 60, 55, 50, 48, 45]);
    expect(verdict.verdict).toBe('missed');
    expect(verdict.caveats).toContain('floor');
  });

  it('saturated at 100 percent with a target of 100 is maintained', () => {
    const target = { kind: 'level', period: '2025', atLeast: 100, unit: 'percent', decimals: 0 } as const;
    const verdict = assess(target, [100, 100, 100, 100, 100, 100], { unit: 'percent' });
    expect(verdict).toMatchObject({ verdict: 'maintained', margin: 0, progress: null });
  });

  it('that the projection alone has passed by the base of a later plan is no floor', () => {
    const target = { kind: 'level', period: '2023', above: 2.4, unit: 'percent' } as const;
    const context = { period: [2023, 2023] as const };
    const path = [1.5, 2, 2.5, 2.6, 2.7, 2.8];
    expect(assess(target, path, { unit: 'percent' }, {}, context).verdict).toBe('met');
    expect(assess(target, path, { unit: 'percent' }, { asOf: 2022 }, context).verdict).toBe('maintained');
  });

  it('that must hold every year names its worst year and has no first year', () => {
    const ceiling = { kind: 'level', atMost: 5.5, unit: 'percent', everyYear: true } as const;
    const verdict = assess(ceiling, [Number.NaN, 5.2, 5.8, 5.4, 5.3, 5.1], {
      unit: 'percent',
      better: 'lower',
    });
    expect(verdict).toMatchObject({ verdict: 'missed', projected: 5.8, firstYear: null, paceNeeded: null });
    expect(verdict.caveats).toEqual(['worst_year:2022']);
  });

  it('of a year before the plan began in a run from there has neither pace nor time progress', () => {
    const verdict = assess({ kind: 'level', period: '2020', atLeast: 60 }, [58, 59, 60, 61, 62, 63]);
    expect(verdict).toMatchObject({ verdict: 'missed', paceNow: null, paceNeeded: null, timeProgress: null });
  });
});

describe('a cumulative cut', () => {
  const cut = { kind: 'cumulative_change', atLeast: 17, unit: 'percent', decimals: 0 } as const;

  it('of 17 % after +1.51, -2.20 and -4.18 is 26.8 % done, needs 6.59 % a year, and is behind', () => {
    const path = grow(100, 1.51, -2.2, -4.18, -4, -4);
    const verdict = assess(cut, path, { better: 'lower' }, { asOf: 2023, basis: { x: 'index' } });
    expect(verdict.progress).toBeCloseTo(0.268, 3);
    expect(verdict.paceNeeded).toBeCloseTo(6.59, 2);
    expect(verdict.paceNow).toBeCloseTo(1.65, 2);
    expect(verdict).toMatchObject({ timeProgress: 0.6, midterm: 'behind', verdict: 'missed' });
  });

  it('of 13.5 % is met by 2.86 % a year', () => {
    const verdict = assess(
      { ...cut, atLeast: 13.5, decimals: 1 },
      grow(100, ...Array(5).fill(-2.8588542599279565)),
      {
        better: 'lower',
      },
    );
    expect(verdict).toMatchObject({ verdict: 'met', margin: 0 });
    expect(verdict.paceNow).toBeCloseTo(2.86, 2);
  });

  it('of what is better higher is growth over the period', () => {
    const verdict = assess({ ...cut, atLeast: 20 }, [100, 104, 108, 112, 116, 121], {}, { asOf: 2022 });
    expect(verdict.projected).toBeCloseTo(21, 10);
    expect(verdict.paceNeeded).toBeCloseTo(100 * ((120 / 108) ** (1 / 3) - 1), 10);
    expect(verdict.progress).toBeCloseTo(Math.log(1.08) / Math.log(1.2), 10);
    expect(verdict.verdict).toBe('met');
  });

  it('set by the province is judged by the national value when a scenario supplies it, and says so', () => {
    const target = {
      ...cut,
      kind: 'delegated',
      measure: 'cumulative_change',
      authority: 'national',
    } as const;
    const verdict = assess({ ...target, atLeast: 18 }, grow(100, -4, -4, -4, -4, -4), { better: 'lower' });
    expect(verdict).toMatchObject({ kind: 'delegated', verdict: 'met', caveats: ['national_value'] });
  });
});

describe('a five-year total', () => {
  const jobs = { kind: 'cumulative_total', atLeast: 18, unit: '万人', decimals: 0 } as const;

  it('of 18 with 4.2 and 4.05 done needs 3.25 a year', () => {
    const verdict = assess(jobs, [4, 4.2, 4.05, 3.5, 3.5, 3.5], { unit: '万人', flow: true }, { asOf: 2022 });
    expect(verdict.projected).toBeCloseTo(18.75, 10);
    expect(verdict.paceNow).toBeCloseTo(4.125, 10);
    expect(verdict.paceNeeded).toBeCloseTo(3.25, 10);
    expect(verdict.progress).toBeCloseTo(8.25 / 18, 10);
    expect(verdict).toMatchObject({ paceUnit: '万人/yr', midterm: 'ahead', verdict: 'met', firstYear: null });
  });

  it('that is a ceiling has no mid-term word, since using it up early is no achievement', () => {
    const land = { kind: 'cumulative_total', atMost: 10 } as const;
    const verdict = assess(land, [0, 2, 2, 2, 2, 2], { better: 'lower' }, { asOf: 2022 });
    expect(verdict).toMatchObject({ verdict: 'met', progress: 0.4, midterm: null });
  });
});

describe('a change in points', () => {
  it('of 1.2 points in 2023 is counted from 2022', () => {
    const target = { kind: 'point_change', period: '2023', atLeast: 1.2, unit: 'pp' } as const;
    const verdict = assess(target, [58, 59, 60, 61.3], { unit: 'percent' }, { asOf: 2022 });
    expect(verdict.projected).toBeCloseTo(1.3, 10);
    expect(verdict.paceNeeded).toBeCloseTo(1.2, 10);
    expect(verdict).toMatchObject({ verdict: 'met', paceUnit: 'pp/yr', timeProgress: 0 });
  });
});

describe('growth in step with another', () => {
  const target = makeTarget({ kind: 'relative', to: 'y', unit: 'pp' });
  const context = makeContext([makeIndicator({}), makeIndicator({ id: 'y' })]);

  it.each([
    [7.5, 'met_in_band', 'met'],
    [6.2, 'met_in_band', 'missed'],
    [5.9, 'missed', 'missed'],
    [8.5, 'met_above_band', 'met'],
  ])('of 7 %%: %f %% is %s, strictly %s', (own, verdict, strict) => {
    const projection = makeProjection({ x: grow(50, ...Array(5).fill(own)), y: grow(9, 7, 7, 7, 7, 7) });
    const [found] = assessTargets(projection, [target], context);
    expect(found).toMatchObject({ verdict, strict, required: 0, band: [-1, 1] });
    expect(found?.projected).toBeCloseTo(own - 7, 10);
    expect(found?.paceNeeded).toBeCloseTo(7, 10);
  });
});

describe('what cannot be judged', () => {
  const flat = [1, 1, 1, 1, 1, 1];
  it.each<[string, Partial<ResolvedTarget>, Partial<Indicator>, Partial<Projection>]>([
    ['qualitative', { kind: 'qualitative' }, {}, {}],
    ['delegated_without_value', { kind: 'delegated', measure: 'cumulative_change' }, {}, {}],
    ['no_numeric_target', {}, {}, {}],
    [
      'comparator_missing',
      { kind: 'relative', against: { zh: '全省平均', en: 'provincial average' } },
      {},
      {},
    ],
    ['comparator_missing', { kind: 'relative', to: 'y' }, {}, {}],
    ['no_projection', { atLeast: 1, indicator: 'unheard_of' }, {}, {}],
    ['no_projection', { kind: 'average_growth', atLeast: 1, indicator: 'y', unit: 'percent/yr' }, {}, {}],
    ['no_base', { atLeast: 1, indicator: 'y' }, {}, {}],
    ['no_base', { atLeast: 1 }, {}, { basis: { x: 'index' } }],
    ['no_base', { kind: 'point_change', atLeast: 1 }, {}, { basis: { x: 'index' } }],
    ['no_base', { kind: 'cumulative_total', atLeast: 1 }, {}, { basis: { x: 'index' } }],
    ['unit_mismatch', { atLeast: 1, unit: '万元' }, {}, {}],
    ['unit_mismatch', { kind: 'average_growth', atLeast: 1, unit: '亿元' }, {}, {}],
    ['horizon_mismatch', { atLeast: 1, period: '2035' }, {}, {}],
    [
      'horizon_mismatch',
      { kind: 'average_growth', atLeast: 1, unit: 'percent/yr', period: '2016-2020' },
      {},
      {},
    ],
    [
      'saturated_or_degenerate',
      { kind: 'average_growth', atLeast: 1, unit: 'percent/yr' },
      {},
      {
        values: { x: Float64Array.of(0, 0, 1, 1, 1, 1) },
      },
    ],
  ])('says %s', (reason, target, indicator, projection) => {
    const verdict = assess(target, flat, indicator, projection);
    expect(verdict).toMatchObject({
      verdict: 'not_assessable',
      reason,
      projected: null,
      strict: null,
      midterm: null,
    });
  });

  it('keeps the number and the band that the words print', () => {
    expect(assess({ about: 200 }, flat, {}, { basis: { x: 'index' } })).toMatchObject({
      reason: 'no_base',
      required: 200,
      band: [196, 204],
    });
  });
});

describe('a target set by the scenario itself', () => {
  const all = { given: Float64Array.of(7, 7, 7, 7, 7), layers: Array(5).fill('sanmenxia/plan') };
  const cases: [string, boolean, Parameters<typeof makeDriver>[0], Partial<ResolvedTarget>][] = [
    ['in every year is assumed', true, all, growthTarget],
    ['as a yearly cut is assumed', true, all, { kind: 'cumulative_change', atLeast: 17, unit: 'percent' }],
    [
      'in four years of five is found',
      false,
      { ...all, given: Float64Array.of(7, 7, 7, 7, Number.NaN) },
      growthTarget,
    ],
    ['by observation is found', false, { ...all, layers: Array(5).fill('as_of 2025') }, growthTarget],
    ['by another indicator’s driver is found', false, { ...all, indicator: 'y' }, growthTarget],
    ['through growth, for a level, is found', false, all, { kind: 'level', atLeast: 1, unit: '亿元' }],
    ['by the baseline is found', false, {}, growthTarget],
  ];
  it.each(cases)('%s', (_, assumed, driver, target) => {
    const context = { drivers: [makeDriver(driver)] };
    expect(assess(target, grow(100, 7, 7, 7, 7, 7), {}, {}, context).assumed).toBe(assumed);
  });

  it('without any driver of its own is found', () => {
    expect(assess(growthTarget, grow(100, 7, 7, 7, 7, 7)).assumed).toBe(false);
  });
});

describe('the outcome that a plan prints', () => {
  const outcome = (value: number, unit: string) => ({ value, unit, printed: '6.7', source: 'outline_14' });
  const eight = { kind: 'average_growth', atLeast: 8, unit: 'percent/yr' } as const;
  const path = grow(100, 6, 6, 6, 6, 6);

  it('of 6.7 against 8.0以上 was missed, whatever the projection says', () => {
    const verdict = assess({ ...eight, outcome: outcome(6.7, 'percent/yr') }, grow(100, 9, 9, 9, 9, 9));
    expect(verdict.verdict).toBe('met');
    expect(verdict.outcome).toEqual({ value: 6.7, unit: 'percent/yr', verdict: 'missed', printed: '6.7' });
  });

  it('in another unit than the target is shown and not judged', () => {
    const verdict = assess({ ...eight, outcome: outcome(1450.7, '亿元') }, path);
    expect(verdict.outcome).toMatchObject({ value: 1450.7, verdict: 'not_assessable' });
  });

  it('is judged also where the projection cannot be', () => {
    const level = { kind: 'level', period: '2020', atLeast: 60, unit: 'percent' } as const;
    const verdict = assess(
      { ...level, outcome: outcome(58.7, 'percent') },
      path,
      { unit: 'percent' },
      {
        basis: { x: 'index' },
      },
    );
    expect(verdict).toMatchObject({ reason: 'no_base', outcome: { verdict: 'missed' } });
  });

  it('of another scope than the target is shown and not judged', () => {
    const target = { ...eight, outcome: outcome(9, 'percent/yr') };
    const verdict = assess(target, path, {}, {}, { scopeBreaks: ['x.target'] });
    expect(verdict.outcome).toMatchObject({ value: 9, verdict: 'not_assessable' });
  });

  it('of a delegated target without a value is shown and not judged', () => {
    const target = {
      kind: 'delegated',
      measure: 'cumulative_change',
      outcome: outcome(20, 'percent'),
    } as const;
    expect(assess(target, path).outcome).toMatchObject({ value: 20, verdict: 'not_assessable' });
  });
});

describe('the verdicts', () => {
  it('keep the order, nature and aspiration of the targets', () => {
    const targets = [
      makeTarget({ id: 'b', nature: 'binding', atLeast: 1 }),
      makeTarget({ id: 'a', aspiration: true, atLeast: 1 }),
    ];
    const verdicts = assessTargets(
      makeProjection({ x: [1, 1, 1, 1, 1, 1] }),
      targets,
      makeContext([makeIndicator({})]),
    );
    expect(verdicts.map(({ target, nature, aspiration }) => [target, nature, aspiration])).toEqual([
      ['b', 'binding', false],
      ['a', 'expected', true],
    ]);
  });

  it('hold no NaN, no infinity and no minus zero', () => {
    const hostile = [
      [0, 0, 0, 0, 0, 0],
      [1, -1, 1, -1, 1, -1],
      [1e308, 1e308, 1e308, 1e308, 1e308, 1e308],
      [Number.NaN, Number.NaN, 1, 1, 1, 1],
    ];
    const kinds = [
      'level',
      'average_growth',
      'annual_growth',
      'cumulative_total',
      'cumulative_change',
      'point_change',
    ] as const;
    for (const path of hostile) {
      for (const kind of kinds) {
        for (const asOf of [2020, 2022, 2025]) {
          for (const bound of [{ atLeast: 0 }, { atMost: 100 }, { about: 0 }]) {
            const verdict = assess(
              { kind, unit: 'percent', ...bound },
              path,
              { unit: 'percent', better: 'lower' },
              { asOf },
            );
            for (const [field, value] of Object.entries(verdict)) {
              if (typeof value === 'number') {
                expect(Number.isFinite(value), `${kind} ${field}`).toBe(true);
                expect(Object.is(value, -0), `${kind} ${field}`).toBe(false);
              }
            }
          }
        }
      }
    }
  });
});
