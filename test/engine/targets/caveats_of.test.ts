import { expect, it } from 'vitest';
import type { Projection, ResolvedTarget } from '../../../engine/run_types.ts';
import { assessTargets } from '../../../engine/targets/assess_targets.ts';
import type { AssessmentContext } from '../../../engine/targets/assessment_context.ts';
import type { Indicator } from '../../../engine/types.ts';
import { makeContext, makeDriver, makeIndicator, makeProjection, makeTarget } from './make.ts';

const doubt = { why: { zh: '一个数位', en: 'one digit' }, rivals: ['30272'] };
const dependsOn = (indicator: string, driver: string) =>
  (indicator === 'x' && driver === 'gdp_deflator_growth') ||
  (indicator === 'y' && driver === 'employment_growth');

it.each<
  [
    string,
    string[],
    Partial<ResolvedTarget>,
    Partial<Indicator>,
    Partial<Projection>,
    Partial<AssessmentContext>,
  ]
>([
  ['nothing beside a plain target', [], { atLeast: 120 }, {}, {}, {}],
  ['the national value', ['national_value'], { atLeast: 120, authority: 'national' }, {}, {}, {}],
  ["a user's own target", ['own_target'], { atLeast: 120, authority: 'own' }, {}, {}, {}],
  ['左右', ['approximate'], { about: 150 }, {}, {}, {}],
  ['a doubtful reading', ['doubtful_reading'], { atLeast: 120, doubt }, {}, {}, {}],
  ['a verdict saved by rounding', ['by_rounding'], { atLeast: 150.04 }, {}, {}, {}],
  ['a verdict saved by 左右', ['approximate', 'by_band'], { about: 151 }, {}, {}, {}],
  ['a floor whose words print no direction', ['floor', 'direction_not_printed'], { atLeast: 90 }, {}, {}, {}],
  ['a floor printed as 以上', ['floor'], { atLeast: 90, printed: '90以上' }, {}, {}, {}],
  ['a floor at the base itself', ['floor'], { atLeast: 100 }, {}, {}, {}],
  [
    'an indicator of which neither is better',
    ['direction_not_printed'],
    { atLeast: 120 },
    { better: 'neither' },
    {},
    {},
  ],
  ['a base that arithmetic implies', ['implied_base'], { atLeast: 120 }, {}, { start: { x: 'implied' } }, {}],
  [
    'a base derived from the target',
    ['implied_base', 'circular_base'],
    { atLeast: 120 },
    {},
    { start: { x: 'implied' } },
    { circularBases: ['x'] },
  ],
  [
    'no base of growth, which needs none',
    [],
    { kind: 'average_growth', atLeast: 5, unit: 'percent/yr' },
    {},
    { start: { x: 'implied' } },
    { circularBases: ['x'] },
  ],
  ['the deflator', ['rests_on:gdp_deflator_growth'], { atLeast: 120 }, {}, {}, { dependsOn }],
  [
    'the assumptions of the comparator too',
    ['rests_on:gdp_deflator_growth', 'rests_on:employment_growth'],
    { kind: 'relative', to: 'y', above: 5 },
    {},
    {},
    { dependsOn },
  ],
  [
    'every driver it rests on that has no own history, and which of them only stays where it is',
    ['no_own_history:x_growth', 'held_by_assumption:z_growth'],
    { atLeast: 120 },
    {},
    {},
    {
      dependsOn: (_, driver) => /^(x|z|given|own)_/.test(driver),
      drivers: [
        makeDriver({ ownHistory: false }),
        makeDriver({ id: 'z_growth', indicator: 'z', ownHistory: false, baseline: new Float64Array(5) }),
        makeDriver({ id: 'given_growth', ownHistory: false, given: Float64Array.of(5, 5, 5, 5, 5) }),
        makeDriver({ id: 'own_growth', ownHistory: true }),
      ],
    },
  ],
  ['the worst of several years', ['worst_year:2021'], { atLeast: 105, everyYear: true }, {}, {}, {}],
])('a verdict names %s', (_, caveats, target, indicator, projection, context) => {
  const paths = { x: [100, 110, 120, 130, 140, 150], y: [100, 100, 100, 100, 100, 100] };
  const [verdict] = assessTargets(
    makeProjection(paths, projection),
    [makeTarget({ unit: target.kind === 'relative' ? 'pp' : '亿元', ...target })],
    makeContext([makeIndicator(indicator), makeIndicator({ id: 'y' })], context),
  );
  expect(verdict?.reason).toBeNull();
  expect(verdict?.caveats).toEqual(caveats);
});

it('who set the number, and how sure its reading is, are said also where it cannot be judged', () => {
  const target = makeTarget({ about: 5, authority: 'national', doubt });
  const projection = makeProjection({ x: [1, 1, 1, 1, 1, 1] }, { basis: { x: 'index' } });
  const [verdict] = assessTargets(projection, [target], makeContext([makeIndicator({})]));
  expect(verdict?.caveats).toEqual(['national_value', 'approximate', 'doubtful_reading']);
});
