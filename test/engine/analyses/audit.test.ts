import { expect, test } from 'vitest';
import { audit } from '../../../engine/analyses/audit.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';

const library = await loadLibrary();

function findings(region: string) {
  const plans = Object.values(library.plans).filter((plan) => plan.region === region);
  return audit(library.regions[region]?.observations ?? [], plans, library.units);
}

test('Sanmenxia: every row of Table 1 whose printed growth its own levels contradict is found, and no other', () => {
  const growth = findings('sanmenxia').filter(
    ({ kind, priceBasis }) => kind === 'growth_against_levels' && !priceBasis,
  );
  // (1.76/0.74)^(1/5) = 1.1892, (32789.4/23825)^(1/5) = 1.0660, (16740/11084)^(1/5) = 1.0860, (262377/43779)^(1/5) = 1.4306.
  expect(
    growth.map(({ indicator, printed, implied }) => [indicator, printed, implied.toFixed(2)]).sort(),
  ).toEqual([
    ['invention_patents_per_10k', 13.9, '18.92'],
    ['rural_income', 8.5, '8.60'],
    ['trade_total_usd', 42.8, '43.06'],
    ['urban_income', 5.8, '6.60'],
  ]);
});

test('real growth of GDP against its nominal levels is a matter of prices, not a slip', () => {
  const gdp = findings('sanmenxia').filter(({ indicator }) => indicator === 'gdp_nominal');
  expect(gdp).toHaveLength(1);
  expect(gdp[0]).toMatchObject({ printed: 6.7, priceBasis: true });
});

test('rows that agree within their rounding are not reported: fiscal revenue 94 to 135.3 is 7.6 % a year', () => {
  expect(findings('sanmenxia').some(({ indicator }) => indicator === 'fiscal_revenue')).toBe(false);
});

test('Weidu: targets and outcomes of the 13th plan lead back to different bases', () => {
  const gdp = findings('weidu').find(
    ({ kind, indicator }) => kind === 'two_bases' && indicator === 'gdp_nominal',
  );
  // 170 / 1.08^5 = 115.70 and 302 / 1.07^5 = 215.32.
  expect(gdp?.arithmetic.en).toContain(
    '170 / (1 + 8%)^5 = 115.7, behind the outcome 302 / (1 + 7%)^5 = 215.32',
  );
});

test('Weidu: exports of 40279 at 8 % and 13184 at -13.34 % do not lead back to one base', () => {
  expect(
    findings('weidu').some(({ kind, indicator }) => kind === 'two_bases' && indicator === 'exports_usd'),
  ).toBe(true);
});

test('49 good days more than in 2015 make 60.0 % of 2015, where 53.9 % is printed', () => {
  const rise = findings('sanmenxia').find(
    ({ kind, period }) => kind === 'days_against_rate' && period === '2015',
  );
  expect([rise?.printed, rise?.implied.toFixed(1)]).toEqual([53.9, '60.0']);
});

test('268 good days of 366 agree with the printed 73.4 %, as far as rounding tells', () => {
  expect(
    findings('sanmenxia').filter(({ kind, period }) => kind === 'days_against_rate' && period === '2020'),
  ).toEqual([]);
});
