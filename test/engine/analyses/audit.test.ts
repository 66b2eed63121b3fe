import { expect, test } from 'vitest';
import { audit } from '../../../engine/analyses/audit.ts';
import type { Plan } from '../../../engine/types.ts';
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

const backToBases = (region: string) => findings(region).filter(({ kind }) => kind === 'two_bases');

test('Weidu: targets and outcomes of the 13th plan that lead back to different bases are found', () => {
  expect(backToBases('weidu').map(({ indicator }) => indicator)).toEqual([
    'secondary_value_added',
    'industry_above_scale_value_added',
    'tertiary_value_added',
    'fixed_asset_investment',
    'fiscal_revenue',
    'retail_sales',
    'foreign_investment_usd',
  ]);
  // 82.72 / 1.08^5 = 56.298, from 82.715 / 1.085^5 to 82.725 / 1.075^5; 99.85 / 1.064^5 = 73.222.
  const [secondary] = backToBases('weidu');
  expect(secondary?.arithmetic.en).toBe(
    'base behind the target 82.72 / (1 + 8%)^5 = 56.298 (55.009 to 57.623), ' +
      'behind the outcome 99.85 / (1 + 6.4%)^5 = 73.222 (73.046 to 73.398): further apart than rounding allows',
  );
});

test('Weidu: bases that rounding of both rates lets agree are no contradiction', () => {
  // 44381 at 8 % (7.5 to 8.5) leads to 29515-30914, 16903 at -10.9 % to 30015-30186; exports to 26787-28057 and 26958-26992.
  const indicators = backToBases('weidu').map(({ indicator }) => indicator);
  expect(indicators).not.toContain('trade_total_usd');
  expect(indicators).not.toContain('exports_usd');
});

test('Weidu: a floor (170以上, 8以上) has no base to lead back to', () => {
  expect(findings('weidu').filter(({ indicator }) => indicator === 'gdp_nominal')).toEqual([]);
});

test('a fall is written with a minus sign, not as a negative growth', () => {
  const plan = library.plans['weidu/plan_13'];
  const targets = plan?.targets.map((target) =>
    target.indicator === 'trade_total_usd' && target.kind === 'level'
      ? { ...target, atLeast: 90000 }
      : target,
  );
  const [finding] = audit(
    library.regions.weidu?.observations.filter(({ indicator }) => indicator === 'trade_total_usd') ?? [],
    [{ ...plan, targets } as Plan],
    library.units,
  );
  expect(finding?.arithmetic.zh).toContain('16903 / (1 − 10.9%)^5 = 30101');
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
