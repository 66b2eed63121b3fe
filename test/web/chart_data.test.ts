import { describe, expect, it } from 'vitest';
import { type ChartMode, chartData } from '../../web/charts/chart_data.ts';
import type { PageState } from '../../web/state/page_state.ts';
import { shownAt } from './engine_of_page.ts';

const WORDS = {
  observed: 'Observed',
  later: 'Observed, not in the run',
  average: (first: number, last: number) => `${first}-${last} average`,
  projected: 'Projected',
  loaded: 'As loaded',
  growthUnit: '%',
  pointsUnit: 'points',
};

function chartOf(indicator: string, mode: ChartMode, change: Partial<PageState> = {}) {
  const { opened, view } = shownAt(change);
  const info = opened.indicators.find(({ id }) => id === indicator);
  if (info === undefined) throw new Error(`no indicator ${indicator}`);
  return chartData(info, opened, view, mode, [], [], WORDS);
}

const six = { gdp_growth: { path: 'constant' as const, value: 6 } };

describe('chart', () => {
  it('shows observed years, the projection from the base year, and the target in its last year, its words clear of the line', () => {
    const { lines, marks, known, last } = chartOf('urbanization_rate', 'level');
    expect({ known, last }).toEqual({ known: 2020, last: 2025 });
    const observed = lines.find(({ role }) => role === 'observed')?.points ?? [];
    const projected = lines.find(({ role }) => role === 'projected')?.points ?? [];
    expect(observed.at(-1)).toEqual(projected[0]);
    expect(projected.map(({ x }) => x)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(marks).toEqual([{ words: '≥ 63', first: 2025, last: 2025, value: 63, band: null, below: true }]);
  });

  it('draws the loaded scenario only where a move left it', () => {
    const roles = (change: Partial<PageState>) =>
      chartOf('gdp_nominal', 'level', change).lines.map(({ role }) => role);
    expect(roles({})).not.toContain('loaded');
    expect(roles({ set: six })).toContain('loaded');
  });

  it('shows growth in percent, a share’s change in points, and a growth target with its band over its years', () => {
    const growth = chartOf('gdp_real', 'growth', { set: six });
    const rates = growth.lines.find(({ role }) => role === 'projected')?.points.map(({ y }) => y) ?? [];
    expect(rates).toHaveLength(5);
    // Two roundings of the level, of 2e-16 each, stand a hundredfold in its change.
    for (const rate of rates) expect(rate).toBeCloseTo(6, 12);
    expect(growth.marks).toEqual([
      { words: 'about 7.0', first: 2021, last: 2025, value: 7, band: [6.5, 7.5], below: false },
    ]);
    expect(chartOf('urbanization_rate', 'growth').unit).toBe('points');
  });

  it('draws a printed average as one stroke over its years, and a year that the run does not use apart', () => {
    const { lines } = chartOf('gdp_real', 'growth', { set: six });
    const average = lines.filter(({ role }) => role === 'average');
    expect(average.map(({ name, points }) => [name, points.map(({ x, y }) => [x, y])])).toEqual([
      ['2016-2020 average', [2016, 2017, 2018, 2019, 2020].map((year) => [year, 6.7])],
    ]);
    expect(lines.map(({ role }) => role)).not.toContain('observed');
    expect(lines.find(({ role }) => role === 'later')).toEqual({
      role: 'later',
      name: 'Observed, not in the run',
      points: [{ x: 2022, y: 4.2 }],
    });
  });

  it('does not read two levels five years apart as five years of growth', () => {
    const { lines } = chartOf('urbanization_rate', 'growth');
    const observed = lines.filter(({ role }) => role === 'observed' || role === 'average');
    expect(observed.map(({ role, name }) => [role, name])).toEqual([['average', '2016-2020 average']]);
  });

  it('says of a growth target on a chart of levels that it is growth, in percent', () => {
    expect(chartOf('gdp_real', 'level').marks.map(({ words }) => words)).toEqual([
      'average growth about 7.0 %',
    ]);
    expect(chartOf('gdp_real', 'growth').marks.map(({ words }) => words)).toEqual(['about 7.0']);
  });
});
