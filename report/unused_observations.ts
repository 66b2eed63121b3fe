import type { Observation } from '../engine/types.ts';
import { placesOf } from './driver_values.ts';
import { type Facts, indicatorName } from './facts.ts';
import { bracket } from './language.ts';
import { formatQuantity } from './numbers.ts';
import { say } from './words.ts';

/** A printed number that is kept, but never used as the value of a year. */
export interface UnusedObservation {
  indicator: string;
  label: string;
  period: string;
  value: string;
  /** The words it stands in, and where in the document. */
  words: string;
  document: string;
  /** Why it is not used: part of a year, a bound, another scope. */
  why: string;
  /** Said where the projection contradicts the bound; null where it does not, or nothing is bounded. */
  warning: string | null;
}

/**
 * What the documents print for the years after the base year, up to the as-of year, that is no value of a year: figures
 * of some months, bounds (有望突破), growth on a like-for-like basis. Empty without an as-of year.
 */
export function unusedObservations(facts: Facts): UnusedObservation[] {
  const { baseYear, asOf } = facts.run;
  if (asOf <= baseYear) return [];
  return facts.region.observations
    .filter(({ annual, bound }) => !annual || bound !== null)
    .filter((observation) => {
      const [first, last] = yearsOf(observation);
      return first > baseYear && last <= asOf && facts.indicators[observation.indicator] !== undefined;
    })
    .map((observation) => unusedRow(observation, facts));
}

function unusedRow(observation: Observation, facts: Facts): UnusedObservation {
  const { language } = facts;
  const { indicator, period, quote, source, where, measure } = observation;
  const document = facts.region.documents.find(({ id }) => id === source)?.title[language] ?? source;
  const label = indicatorName(facts, indicator);
  return {
    indicator,
    label: measure === 'annual_growth' ? say(language, 'kind_annual_growth', { label }) : label,
    period: periodWords(period, language),
    value: boundWords(observation, facts),
    words:
      language === 'zh' ? `“${quote}”${bracket(where, language)}` : `"${quote}"${bracket(where, language)}`,
    document: language === 'zh' ? `《${document}》` : document,
    why: whyUnused(observation, facts),
    warning: contradiction(observation, facts),
  };
}

function yearsOf({ period }: Observation): [number, number] {
  const years = [...period.matchAll(/\d{4}/g)].map(Number);
  return [years[0] ?? 0, years.at(-1) ?? 0];
}

/** `2022年1—11月`, `2022-01 to 2022-11`; to the day where that is printed: `2022年1月1日—12月27日`. */
function periodWords(period: string, language: Facts['language']): string {
  const [from = '', until] = period.split('..');
  if (until === undefined) return language === 'zh' ? `${period}年` : period;
  if (language === 'en') return `${from} to ${until}`;
  const [year, month, day] = from.split('-').map(Number);
  const [lastYear, lastMonth, lastDay] = until.split('-').map(Number);
  const same = year === lastYear;
  if (day !== undefined)
    return `${year}年${month}月${day}日—${same ? '' : `${lastYear}年`}${lastMonth}月${lastDay}日`;
  return same ? `${year}年${month}—${lastMonth}月` : `${year}年${month}月—${lastYear}年${lastMonth}月`;
}

const BOUNDS = {
  above: 'bound_above',
  at_least: 'bound_at_least',
  below: 'bound_below',
  at_most: 'bound_at_most',
} as const;

function boundWords({ value, unit, bound }: Observation, { language, units }: Facts): string {
  const quantity = formatQuantity(value, unit, placesOf(value), language, units);
  return bound === null ? quantity : say(language, BOUNDS[bound], { value: quantity });
}

function whyUnused({ period, bound }: Observation, { language }: Facts): string {
  if (bound !== null) return say(language, 'unused_bound');
  return say(language, period.includes('..') ? 'unused_part_year' : 'unused_scope');
}

/** Where the projected value of that year, or its growth, lies on the wrong side of a printed bound. */
function contradiction(observation: Observation, facts: Facts): string | null {
  const { language, units, run, indicators } = facts;
  const { indicator, period, bound, value, unit, measure } = observation;
  if (bound === null || !/^\d{4}$/.test(period)) return null;
  const row = facts.series.get(indicator);
  const at = Number(period) - run.baseYear;
  const now = row?.values[at] ?? null;
  const before = row?.values[at - 1] ?? null;
  if (row === undefined || now === null) return null;
  const growth =
    measure === 'annual_growth' && before !== null && before > 0 ? 100 * (now / before - 1) : null;
  const level = measure === 'level' && row.basis === 'level' && row.unit === unit ? now : null;
  const projected = growth ?? level;
  if (projected === null || holds(bound, projected, value)) return null;
  const decimals = Math.max(placesOf(value), indicators[indicator]?.decimals ?? 1);
  const label = indicatorName(facts, indicator);
  return say(language, 'contradicts_bound', {
    year: period,
    label: growth === null ? label : say(language, 'kind_annual_growth', { label }),
    value: formatQuantity(projected, unit, decimals, language, units),
    bound: boundWords(observation, facts),
  });
}

function holds(bound: NonNullable<Observation['bound']>, projected: number, value: number): boolean {
  switch (bound) {
    case 'above':
      return projected > value;
    case 'at_least':
      return projected >= value;
    case 'below':
      return projected < value;
    case 'at_most':
      return projected <= value;
  }
}
