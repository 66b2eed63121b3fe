import { describe, expect, test } from 'vitest';
import { sdOfInterval } from '../../../engine/uncertainty/fit_spread.ts';
import { type ErrorFamily, familySpread, spreadInUnit } from '../../../engine/uncertainty/reference_class.ts';
import { spreadOfAverage } from '../../../engine/uncertainty/spread.ts';
import { readLibrary } from '../../../scenarios/loader/read_library.ts';
import { root } from '../../health/repository.ts';

const { families } = readLibrary(`${root}scenarios`).library.referenceClass;
const family = (name: string) => families[name] as ErrorFamily;

describe('the spread of a family', () => {
  test('energy intensity has 1.439 fixed and 5.102 points a year', () => {
    expect(familySpread(family('energy_intensity_countries'))).toEqual({
      common: 0,
      regional: 1.439,
      yearly: 5.102,
      wandering: 0,
      scale: 'points',
    });
  });

  test('GDP growth has the split that is stated: 1.5, 1.7 and 1.3 points', () => {
    expect(familySpread(family('gdp_real_cn_cities'))).toEqual({
      common: 1.5,
      regional: 1.7,
      yearly: 1.3,
      wandering: 0,
      scale: 'points',
    });
  });

  test('without an own history the urban share errs by as much as shares change, nearly the same every year', () => {
    const urban = family('urban_countries(<=2015)');
    const spread = familySpread(urban, false);
    const { regional, yearly, wandering } = spread;
    expect([regional, yearly, wandering].map((sd) => sd.toFixed(2))).toEqual(['0.54', '0.11', '0.00']);
    // The spread of yearly changes falls from 0.401 points over one year to 0.393 over five: a fixed part alone would
    // stay the same. Two parts leave 0.6 percent of four measured spreads.
    for (const { years, q10, q90 } of urban.onePoint ?? []) {
      const measured = sdOfInterval(q10, q90) / years;
      expect(Math.abs(spreadOfAverage(spread, years) / 1.36 / measured - 1)).toBeLessThan(0.01);
    }
  });

  test('the urban share drifts away, and is stretched to 1.5 points after five years', () => {
    const { regional, wandering } = familySpread(family('urban_countries(<=2015)'));
    const five = 5 * Math.sqrt(regional ** 2 + 2.2 * wandering ** 2);
    expect(five).toBeGreaterThan(1.45);
    expect(five).toBeLessThan(1.55);
  });
});

describe('the spread in the unit of a driver', () => {
  const of = (name: string, unit: string, method: string, level: number | null, rate: number) =>
    spreadInUnit(family(name), {
      driver: { unit },
      indicator: { method, unit: '' },
      level,
      rate,
      ownHistory: true,
    });

  test('log points of growth are times 1 + rate percent', () => {
    expect(of('rd_spend_cn_prov', 'percent/yr', 'growth', null, 10)?.yearly).toBeCloseTo(6.015 * 1.1, 12);
  });

  test('log points of a cut are times 1 - rate percent', () => {
    expect(of('energy_intensity_countries', 'percent/yr', 'cut', null, 3)?.yearly).toBeCloseTo(
      5.102 * 0.97,
      12,
    );
  });

  test('log points at 77 years of life are 0.77 as many years, and none where no level is known', () => {
    expect(of('life_exp_countries', '岁/yr', 'change', 77, 0)?.regional).toBeCloseTo(0.292 * 0.77, 12);
    expect(of('life_exp_countries', '岁/yr', 'change', null, 0)).toBeNull();
  });

  test('points of a sector share are growth of the sector over share times rest', () => {
    const spread = of('tertiary_share_cn_cities', 'percent/yr', 'growth', 50, 0);
    expect(spread?.yearly).toBeCloseTo(1.878 * 4, 12);
    expect(of('tertiary_share_cn_cities', 'percent/yr', 'growth', 100, 0)).toBeNull();
  });
});
