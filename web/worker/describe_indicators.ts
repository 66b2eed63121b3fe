import { annualLevels } from '../../engine/history.ts';
import type { SeriesRow } from '../../engine/run_types.ts';
import { type Facts, indicatorName } from '../../report/facts.ts';
import { unitName } from '../../report/numbers.ts';
import { targetMarks } from '../../report/target_marks.ts';
import { say } from '../../report/words.ts';
import type { GrowthPrint, HistoryPoint, IndicatorInfo } from '../protocol.ts';

/** Every indicator that is projected, with its observed years and the targets set for it. */
export function describeIndicators(facts: Facts): IndicatorInfo[] {
  return facts.run.series.map((row) => describe(row, facts));
}

function describe(row: SeriesRow, facts: Facts): IndicatorInfo {
  const { language, run, units } = facts;
  const { indicator: id, basis, unit } = row;
  const indicator = facts.indicators[id];
  const observed = basis === 'index' ? [] : historyOf(id, facts);
  const valueAt = (year: number) =>
    row.values[year - run.baseYear] ?? observed.find((point) => point.year === year)?.value ?? Number.NaN;
  return {
    id,
    label: indicatorName(facts, id),
    unit,
    unitName:
      basis === 'index'
        ? say(language, 'index_year', { year: run.baseYear })
        : unitName(unit, language, units),
    decimals: basis === 'index' ? 1 : (indicator?.decimals ?? 1),
    basis,
    group: indicator?.group ?? '',
    better: indicator?.better ?? 'neither',
    history: observed,
    growthHistory: printedGrowth(id, facts),
    marks: targetMarks(id, facts, valueAt),
  };
}

function historyOf(indicator: string, { region }: Facts): HistoryPoint[] {
  return [...annualLevels(region.observations, indicator, Number.POSITIVE_INFINITY)]
    .map(([year, { value, status }]) => ({ year, value, status }))
    .sort((a, b) => a.year - b.year);
}

function printedGrowth(indicator: string, { region }: Facts): GrowthPrint[] {
  return region.observations.flatMap(({ indicator: own, measure, period, annual, bound, value }) => {
    const growth = measure === 'annual_growth' || measure === 'average_growth';
    if (own !== indicator || !growth || !annual || bound !== null || !/^\d{4}(-\d{4})?$/.test(period))
      return [];
    const [first = 0, last = first] = period.split('-').map(Number);
    return [{ first, last, value }];
  });
}
