import { pow } from '../math/pow.ts';
import type { Observation, Plan, Text } from '../types.ts';
import { dimensionsOf, type Units } from '../units.ts';

/** A row of a document whose own numbers do not agree, further apart than rounding allows. */
export interface Finding {
  indicator: string;
  /** Which numbers contradict each other: growth against levels, parts against the total, ... */
  kind:
    | 'growth_against_levels'
    | 'two_bases'
    | 'total_against_parts'
    | 'mean_outside_parts'
    | 'days_against_rate'
    | 'printed_twice';
  period: string;
  /** Null where the contradiction is not about one printed number. */
  printed: number | null;
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
  /** The reading of the rate is in doubt. */
  doubtful: boolean;
}

interface PrintedNumber {
  value: number;
  halfDigit: number;
  source: { where: string; quote: string };
  /** A target of a plan, or what was observed: a planned rate is held against planned levels only. */
  planned: boolean;
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
  const rates = printedRates(observations, plans);
  const findings: Finding[] = checkBases(rates, levels);
  for (const rate of rates) {
    const [first, last] = rate.period.split('-').map(Number) as [number, number];
    for (const base of levels.get(`${rate.indicator}@${first - 1}`) ?? []) {
      for (const end of levels.get(`${rate.indicator}@${last}`) ?? []) {
        if (base.planned || end.planned !== rate.planned) continue;
        const finding = checkGrowth(rate, base, end, last - first + 1);
        if (finding !== null) findings.push(finding);
      }
    }
  }
  findings.push(...checkShares(levels), ...checkIncome(levels), ...checkGoodAir(levels));
  findings.push(...checkGoodAirRise(observations, levels), ...checkTwice(levels));
  return unique(findings);
}

/** A number printed with these words is a floor, a ceiling or a rough one: nothing can be worked back from it. */
const LOOSE = /\d\s*%?\s*(?:以上|以内|以下|左右)|(?:不低于|不高于|超过|突破|[≥≤><])\s*\d/;

interface Rate extends PrintedNumber {
  indicator: string;
  period: string;
  real: boolean;
  doubtful: boolean;
}

function printedRates(observations: readonly Observation[], plans: readonly Plan[]): Rate[] {
  const rates: Rate[] = [];
  for (const { indicator, measure, period, value, where, quote, doubt } of observations) {
    if (measure !== 'average_growth' || !/^\d{4}-\d{4}$/.test(period)) continue;
    // Growth of GDP is real, its printed level is at current prices.
    const real = indicator === 'gdp_real';
    rates.push({
      indicator: real ? 'gdp_nominal' : indicator,
      period,
      value,
      halfDigit: halfDigit(value),
      source: { where, quote },
      planned: false,
      real,
      doubtful: doubt !== null,
    });
  }
  for (const { indicator, kind, period, atLeast, about, printed, where, doubt } of plans.flatMap(
    (plan) => plan.targets,
  )) {
    const value = atLeast ?? about;
    if (kind !== 'average_growth' || value === null || LOOSE.test(printed)) continue;
    const source = { where, quote: printed };
    const doubtful = doubt !== null;
    const level = indicator === 'gdp_real' ? 'gdp_nominal' : indicator;
    rates.push({
      indicator: level,
      period,
      value,
      halfDigit: halfDigit(value),
      source,
      planned: true,
      real: level !== indicator,
      doubtful,
    });
  }
  return rates;
}

function printedLevels(
  observations: readonly Observation[],
  plans: readonly Plan[],
  units: Units,
): Map<string, PrintedNumber[]> {
  const levels = new Map<string, PrintedNumber[]>();
  const unitOf = new Map<string, string>();
  const add = (
    indicator: string,
    year: string,
    value: number,
    unit: string,
    source: PrintedNumber['source'],
    planned: boolean,
  ) => {
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
    list.push({ value: value * factor, halfDigit: halfDigit(value) * factor, source, planned });
    levels.set(key, list);
  };
  for (const {
    indicator,
    measure,
    period,
    value,
    unit,
    bound,
    status,
    doubt,
    where,
    quote,
  } of observations) {
    if (measure !== 'level' || bound !== null || doubt !== null || status === 'implied') continue;
    if (/^\d{4}$/.test(period)) add(indicator, period, value, unit, { where, quote }, false);
  }
  for (const { indicator, kind, period, atLeast, about, unit, printed, where, doubt } of plans.flatMap(
    (p) => p.targets,
  )) {
    const value = atLeast ?? about;
    if (kind === 'level' && value !== null && doubt === null && !LOOSE.test(printed)) {
      add(indicator, period, value, unit, { where, quote: printed }, true);
    }
  }
  return levels;
}

/** Half a unit of the last digit a number is printed with: 0.05 for 13.9, 0.5 for 18. */
function halfDigit(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 * Number(`1e-${decimals}`);
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
      zh: `(${round(end.value)} ÷ ${round(base.value)})^(1/${years}) − 1 = ${shown}%，文件写 ${rate.value}%`,
      en: `(${round(end.value)} / ${round(base.value)})^(1/${years}) - 1 = ${shown} percent/yr; ${rate.value} is printed`,
    },
    sources: [rate.source, base.source, end.source],
    priceBasis: rate.real,
    doubtful: rate.doubtful,
  };
}

/** A target and an outcome of one row, each with level and rate, must lead back to one base: level / (1 + rate)^years. */
function checkBases(rates: readonly Rate[], levels: Levels): Finding[] {
  const findings: Finding[] = [];
  for (const planned of rates.filter((rate) => rate.planned)) {
    const achieved = rates.find(
      (r) => !r.planned && r.indicator === planned.indicator && r.period === planned.period,
    );
    const [first, last] = planned.period.split('-').map(Number) as [number, number];
    const ends = levels.get(`${planned.indicator}@${last}`) ?? [];
    const [target, outcome] = [ends.find((end) => end.planned), ends.find((end) => !end.planned)];
    if (achieved === undefined || target === undefined || outcome === undefined) continue;
    const years = last - first + 1;
    const wanted = impliedBase(target, planned, years);
    const found = impliedBase(outcome, achieved, years);
    if (wanted.low <= found.high && found.low <= wanted.high) continue;
    const line = (level: PrintedNumber, rate: Rate, base: number) =>
      `${round(level.value)} / (1 ${rate.value < 0 ? '−' : '+'} ${Math.abs(rate.value)}%)^${years} = ${round(Number(base.toPrecision(5)))}`;
    const range = ({ low, high }: typeof wanted) =>
      [low, high].map((end) => round(Number(end.toPrecision(5))));
    const [wantedLow, wantedHigh] = range(wanted);
    const [foundLow, foundHigh] = range(found);
    findings.push({
      indicator: planned.indicator,
      kind: 'two_bases',
      period: planned.period,
      printed: null,
      implied: found.base,
      range: [found.low, found.high],
      unit: '',
      arithmetic: {
        zh: `目标倒推基数 ${line(target, planned, wanted.base)}（${wantedLow}—${wantedHigh}），完成情况倒推基数 ${line(outcome, achieved, found.base)}（${foundLow}—${foundHigh}），超出四舍五入允许的范围`,
        en: `base behind the target ${line(target, planned, wanted.base)} (${wantedLow} to ${wantedHigh}), behind the outcome ${line(outcome, achieved, found.base)} (${foundLow} to ${foundHigh}): further apart than rounding allows`,
      },
      sources: [planned.source, achieved.source],
      priceBasis: false,
      doubtful: planned.doubtful || achieved.doubtful,
    });
  }
  return findings;
}

function impliedBase(
  level: PrintedNumber,
  rate: Rate,
  years: number,
): { base: number; low: number; high: number } {
  const back = (value: number, percent: number) => value / pow(1 + percent / 100, years);
  return {
    base: back(level.value, rate.value),
    low: back(level.value - level.halfDigit, rate.value + rate.halfDigit),
    high: back(level.value + level.halfDigit, rate.value - rate.halfDigit),
  };
}

type Levels = ReadonlyMap<string, readonly PrintedNumber[]>;

function yearsOf(levels: Levels, indicator: string): string[] {
  return [...levels.keys()]
    .filter((key) => key.startsWith(`${indicator}@`))
    .map((key) => key.slice(indicator.length + 1));
}

function observed(levels: Levels, indicator: string, year: string): PrintedNumber | undefined {
  return levels.get(`${indicator}@${year}`)?.find(({ planned }) => !planned);
}

/** Three shares must add to 100 within their rounding. */
function checkShares(levels: Levels): Finding[] {
  return yearsOf(levels, 'primary_share').flatMap((year) => {
    const parts = ['primary_share', 'secondary_share', 'tertiary_share'].map((id) =>
      observed(levels, id, year),
    );
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
        arithmetic: { zh: `${shown}，应为 100`, en: `${shown}; 100 is wanted` },
        sources: [a.source, b.source, c.source],
        priceBasis: false,
        doubtful: false,
      },
    ];
  });
}

/** Income of all residents is a mean of urban and rural: the weight it implies should be near the urban share. */
function checkIncome(levels: Levels): Finding[] {
  return yearsOf(levels, 'resident_income').flatMap((year) => {
    const [all, urban, rural, rate] = [
      'resident_income',
      'urban_income',
      'rural_income',
      'urbanization_rate',
    ].map((id) => observed(levels, id, year));
    if (!all || !urban || !rural || !rate) return [];
    const weight = (100 * (all.value - rural.value)) / (urban.value - rural.value);
    if (Math.abs(weight - rate.value) <= 5) return [];
    const shown = `(${all.value} − ${rural.value}) ÷ (${urban.value} − ${rural.value}) = ${weight.toFixed(1)}%`;
    return [
      {
        indicator: 'resident_income',
        kind: 'mean_outside_parts' as const,
        period: year,
        printed: null,
        implied: weight,
        range: [rate.value - 5, rate.value + 5] as const,
        unit: 'percent',
        arithmetic: {
          zh: `隐含的城镇人口权重 ${shown}，而城镇化率为 ${rate.value}%(抽样调查权数可有差异，超过5个百分点才列出)`,
          en: `implied urban weight ${shown}, urbanization is ${rate.value} percent (survey weights may differ; listed beyond 5 points)`,
        },
        sources: [all.source, urban.source, rural.source, rate.source],
        priceBasis: false,
        doubtful: false,
      },
    ];
  });
}

/** Days of good air and their rate are one number said twice. */
function checkGoodAir(levels: Levels): Finding[] {
  return yearsOf(levels, 'good_air_days').flatMap((year) => {
    const [days, rate] = ['good_air_days', 'good_air_days_rate'].map((id) => observed(levels, id, year));
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
          zh: `${days.value} ÷ ${length} = ${implied.toFixed(2)}%，文件写 ${rate.value}%`,
          en: `${days.value} / ${length} = ${implied.toFixed(2)} percent; ${rate.value} is printed`,
        },
        sources: [days.source, rate.source],
        priceBasis: false,
        doubtful: false,
      },
    ];
  });
}

/** Days gained over a plan lead back to days, and so to a rate, of its base year. */
function checkGoodAirRise(observations: readonly Observation[], levels: Levels): Finding[] {
  return observations.flatMap(({ indicator, measure, period, value, where, quote }) => {
    const [first, last] = period.split('-').map(Number);
    if (indicator !== 'good_air_days' || measure !== 'point_change' || first === undefined) return [];
    const year = String(first - 1);
    const [end, rate] = [
      observed(levels, 'good_air_days', String(last)),
      observed(levels, 'good_air_days_rate', year),
    ];
    if (!end || !rate) return [];
    const length = Number(year) % 4 === 0 ? 366 : 365;
    const implied = (100 * (end.value - value)) / length;
    if (Math.abs(implied - rate.value) <= rate.halfDigit + 100 / length) return [];
    const shown = `(${end.value} − ${value}) ÷ ${length} = ${implied.toFixed(1)}%`;
    return [
      {
        indicator: 'good_air_days_rate',
        kind: 'days_against_rate' as const,
        period: year,
        printed: rate.value,
        implied,
        range: [implied - 100 / length, implied + 100 / length] as const,
        unit: 'percent',
        arithmetic: {
          zh: `由增加天数倒推 ${shown}，文件写 ${rate.value}%`,
          en: `from the days gained ${shown}; ${rate.value} is printed`,
        },
        sources: [{ where, quote }, end.source, rate.source],
        priceBasis: false,
        doubtful: false,
      },
    ];
  });
}

/** One number of one year printed twice must be the same, as far as rounding allows. */
function checkTwice(levels: Levels): Finding[] {
  return [...levels].flatMap(([key, numbers]) => {
    const [first, ...others] = numbers.filter(({ planned }) => !planned);
    const other = others.find(
      (one) => first && Math.abs(one.value - first.value) > one.halfDigit + first.halfDigit,
    );
    if (first === undefined || other === undefined) return [];
    const [indicator = '', period = ''] = key.split('@');
    return [
      {
        indicator,
        kind: 'printed_twice' as const,
        period,
        printed: first.value,
        implied: other.value,
        range: [other.value - other.halfDigit, other.value + other.halfDigit] as const,
        unit: '',
        arithmetic: {
          zh: `同一年数值两处不同：${round(first.value)} 与 ${round(other.value)}`,
          en: `printed twice for one year: ${round(first.value)} and ${round(other.value)}`,
        },
        sources: [first.source, other.source],
        priceBasis: false,
        doubtful: false,
      },
    ];
  });
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map(
    findings.map((finding) => [`${finding.indicator} ${finding.kind} ${finding.arithmetic.en}`, finding]),
  );
  return [...seen.values()];
}
