import { pow } from '../math/pow.ts';
import type { Observation, Plan, Text } from '../types.ts';
import { dimensionsOf, type Units } from '../units.ts';

/** A row of a document whose own numbers do not agree, further apart than rounding allows. */
export interface Finding {
  indicator: string;
  /** Which numbers contradict each other: growth against levels, parts against the total, ... */
  kind: 'growth_against_levels' | 'total_against_parts' | 'mean_outside_parts' | 'days_against_rate';
  period: string;
  printed: number;
  /** What the other numbers imply, and the range their rounding allows. */
  implied: number;
  range: readonly [number, number];
  unit: string;
  /** The numbers and the arithmetic, in words. */
  arithmetic: Text;
  /** Both sides of the contradiction. */
  sources: readonly { where: string; quote: string }[];
  /** Not a slip: growth is at constant prices and the levels at current prices, so the gap is a change of prices. */
  priceBasis: boolean;
}

interface PrintedNumber {
  value: number;
  halfDigit: number;
  source: { where: string; quote: string };
}

/**
 * Finds every row where base, growth rate and level do not agree within what rounding of each allows.
 *
 * Implied growth = (end / base)^(1/years) - 1, with base and end moved by half a unit of their last printed digit.
 *
 * @param observations what the documents of a region print
 * @param plans its plans: a target with a level and a growth rate is held against its base too
 * @param units the registry, to compare levels in different units
 */
export function audit(observations: readonly Observation[], plans: readonly Plan[], units: Units): Finding[] {
  const levels = printedLevels(observations, plans, units);
  const findings: Finding[] = [];
  for (const rate of printedRates(observations, plans)) {
    const [first, last] = rate.period.split('-').map(Number) as [number, number];
    for (const base of levels.get(`${rate.indicator}@${first - 1}`) ?? []) {
      for (const end of levels.get(`${rate.indicator}@${last}`) ?? []) {
        const finding = checkGrowth(rate, base, end, last - first + 1);
        if (finding !== null) findings.push(finding);
      }
    }
  }
  findings.push(...checkShares(levels), ...checkIncome(levels), ...checkGoodAir(levels));
  return unique(findings);
}

interface Rate extends PrintedNumber {
  indicator: string;
  period: string;
  real: boolean;
}

function printedRates(observations: readonly Observation[], plans: readonly Plan[]): Rate[] {
  const rates: Rate[] = [];
  for (const { indicator, measure, period, value, where, quote, doubt } of observations) {
    if (measure !== 'average_growth' || doubt !== null || !/^\d{4}-\d{4}$/.test(period)) continue;
    const source = { where, quote };
    rates.push({ indicator, period, value, halfDigit: halfDigit(value), source, real: false });
    // Growth of GDP is real, its printed level is at current prices.
    if (indicator === 'gdp_real') {
      rates.push({ indicator: 'gdp_nominal', period, value, halfDigit: halfDigit(value), source, real: true });
    }
  }
  for (const { indicator, kind, period, atLeast, about, printed, where, doubt } of plans.flatMap((plan) => plan.targets)) {
    const value = atLeast ?? about;
    if (kind !== 'average_growth' || value === null || doubt !== null) continue;
    rates.push({ indicator, period, value, halfDigit: halfDigit(value), source: { where, quote: printed }, real: false });
  }
  return rates;
}

function printedLevels(observations: readonly Observation[], plans: readonly Plan[], units: Units): Map<string, PrintedNumber[]> {
  const levels = new Map<string, PrintedNumber[]>();
  const unitOf = new Map<string, string>();
  const add = (indicator: string, year: string, value: number, unit: string, source: PrintedNumber['source']) => {
    const own = unitOf.get(indicator) ?? unit;
    unitOf.set(indicator, own);
    const [from, to] = [units[unit], units[own]];
    const alike =
      from !== undefined &&
      to !== undefined &&
      JSON.stringify(dimensionsOf(from, 'none')) === JSON.stringify(dimensionsOf(to, 'none'));
    if (unit !== own && !alike) return;
    const factor = unit === own ? 1 : (from?.scale ?? 1) / (to?.scale ?? 1);
    const key = `${indicator}@${year}`;
    const list = levels.get(key) ?? [];
    list.push({ value: value * factor, halfDigit: halfDigit(value) * factor, source });
    levels.set(key, list);
  };
  for (const { indicator, measure, period, value, unit, bound, status, doubt, where, quote } of observations) {
    if (measure !== 'level' || bound !== null || doubt !== null || status === 'implied') continue;
    if (/^\d{4}$/.test(period)) add(indicator, period, value, unit, { where, quote });
  }
  for (const { indicator, kind, period, atLeast, about, unit, printed, where, doubt } of plans.flatMap((p) => p.targets)) {
    const value = atLeast ?? about;
    if (kind === 'level' && value !== null && doubt === null) add(indicator, period, value, unit, { where, quote: printed });
  }
  return levels;
}

/** Half a unit of the last digit a number is printed with: 0.05 for 13.9, 0.5 for 18. */
function halfDigit(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

function checkGrowth(rate: Rate, base: PrintedNumber, end: PrintedNumber, years: number): Finding | null {
  if (base.value <= base.halfDigit || end.value <= 0) return null;
  const growth = (from: number, to: number) => 100 * (pow(to / from, 1 / years) - 1);
  const implied = growth(base.value, end.value);
  const low = growth(base.value + base.halfDigit, end.value - end.halfDigit);
  const high = growth(base.value - base.halfDigit, end.value + end.halfDigit);
  if (rate.value + rate.halfDigit >= low && rate.value - rate.halfDigit <= high) return null;
  const shown = implied.toFixed(2);
  return {
    indicator: rate.indicator,
    kind: 'growth_against_levels',
    period: rate.period,
    printed: rate.value,
    implied,
    range: [low, high],
    unit: 'percent/yr',
    arithmetic: {
      zh: `(${round(end.value)} ÷ ${round(base.value)})^(1/${years}) − 1 = ${shown}%,文件写 ${rate.value}%`,
      en: `(${round(end.value)} / ${round(base.value)})^(1/${years}) - 1 = ${shown} percent/yr; ${rate.value} is printed`,
    },
    sources: [rate.source, base.source, end.source],
    priceBasis: rate.real,
  };
}

type Levels = ReadonlyMap<string, readonly PrintedNumber[]>;

function yearsOf(levels: Levels, indicator: string): string[] {
  return [...levels.keys()].filter((key) => key.startsWith(`${indicator}@`)).map((key) => key.slice(indicator.length + 1));
}

/** Three shares must add to 100 within their rounding. */
function checkShares(levels: Levels): Finding[] {
  return yearsOf(levels, 'primary_share').flatMap((year) => {
    const parts = ['primary_share', 'secondary_share', 'tertiary_share'].map((id) => levels.get(`${id}@${year}`)?.[0]);
    const [a, b, c] = parts;
    if (a === undefined || b === undefined || c === undefined) return [];
    const sum = a.value + b.value + c.value;
    const slack = a.halfDigit + b.halfDigit + c.halfDigit;
    if (Math.abs(sum - 100) <= slack + 1e-9) return [];
    const shown = `${a.value} + ${b.value} + ${c.value} = ${round(sum)}`;
    return [
      {
        indicator: 'tertiary_share',
        kind: 'total_against_parts' as const,
        period: year,
        printed: sum,
        implied: 100,
        range: [100 - slack, 100 + slack] as const,
        unit: 'percent',
        arithmetic: { zh: `${shown},应为 100`, en: `${shown}; 100 is wanted` },
        sources: [a.source, b.source, c.source],
        priceBasis: false,
      },
    ];
  });
}

/** Income of all residents is a mean of urban and rural: the weight it implies should be near the urban share. */
function checkIncome(levels: Levels): Finding[] {
  return yearsOf(levels, 'resident_income').flatMap((year) => {
    const [all, urban, rural, rate] = ['resident_income', 'urban_income', 'rural_income', 'urbanization_rate'].map(
      (id) => levels.get(`${id}@${year}`)?.[0],
    );
    if (!all || !urban || !rural || !rate) return [];
    const weight = (100 * (all.value - rural.value)) / (urban.value - rural.value);
    if (Math.abs(weight - rate.value) <= 5) return [];
    const shown = `(${all.value} − ${rural.value}) ÷ (${urban.value} − ${rural.value}) = ${weight.toFixed(1)}%`;
    return [
      {
        indicator: 'resident_income',
        kind: 'mean_outside_parts' as const,
        period: year,
        printed: rate.value,
        implied: weight,
        range: [rate.value - 5, rate.value + 5] as const,
        unit: 'percent',
        arithmetic: {
          zh: `隐含的城镇人口权重 ${shown},而城镇化率为 ${rate.value}%(抽样调查权数可有差异,超过5个百分点才列出)`,
          en: `implied urban weight ${shown}, urbanization is ${rate.value} percent (survey weights may differ; listed beyond 5 points)`,
        },
        sources: [all.source, urban.source, rural.source, rate.source],
        priceBasis: false,
      },
    ];
  });
}

/** Days of good air and their rate are one number said twice. */
function checkGoodAir(levels: Levels): Finding[] {
  return yearsOf(levels, 'good_air_days').flatMap((year) => {
    const [days, rate] = ['good_air_days', 'good_air_days_rate'].map((id) => levels.get(`${id}@${year}`)?.[0]);
    if (!days || !rate) return [];
    const length = Number(year) % 4 === 0 ? 366 : 365;
    const implied = (100 * days.value) / length;
    if (Math.abs(implied - rate.value) <= rate.halfDigit + (100 * days.halfDigit) / length) return [];
    return [
      {
        indicator: 'good_air_days_rate',
        kind: 'days_against_rate' as const,
        period: year,
        printed: rate.value,
        implied,
        range: [implied - 50 / length, implied + 50 / length] as const,
        unit: 'percent',
        arithmetic: {
          zh: `${days.value} ÷ ${length} = ${implied.toFixed(2)}%,文件写 ${rate.value}%`,
          en: `${days.value} / ${length} = ${implied.toFixed(2)} percent; ${rate.value} is printed`,
        },
        sources: [days.source, rate.source],
        priceBasis: false,
      },
    ];
  });
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [`${finding.indicator} ${finding.kind} ${finding.arithmetic.en}`, finding]));
  return [...seen.values()];
}
