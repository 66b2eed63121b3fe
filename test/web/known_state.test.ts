import { expect, test } from 'vitest';
import { knownState, usableState } from '../../web/state/known_state.ts';
import { type PageState, startState } from '../../web/state/page_state.ts';
import { engine, shownAt } from './engine_of_page.ts';

const catalogue = engine.catalogue();

test('a state that the library holds is left as it is', () => {
  const state: PageState = {
    ...startState,
    set: { gdp_growth: { path: 'by_year', values: { 2021: 6, 2030: 5 } } },
    beside: ['growth_6'],
    chart: 'gdp_real',
    focus: 'gdp_real.average_growth',
    seek: { subject: { target: 'gdp_real.average_growth' }, side: 'at_least', wanted: 7 },
    axes: { across: 'gdp_growth', up: 'rd_growth' },
    traced: { indicator: 'gdp_real', year: 2022 },
  };
  expect(knownState(state, catalogue)).toEqual({ state, lost: [] });
  const { opened, view } = shownAt({});
  expect(usableState(state, opened, view)).toEqual({ state, lost: [] });
});

test('every name that the library does not hold is left out and said', () => {
  const { state, lost } = knownState(
    {
      ...startState,
      scenario: 'weidu/gone',
      set: { tempo: { path: 'constant', value: 1 }, gdp_growth: { path: 'constant', value: 6 } },
      beside: ['gone_too', 'growth_6'],
      targets: [{ indicator: 'happiness', year: 2025, side: 'at_least', value: 1 }],
      chart: 'mood',
      seek: { subject: { indicator: 'joy', year: 2025 }, side: 'at_least', wanted: 1 },
      axes: { across: 'gdp_growth', up: 'speed' },
      traced: { indicator: 'calm', year: 2025 },
    },
    catalogue,
  );
  expect(lost).toEqual(['weidu/gone', 'gone_too', 'tempo', 'happiness', 'mood', 'joy', 'speed', 'calm']);
  expect(state.scenario.startsWith('weidu/')).toBe(true);
  expect(state).toMatchObject({
    set: { gdp_growth: { path: 'constant', value: 6 } },
    beside: ['growth_6'],
    targets: [],
    chart: null,
    seek: null,
    axes: null,
    traced: null,
  });
});

test('targets of another plan and years before the base year are left out and said', () => {
  const { opened, view } = shownAt({});
  const { state, lost } = usableState(
    {
      ...startState,
      set: {
        gdp_growth: { path: 'by_year', values: { 2019: 5, 2020: 5, 2022: 6 } },
        rd_growth: { path: 'by_year', values: { 2060: 5 } },
      },
      focus: 'gone.level',
      seek: { subject: { target: 'gone.too' }, side: 'at_least', wanted: 7 },
    },
    opened,
    view,
  );
  expect(lost).toEqual(['gdp_growth=2019-2020:5', 'rd_growth=2060:5', 'gone.level', 'gone.too']);
  expect(state).toMatchObject({ focus: null, seek: null });
  expect(state.set).toEqual({ gdp_growth: { path: 'by_year', values: { 2022: 6 } } });
});
