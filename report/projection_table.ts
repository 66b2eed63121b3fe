import type { SeriesRow } from '../engine/run_types.ts';
import { compoundRate } from '../engine/targets/compound_rate.ts';
import { type Facts, indicatorName } from './facts.ts';
import { bracket } from './language.ts';
import { formatNumber, formatSigned, unitName } from './numbers.ts';
import { say } from './words.ts';

/** Indicators every region shows in every scenario, whether or not its plan sets a target for them. */
export const keyIndicators: readonly string[] = [
  'gdp_real',
  'gdp_nominal',
  'gdp_per_head',
  'rd_intensity',
  'urbanization_rate',
  'energy_use',
  'energy_intensity_cut_total',
  'co2_intensity_cut_total',
];

/** One indicator over the years. */
export interface ProjectionRow {
  indicator: string;
  label: string;
  values: string[];
  /** Average growth, or points, a year from the base year to the last. */
  growth: string;
  note: string;
}

/** Years shown: all of them up to ten, else the first, the end of the plan, every fifth and the last. */
export function shownYears(facts: Facts): number[] {
  const { years, baseYear, horizon } = facts.run;
  if (years.length <= 11) return [...years];
  return years.filter(
    (year) => year === baseYear || year === facts.plan.period[1] || year === horizon || year % 5 === 0,
  );
}

/** Rows of the named indicators in the given years; one that is not projected says so. */
export function projectionRows(
  facts: Facts,
  indicators: readonly string[],
  years: readonly number[],
): ProjectionRow[] {
  return indicators
    .filter((id) => facts.indicators[id] !== undefined)
    .map((id) => {
      const row = facts.series.get(id);
      return row === undefined ? rowWithoutBase(id, years, facts) : projectionRow(row, years, facts);
    });
}

function projectionRow(row: SeriesRow, years: readonly number[], facts: Facts): ProjectionRow {
  const { language, run, units } = facts;
  const index = row.basis === 'index';
  const decimals = index ? 1 : (facts.indicators[row.indicator]?.decimals ?? 1);
  const unit = index
    ? say(language, 'index_year', { year: run.baseYear })
    : unitName(row.unit, language, units);
  const label = indicatorName(facts, row.indicator);
  return {
    indicator: row.indicator,
    label: unit === '' ? label : `${label}${bracket(unit, language)}`,
    values: years.map((year) => {
      const value = row.values[year - run.baseYear] ?? null;
      return value === null ? '-' : formatNumber(value, decimals);
    }),
    growth: averageChange(row, facts),
    note: noteOn(row, facts),
  };
}

/** That the row is an index, or starts at a value nobody printed. */
function noteOn({ basis, status }: SeriesRow, { language }: Facts): string {
  if (basis === 'index') return say(language, 'index_no_level');
  return status[0] === 'implied' ? say(language, 'implied_base_short') : '';
}

/** Average yearly change over the run: percentages in points, positive levels in percent, compounded. */
function averageChange(row: SeriesRow, facts: Facts): string {
  const { language } = facts;
  const first = row.values[0] ?? null;
  const last = row.values.at(-1) ?? null;
  const span = row.values.length - 1;
  if (first === null || last === null || span === 0) return '-';
  if (row.unit === 'percent' && row.basis === 'level') {
    return `${formatSigned((last - first) / span, 2)} ${say(language, 'points')}`;
  }
  if (first <= 0 || last <= 0) return '-';
  const growth = compoundRate(first, last, span);
  return language === 'zh' ? `${formatSigned(growth, 1)}%` : `${formatSigned(growth, 1)} %`;
}

function rowWithoutBase(id: string, years: readonly number[], facts: Facts): ProjectionRow {
  return {
    indicator: id,
    label: indicatorName(facts, id),
    values: years.map(() => '-'),
    growth: '-',
    note: say(facts.language, 'no_base_short'),
  };
}
