import { describe, expect, test } from 'vitest';
import { type ErrorSource, OWN_FLOOR, ownSpreads } from '../../../engine/uncertainty/own_spreads.ts';
import type { Spread } from '../../../engine/uncertainty/spread.ts';
import { makeDriver, makeIndicator, makeModel } from '../make_model.ts';

const spread = (given: Partial<Spread>): Spread => ({
  common: 0,
  regional: 0,
  yearly: 0,
  wandering: 0,
  scale: 'points',
  ...given,
});
const source = (
  id: string,
  measured: Spread | null,
  to: string | null = null,
  extra: Partial<ErrorSource> = {},
) => ({
  id,
  measured,
  covers: 'total' as const,
  response: to === null ? null : { to, elasticity: 1 },
  ...extra,
});
const drivers = ['nation', 'gdp', 'prices', 'revenue'].map((id) => makeDriver(id, 'x'));
const model = makeModel([
  makeIndicator('x', 'nation + gdp + prices + revenue', { drivers, unit: 'percent/yr' }),
  makeIndicator('nominal', '100 * ((1 + gdp / 100) * (1 + prices / 100) - 1)', { unit: 'percent/yr' }),
]);

describe('what a driver errs by itself', () => {
  const nation = source('nation', spread({ common: 1.5 }));
  const gdp = source('gdp', spread({ common: 1.5, regional: 1.7, yearly: 1.3 }), 'nation');
  const prices = source('prices', spread({ regional: 1.4, yearly: 1.4 }));

  test('GDP keeps 1.7 and 1.3 when the country carries 1.5', () => {
    expect(ownSpreads(model, [nation, gdp]).gdp).toEqual(spread({ regional: 1.7, yearly: 1.3 }));
  });

  test('half of the answer leaves half of the common part', () => {
    const half = source('gdp', gdp.measured, null, { response: { to: 'nation', elasticity: 0.5 } });
    expect(ownSpreads(model, [nation, half]).gdp?.common).toBe(0.75);
  });

  test('revenue errs by what nominal growth does not explain', () => {
    const revenue = source('revenue', spread({ regional: 4, yearly: 5 }), 'nominal');
    const own = ownSpreads(model, [nation, gdp, prices, revenue]).revenue;
    expect(own?.regional).toBeCloseTo(Math.sqrt(16 - 1.5 ** 2 - 1.7 ** 2 - 1.4 ** 2), 12);
    expect(own?.yearly).toBeCloseTo(Math.sqrt(25 - 1.3 ** 2 - 1.4 ** 2), 12);
  });

  test('at least half of the measured spread stays its own', () => {
    const revenue = source('revenue', spread({ regional: 1, yearly: 1 }), 'nominal');
    const own = ownSpreads(model, [nation, gdp, prices, revenue]).revenue;
    expect(own).toEqual(spread({ regional: OWN_FLOOR, yearly: OWN_FLOOR }));
  });

  test('what is stated as its own comes on top', () => {
    const trade = source('revenue', spread({ yearly: 30, scale: 'log' }), 'nominal', { covers: 'own' });
    expect(ownSpreads(model, [nation, gdp, prices, trade]).revenue).toEqual(trade.measured);
  });

  test('nothing measured is no spread', () => {
    expect(ownSpreads(model, [source('gdp', null)]).gdp).toBeNull();
  });
});
