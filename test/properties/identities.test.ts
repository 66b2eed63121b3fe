import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOver } from '../../engine/growth_path.ts';
import type { GrowthPath, Scenario } from '../../engine/run_types.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';

const library = await loadLibrary();
const regions = ['sanmenxia', 'weidu', 'jiaozuo_demo_zone', 'jincheng'];

const rate = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const path = (low: number, high: number): fc.Arbitrary<GrowthPath> =>
  fc.oneof(
    rate(low, high).map((value): GrowthPath => ({ path: 'constant', value })),
    fc
      .tuple(rate(low, high), rate(low, high))
      .map(([from, to]): GrowthPath => ({ path: 'ramp', from, to, years: null })),
  );

const overrides = fc.record({
  gdp_growth: path(-3, 12),
  gdp_deflator_growth: path(-3, 8),
  population_growth: path(-2, 2),
  urbanization_change: path(-1, 2),
  primary_growth: path(-5, 8),
  tertiary_growth: path(-5, 12),
  energy_intensity_cut: path(-3, 8),
  carbon_factor_cut: path(-3, 6),
});

/** Each value is a handful of products of doubles, so parts and totals agree to a few ulps. */
const RELATIVE = 1e-12;

test('parts add to totals in every region, whatever is assumed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...regions), overrides, (region, assumed) => {
      // Weidu stands at 100 % urban already: there is no further to go.
      const set =
        region === 'weidu'
          ? { ...assumed, urbanization_change: { path: 'constant', value: 0 } as const }
          : assumed;
      const run = runScenario(library, library.scenarios[`${region}/baseline`] as Scenario, { set });
      const column = (id: string) => run.series.find(({ indicator }) => indicator === id)?.values;
      const sums = (parts: readonly string[], total: (t: number) => number | null | undefined) => {
        const columns = parts.map(column);
        if (columns.some((one) => one === undefined)) return;
        run.years.forEach((_, t) => {
          const whole = total(t) ?? Number.NaN;
          const sum = columns.reduce((all, one) => all + (one?.[t] ?? Number.NaN), 0);
          expect(Math.abs(sum - whole)).toBeLessThanOrEqual(RELATIVE * Math.abs(whole));
        });
      };
      sums(['urban_population', 'rural_population'], (t) => column('population')?.[t]);
      // The base year keeps the printed shares, which may add to 99.9; from the first projected year they close.
      for (let t = 1; t < run.years.length; t++) {
        const shares = ['primary_share', 'secondary_share', 'tertiary_share'].map((id) => column(id)?.[t]);
        if (shares.some((share) => share === undefined)) break;
        expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(100, 10);
        const added = ['primary_value_added', 'secondary_value_added', 'tertiary_value_added'].map(
          (id) => column(id)?.[t] ?? 0,
        );
        const nominal = column('gdp_nominal')?.[t] ?? 0;
        if (region === 'sanmenxia') {
          expect(Math.abs(added.reduce((sum, part) => sum + part, 0) / nominal - 1)).toBeLessThanOrEqual(
            1e-11,
          );
        }
      }
      const cut = column('energy_intensity_cut_total')?.at(-1) ?? 0;
      const intensity = column('energy_intensity') ?? [];
      expect(cut).toBeCloseTo(100 * (1 - (intensity.at(-1) ?? 0) / (intensity[0] ?? 1)), 9);
    }),
    { numRuns: 60 },
  );
});

const layer = fc
  .array(fc.oneof(fc.constant(Number.NaN), rate(-10, 10)), { minLength: 5, maxLength: 5 })
  .map((v) => Float64Array.from(v));

test('laying layers over each other is associative', () => {
  fc.assert(
    fc.property(layer, layer, layer, (a, b, c) => {
      expect(layOver(layOver(a, b), c)).toEqual(layOver(a, layOver(b, c)));
    }),
  );
});

test('the same numbers by file or by --set are the same run and the same result', () => {
  for (const region of regions) {
    const byFile = runScenario(library, library.scenarios[`${region}/growth_6`] as Scenario);
    const bySet = runScenario(library, library.scenarios[`${region}/baseline`] as Scenario, {
      set: { gdp_growth: { path: 'constant', value: 6 } },
    });
    expect([bySet.id, bySet.resultHash]).toEqual([byFile.id, byFile.resultHash]);
  }
});

test('with its baseline unchanged, more GDP growth never lowers what answers it positively', () => {
  const at = (g: number) =>
    runScenario(library, library.scenarios['sanmenxia/baseline'] as Scenario, {
      set: { gdp_growth: { path: 'constant', value: g } },
    });
  const last = (g: number, id: string) =>
    at(g)
      .series.find(({ indicator }) => indicator === id)
      ?.values.at(-1) ?? Number.NaN;
  for (const id of ['gdp_real', 'fiscal_revenue', 'retail_sales', 'resident_income', 'energy_use']) {
    fc.assert(
      fc.property(rate(0, 5), rate(0.01, 5), (low, more) => {
        expect(last(low + more, id)).toBeGreaterThan(last(low, id));
      }),
      { numRuns: 10 },
    );
  }
  expect(last(8, 'urbanization_rate')).toBe(last(2, 'urbanization_rate'));
});
