import { describe, expect, test } from 'vitest';
import type { DrawnValue, GrowthPath, ResolvedDriver, Scenario } from '../../engine/run_types.ts';
import { spreadOfAverage } from '../../engine/uncertainty/spread.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { type Overrides, resolveScenario } from '../../scenarios/loader/resolve_scenario.ts';
import { modelOf } from '../../scenarios/model_of.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';

const library = await loadLibrary();
const model = modelOf(library);
const baseline = library.scenarios['sanmenxia/baseline'] as Scenario;

const resolved = (overrides: Overrides = {}, scenario: Scenario = baseline) =>
  resolveScenario(library, model, scenario, overrides);

function driver(id: string, overrides: Overrides = {}, scenario: Scenario = baseline): ResolvedDriver {
  const found = resolved(overrides, scenario).drivers.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no driver ${id}`);
  return found;
}

/** The spread drawn in the first year. */
function spreadOf(id: string, overrides: Overrides = {}) {
  const first = driver(id, overrides).drawn?.[0];
  return first?.by === 'class' ? first.spread : null;
}

const normal: DrawnValue = {
  by: 'distribution',
  kind: 'normal',
  parameters: { mean: 6, sd: 1 },
  truncate: null,
  per: 'year',
  persistence: 0,
};

describe('what is drawn', () => {
  test('a share with no room left carries no error and has no odds, and says so', () => {
    const weidu = library.scenarios['weidu/baseline'] as Scenario;
    expect(driver('urbanization_change', {}, weidu)).toMatchObject({ saturated: true, measured: false });
    const { verdicts, uncertainty } = runScenario(library, weidu, { draws: 200 });
    const verdict = verdicts.find(({ indicator }) => indicator === 'urbanization_rate');
    expect([verdict?.verdict, verdict?.odds, verdict?.noOdds]).toEqual(['maintained', null, 'saturated']);
    expect(uncertainty?.bands.urbanization_rate).toBeUndefined();
    expect(uncertainty?.unmeasured).not.toContain('urbanization_change');
  });

  test('a region and its country share the error of GDP growth: 2.34 points over five years, 2.6 in one', () => {
    const own = spreadOf('gdp_growth');
    const national = spreadOf('national_gdp_growth_path');
    expect(own).toMatchObject({ common: 0, regional: 1.7, yearly: 1.3 });
    expect(national).toMatchObject({ common: 1.5, regional: 0, yearly: 0 });
    const whole = { ...own, common: 1.5 } as NonNullable<typeof own>;
    expect(spreadOfAverage(whole, 5)).toBeCloseTo(2.34, 2);
    expect(spreadOfAverage(whole, 1)).toBeCloseTo(2.61, 2);
  });

  test('a given value carries none, a given value with the class about it carries all of it', () => {
    const set = (path: GrowthPath) => ({ set: { gdp_growth: path } });
    expect(spreadOf('gdp_growth', set({ path: 'constant', value: 6 }))).toBeNull();
    expect(
      spreadOf('gdp_growth', set({ path: 'constant', value: 6, uncertain: { by: 'class' } })),
    ).toMatchObject({
      common: 1.5,
      regional: 1.7,
      yearly: 1.3,
    });
  });

  test('each year of a path is given or drawn for itself, the rest stays at the baseline', () => {
    const path: GrowthPath = { path: 'by_year', values: { 2022: 6, 2023: 5 }, uncertain: { 2022: normal } };
    const kinds = driver('gdp_growth', { set: { gdp_growth: path } }).drawn?.map((year) => year?.by ?? null);
    expect(kinds).toEqual(['class', 'distribution', null, 'class', 'class']);
  });

  test('years observed by as_of carry none', () => {
    const drawn = (id: string) => driver(id, { asOf: 2022 }).drawn?.map((year) => year !== null);
    expect(drawn('gdp_growth')).toEqual([true, false, true, true, true]);
    expect(drawn('national_gdp_growth_path')).toEqual([false, false, true, true, true]);
  });

  test('an event changes the path and leaves the spread', () => {
    const events = [{ year: 2022, driver: 'gdp_growth', change: -2, persistence: 0, label: null }];
    const hit = driver('gdp_growth', {}, { ...baseline, events });
    expect(hit.change[1]).toBe(-2);
    expect(hit.drawn).toEqual(driver('gdp_growth').drawn);
  });

  test('a driver whose errors nobody measured carries none', () => {
    expect(driver('population_growth')).toMatchObject({
      measured: false,
      drawn: [null, null, null, null, null],
    });
  });
});

describe('the run id', () => {
  const id = (overrides: Overrides) => runScenario(library, baseline, overrides).id;
  const path = (uncertain?: DrawnValue): Overrides => ({
    set: { gdp_growth: { path: 'constant', value: 6, ...(uncertain === undefined ? {} : { uncertain }) } },
  });

  test('knows a distribution from its median, and one spread from another', () => {
    const wider = { ...normal, parameters: { mean: 6, sd: 2 } };
    expect(new Set([id(path()), id(path(normal)), id(path(wider))]).size).toBe(3);
  });

  test('knows seed, draws and correlations', () => {
    const correlated = { ...baseline, correlations: { loadings: { rd_growth: 0.5 }, matrices: [] } };
    const ids = [id({}), id({ seed: 2 }), id({ draws: 200 }), runScenario(library, correlated).id];
    expect(new Set(ids).size).toBe(4);
  });
});

describe('correlations', () => {
  test('what a later layer says of a driver replaces what an earlier one said', () => {
    const parent: Scenario = {
      ...baseline,
      id: 'sanmenxia/parent',
      correlations: { loadings: { rd_growth: 0.5, gdp_deflator_growth: 0.2 }, matrices: [] },
    };
    const child: Scenario = {
      ...baseline,
      id: 'sanmenxia/child',
      extends: ['sanmenxia/parent'],
      correlations: {
        loadings: {},
        matrices: [
          {
            between: ['rd_growth', 'fiscal_revenue_growth'],
            matrix: [
              [1, 0.3],
              [0.3, 1],
            ],
          },
        ],
      },
    };
    const scenarios = { ...library.scenarios, [parent.id]: parent };
    const { correlations } = resolveScenario({ ...library, scenarios }, model, child);
    expect(correlations).toEqual({
      loadings: { gdp_deflator_growth: 0.2 },
      matrices: child.correlations?.matrices,
    });
  });
});
