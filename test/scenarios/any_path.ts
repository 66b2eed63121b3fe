import fc from 'fast-check';
import type { GrowthPath } from '../../engine/run_types.ts';

const rate = fc.double({ min: -10, max: 20, noNaN: true }).map((value) => value + 0);
const year = fc.integer({ min: 2021, max: 2050 });
/** Any growth path of a driver in percent a year with bounds -10 and 20. */
export const anyPath: fc.Arbitrary<GrowthPath> = fc.oneof(
  fc.record({ path: fc.constant('constant' as const), value: rate }),
  fc.record({
    path: fc.constant('by_year' as const),
    values: fc.dictionary(year.map(String), rate, { minKeys: 1, noNullPrototype: true }),
  }),
  fc.record({
    path: fc.constant('ramp' as const),
    from: rate,
    to: rate,
    years: fc.option(
      fc.tuple(year, year).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    ),
  }),
  fc.record({
    path: fc.constant('logistic' as const),
    from: rate,
    to: rate,
    midpoint: fc.double({ min: 1900, max: 2200, noNaN: true }),
    speed: fc.double({ min: 0.001, max: 10, noNaN: true }),
  }),
  fc.record({
    path: fc.constant('converge' as const),
    from: fc.option(rate),
    to: rate,
    rate: fc.double({ min: 0.001, max: 1, noNaN: true }),
  }),
);
