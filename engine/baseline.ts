import { annualLevels, historyOf, logGrowth, logitDrift, shareOf } from './history.ts';
import { exp } from './math/exp.ts';
import { log } from './math/log.ts';
import { invlogit, logit } from './math/logit.ts';
import { pow } from './math/pow.ts';
import type { BaselineRule, Driver, Indicator, Observation, Text } from './types.ts';

/** A driver's path when no scenario says otherwise, and in words what it was made from. */
export interface BaselinePath {
  values: Float64Array;
  basis: Text;
  /** Whether the region's own past went into it; null where the rule does not look at the past. */
  ownHistory: boolean | null;
  /** Held because the level has no room left, so that errors measured elsewhere say nothing of it. */
  saturated?: boolean;
}

/** What the baseline rules look at. */
export interface BaselineContext {
  baseYear: number;
  horizon: number;
  /** Last year whose observations may be used. */
  asOf: number;
  observations: readonly Observation[];
  /** Observations of the country. */
  national: readonly Observation[];
  /** Level of the driver's indicator in the base year, or null. */
  baseLevel: (indicator: string) => number | null;
  /** Baseline of another driver, or of an indicator made of drivers, in percent a year. */
  pathOf: (id: string) => Float64Array;
  /** Its name in words. */
  nameOf: (id: string) => Text;
  /** A unit in words; left out: as the registry keys it. */
  unitOf?: (unit: string) => Text;
}

/** Where there is neither own history nor a reference. */
const STAYS: Text = {
  zh: '假设：保持基期水平；本地无历史，也无参照类',
  en: 'assumption: stays at the base; no own history and no reference class',
};

/** Years of a plan: the reference's average over them stands in where its past is not known. */
const PLAN_YEARS = 5;

/** Percentages above this share of their range, or below one minus it, are held as near saturation. */
const NEAR_SATURATED = 0.97;

/**
 * The baseline of a driver by the rule its indicator declares: own rule; with two observed points own growth shrunk to
 * the reference mean and damped; with one point the reference mean, marked "no own history".
 *
 * @param driver the driver with its rule
 * @param indicator the indicator it moves
 * @param context observations and other baselines
 * @returns one number a projected year in the driver's unit; null when the rule needs a level and none is known
 */
export function baselinePath(
  driver: Driver,
  indicator: Indicator,
  context: BaselineContext,
): BaselinePath | null {
  const rule = driver.baseline;
  switch (rule.rule) {
    case 'assumption':
      return held(rule.value, context, {
        zh: `假设：${rule.value}${driver.unit === 'percent/yr' ? '%' : ''}，保持不变`,
        en: `assumption: ${rule.value} ${context.unitOf?.(driver.unit).en ?? driver.unit}, held`,
      });
    case 'national_path':
      return nationalPath(rule, context);
    case 'national_gap':
      return nationalGap(rule, indicator, context);
    case 'share_drift':
      return shareDrift(rule, indicator, context);
    case 'shrunk_growth':
      return shrunkGrowth(rule, driver, indicator, context);
    case 'damped_growth':
      return dampedGrowth(rule, indicator, context);
    case 'logit_drift':
      return logitPath(rule, driver, indicator, context);
    case 'hold':
      return hold(indicator, context);
  }
}

type Rule<Name extends BaselineRule['rule']> = Extract<BaselineRule, { rule: Name }>;

function each(context: BaselineContext, value: (step: number, year: number) => number): Float64Array {
  const values = new Float64Array(context.horizon - context.baseYear);
  return values.map((_, index) => value(index + 1, context.baseYear + index + 1));
}

function held(value: number, context: BaselineContext, basis: Text): BaselinePath {
  return { values: each(context, () => value), basis, ownHistory: null };
}

/** Years that own history fades over: it is fresh in the last observed year. */
function stepsAfter(last: number | undefined, year: number): number {
  return Math.max(0, year - (last ?? year));
}

/** Published growth of the country by year, percent. */
function nationalGrowth(national: readonly Observation[]): Map<number, number> {
  const growth = new Map<number, number>();
  for (const { indicator, measure, period, value } of national) {
    if (indicator === 'gdp_real' && measure === 'annual_growth' && /^\d{4}$/.test(period)) {
      growth.set(Number(period), value);
    }
  }
  return growth;
}

function nationalPath(rule: Rule<'national_path'>, context: BaselineContext): BaselinePath {
  const published = nationalGrowth(context.national);
  const last = Math.max(...published.keys());
  return {
    values: each(context, (_, year) => published.get(year) ?? rule.value),
    basis: {
      zh: `全国增速：至 ${last} 年为公布值，其后假设 ${rule.value}%`,
      en: `national growth: published to ${last}, then ${rule.value} percent/yr assumed`,
    },
    ownHistory: null,
  };
}

/** Average growth of the five years up to the base year, as printed or from yearly figures. */
function ownAverage(context: BaselineContext): number | null {
  const period = `${context.baseYear - 4}-${context.baseYear}`;
  const printed = context.observations.find(
    (o) => o.indicator === 'gdp_real' && o.measure === 'average_growth' && o.period === period,
  );
  return printed?.value ?? null;
}

function nationalGap(
  rule: Rule<'national_gap'>,
  indicator: Indicator,
  context: BaselineContext,
): BaselinePath {
  const national = context.pathOf('national_gdp_growth_path');
  const own = indicator.id === 'gdp_real' ? ownAverage(context) : null;
  const published = nationalGrowth(context.national);
  let product = 1;
  for (let year = context.baseYear - 4; year <= context.baseYear; year++) {
    product *= 1 + (published.get(year) ?? Number.NaN) / 100;
  }
  const nationalAverage = 100 * (pow(product, 0.2) - 1);
  if (own === null || Number.isNaN(nationalAverage)) {
    return {
      values: each(context, (step) => national[step - 1] ?? Number.NaN),
      basis: { zh: '全国增速；本地无历史增速', en: 'national growth; no own history' },
      ownHistory: false,
    };
  }
  const gap = rule.weight * (own - nationalAverage);
  const shown = nationalAverage.toFixed(2);
  return {
    values: each(context, (step) => (national[step - 1] ?? Number.NaN) + gap),
    basis: {
      zh: `全国增速 + ${rule.weight} ×（本地前五年年均 ${own}% − 全国 ${shown}%）`,
      en: `national growth + ${rule.weight} x (own five-year average ${own} - national ${shown})`,
    },
    ownHistory: true,
  };
}

function shareDrift(rule: Rule<'share_drift'>, indicator: Indicator, context: BaselineContext): BaselinePath {
  const toward = context.pathOf(rule.toward);
  const history = historyOf(context.observations, indicator.id, context.asOf);
  const drift = history === null ? 0 : 100 * logGrowth(history);
  return {
    values: each(
      context,
      (step, year) =>
        (toward[step - 1] ?? Number.NaN) +
        rule.weight * drift * pow(rule.damping, stepsAfter(history?.last.year, year)),
    ),
    basis:
      history === null
        ? { zh: '与地区生产总值同速；本地无历史比重', en: 'as GDP; no own history of the share' }
        : {
            zh: `地区生产总值增速 + ${rule.weight} × ${history.first.year}—${history.last.year} 年比重变化，逐年乘 ${rule.damping}`,
            en: `GDP growth + ${rule.weight} x drift of the share ${history.first.year}-${history.last.year}, times ${rule.damping} a year`,
          },
    ownHistory: history !== null,
  };
}

/** Growth of a region's own past, with the years it comes from. */
interface OwnGrowth {
  /** percent/yr; a cut is positive where the driver is one. */
  value: number;
  first: number;
  last: number;
  basis: Text;
}

/** Own growth: from levels of one vintage, else as printed for a period that ends by the base year. */
function ownGrowth(driver: Driver, indicator: Indicator, context: BaselineContext): OwnGrowth | null {
  const cut = driver.id.endsWith('_cut');
  const history = historyOf(context.observations, indicator.id, context.asOf);
  if (history !== null && history.first.value > 0 && history.last.value > 0) {
    const growth = 100 * (exp(logGrowth(history)) - 1);
    const { first, last } = history;
    return {
      value: cut ? -growth : growth,
      first: first.year,
      last: last.year,
      basis: { zh: `${first.year} 与 ${last.year} 年两点`, en: `two points ${first.year} and ${last.year}` },
    };
  }
  for (const o of context.observations) {
    if (o.indicator !== indicator.id || !o.annual || !/^\d{4}-\d{4}$/.test(o.period)) continue;
    const [start, last] = o.period.split('-').map(Number) as [number, number];
    if (last > context.asOf || last < context.baseYear - 1) continue;
    const years = { first: start - 1, last };
    if (o.measure === 'average_growth') {
      return {
        ...years,
        value: cut ? -o.value : o.value,
        basis: {
          zh: `${o.period} 年公布年均增速 ${o.value}%`,
          en: `printed average growth ${o.value} of ${o.period}`,
        },
      };
    }
    if (o.measure === 'cumulative_change' && cut) {
      return {
        ...years,
        value: 100 * (1 - pow(1 - o.value / 100, 1 / (last - start + 1))),
        basis: {
          zh: `${o.period} 年累计下降 ${o.value}%`,
          en: `cumulative cut of ${o.value} in ${o.period}`,
        },
      };
    }
  }
  return null;
}

/**
 * What the reference grew by in the years that own growth comes from, so that like is held against like; where it is
 * not known, the average of its path.
 */
function referenceThen(
  toward: string | number,
  path: Float64Array,
  own: OwnGrowth,
  context: BaselineContext,
): number {
  if (typeof toward === 'number') return toward;
  if (toward === 'gdp_nominal_growth') {
    const levels = annualLevels(context.observations, 'gdp_nominal', context.asOf);
    const [first, last] = [levels.get(own.first), levels.get(own.last)];
    const alike = first?.vintage === null || last?.vintage === null || first?.vintage === last?.vintage;
    if (first !== undefined && last !== undefined && alike) {
      return 100 * (pow(last.value / first.value, 1 / (own.last - own.first)) - 1);
    }
  }
  const plan = path.slice(0, PLAN_YEARS);
  return plan.reduce((sum, value) => sum + value, 0) / plan.length;
}

/** Own excess over the reference in the same years, weighted and fading, on top of the reference to come. */
function shrunkGrowth(
  rule: Rule<'shrunk_growth'>,
  driver: Driver,
  indicator: Indicator,
  context: BaselineContext,
): BaselinePath {
  const { toward, weight, damping } = rule;
  const reference = typeof toward === 'number' ? each(context, () => toward) : context.pathOf(toward);
  const own = ownGrowth(driver, indicator, context);
  const name =
    typeof toward === 'number' ? { zh: `${toward}%`, en: `${toward} percent/yr` } : context.nameOf(toward);
  if (own === null) {
    const values = each(context, (step) => reference[step - 1] ?? Number.NaN);
    if (toward === 0) return { values, basis: STAYS, ownHistory: false };
    const left = leftOut(indicator, context);
    return {
      values,
      basis: {
        zh: `参照均值（${name.zh}）；本地无可用历史${left.zh}`,
        en: `reference mean (${name.en}); no own history to use${left.en}`,
      },
      ownHistory: false,
    };
  }
  const then = referenceThen(toward, reference, own, context);
  const excess = own.value - then;
  return {
    values: each(
      context,
      (step, year) =>
        (reference[step - 1] ?? Number.NaN) + weight * excess * pow(damping, stepsAfter(own.last, year)),
    ),
    basis: {
      zh: `参照均值（${name.zh}）+ ${weight} ×（本地 ${own.value.toFixed(2)}% − 同期参照 ${then.toFixed(2)}%；${own.basis.zh}），逐年乘 ${damping}`,
      en: `reference mean (${name.en}) + ${weight} x (own ${own.value.toFixed(2)} - reference then ${then.toFixed(2)}; ${own.basis.en}), times ${damping} a year`,
    },
    ownHistory: true,
  };
}

/** In words, a number of the region's own past that the documents print and that is too doubtful to use. */
function leftOut(indicator: Indicator, { observations, asOf }: BaselineContext): Text {
  const found = observations.find(
    ({ indicator: id, period, annual, doubt }) =>
      id === indicator.id &&
      !annual &&
      doubt !== null &&
      /^\d{4}-\d{4}$/.test(period) &&
      Number(period.slice(5)) <= asOf,
  );
  if (found === undefined) return { zh: '', en: '' };
  return {
    zh: `（文件所载 ${found.period} 年 ${found.value}% 读法存疑，未采用）`,
    en: ` (the printed ${found.value} percent of ${found.period} is doubtful to read and left out)`,
  };
}

function dampedGrowth(
  rule: Rule<'damped_growth'>,
  indicator: Indicator,
  context: BaselineContext,
): BaselinePath {
  const history = historyOf(context.observations, indicator.id, context.asOf);
  const reference = log(1 + rule.reference / 100);
  const usable = history !== null && history.first.value > 0 && history.last.value > 0;
  const mean = usable ? rule.weight * logGrowth(history) + (1 - rule.weight) * reference : reference;
  const last = usable ? history.last.year : context.baseYear;
  return {
    values: each(context, (_, year) => 100 * (exp(mean * pow(rule.damping, stepsAfter(last, year))) - 1)),
    basis: usable
      ? {
          zh: `${history.first.year} 与 ${history.last.year} 年两点：${rule.weight} 本地 + ${(1 - rule.weight).toFixed(1)} 参照均值（年均 ${rule.reference}%），逐年乘 ${rule.damping}`,
          en: `two points ${history.first.year} and ${history.last.year}: ${rule.weight} own + ${(1 - rule.weight).toFixed(1)} reference mean (${rule.reference} percent/yr), damped ${rule.damping}`,
        }
      : rule.reference === 0
        ? STAYS
        : {
            zh: `参照均值（年均 ${rule.reference}%），逐年乘 ${rule.damping}；本地无历史`,
            en: `reference mean (${rule.reference} percent/yr), damped ${rule.damping}; no own history`,
          },
    ownHistory: usable,
  };
}

function logitPath(
  rule: Rule<'logit_drift'>,
  driver: Driver,
  indicator: Indicator,
  context: BaselineContext,
): BaselinePath | null {
  const base = context.baseLevel(indicator.id);
  if (base === null) return null;
  const [low, high] = [indicator.bounds[0] ?? 0, indicator.bounds[1] ?? 100];
  const share = shareOf(base, [low, high]);
  if (share >= NEAR_SATURATED || share <= 1 - NEAR_SATURATED) {
    return {
      ...held(0, context, { zh: '已接近饱和，保持不变', en: 'near saturation, held' }),
      saturated: true,
    };
  }
  const history = historyOf(context.observations, indicator.id, context.asOf);
  if (history === null) {
    if (rule.reference === 0) return { ...held(0, context, STAYS), ownHistory: false };
    return {
      values: each(context, (step) => rule.reference * pow(rule.damping, step)),
      basis: {
        zh: `参照均值（每年 ${rule.reference} ${indicator.unit === 'percent' ? '个百分点' : indicator.unit}），逐年乘 ${rule.damping}；本地无历史`,
        en: `reference mean (${rule.reference} ${context.unitOf?.(driver.unit).en ?? driver.unit}), damped ${rule.damping}; no own history`,
      },
      ownHistory: false,
    };
  }
  const drift = logitDrift(history, [low, high]);
  const levels = new Float64Array(context.horizon - context.baseYear + 1);
  levels[0] = base;
  let position = logit(share);
  for (let step = 1; step < levels.length; step++) {
    position += drift * pow(rule.damping, stepsAfter(history.last.year, context.baseYear + step));
    levels[step] = low + (high - low) * invlogit(position);
  }
  return {
    values: each(context, (step) => (levels[step] ?? 0) - (levels[step - 1] ?? 0)),
    basis: {
      zh: `${history.first.year} 与 ${history.last.year} 年两点的 logit 趋势，逐年乘 ${rule.damping}`,
      en: `logit drift of ${history.first.year} and ${history.last.year}, damped ${rule.damping}`,
    },
    ownHistory: true,
  };
}

function hold(indicator: Indicator, context: BaselineContext): BaselinePath | null {
  const basis = { zh: '保持不变', en: 'held' };
  if (indicator.method !== 'assumed') return held(0, context, basis);
  const base = context.baseLevel(indicator.id);
  return base === null ? null : held(base, context, basis);
}
