import { describe, expect, test } from 'vitest';
import { fitSpread, sdOfInterval } from '../../../engine/uncertainty/fit_spread.ts';
import { type Spread, spreadOfAverage } from '../../../engine/uncertainty/spread.ts';
import { readLibrary } from '../../../scenarios/loader/read_library.ts';
import { root } from '../../health/repository.ts';

const HORIZONS = [1, 2, 3, 5];
const measured = (spread: Spread) => HORIZONS.map((years) => ({ years, sd: spreadOfAverage(spread, years) }));
const parts = { common: 0, scale: 'points' as const };

describe('fitSpread', () => {
  test.each([
    { regional: 2, yearly: 0, wandering: 0 },
    { regional: 0, yearly: 3, wandering: 0 },
    { regional: 0, yearly: 0, wandering: 0.2 },
    { regional: 1, yearly: 3, wandering: 0 },
    { regional: 1.5, yearly: 4.5, wandering: 1.5 },
  ])('finds the parts that made the errors: %j', (made) => {
    expect(fitSpread(measured({ ...parts, ...made }))).toEqual({ ...parts, ...made });
  });

  test('no part is negative where errors fall faster than one over the years', () => {
    const { regional, wandering } = fitSpread(HORIZONS.map((years) => ({ years, sd: 3 / years })));
    expect([regional, wandering]).toEqual([0, 0]);
  });

  test('every shipped family is met within a tenth at every horizon', () => {
    const { families } = readLibrary(`${root}scenarios`).library.referenceClass;
    for (const [name, { horizons, unit }] of Object.entries(families)) {
      const errors = horizons.map(({ years, q10, q90 }) => ({
        years,
        sd: sdOfInterval(q10, q90) / (unit === 'points' ? years : 1),
      }));
      const spread = fitSpread(errors);
      for (const { years, sd } of errors) {
        expect(Math.abs(spreadOfAverage(spread, years) / sd - 1), `${name}, ${years} years`).toBeLessThan(
          0.1,
        );
      }
    }
  });
});
