import { annualLevels } from '../history.ts';
import { compoundRate } from '../targets/compound_rate.ts';
import type { Driver, Indicator, Observation, Target } from '../types.ts';

/** A number a driver has had or is meant to have, which tells what a value on its scale means. */
export interface DriverMark {
  name: 'lowest' | 'recent' | 'plan' | 'highest';
  value: number;
  /** `2022`, `2016-2020`. */
  period: string;
}

interface Rate {
  value: number;
  first: number;
  last: number;
}

/**
 * What the region's own past and plan say about a driver: its lowest, latest and highest observed rate, and the rate
 * the plan asks for. Lowest and highest are left out where only one rate was observed.
 *
 * @param indicator the indicator that declares the driver
 * @param observations of the region
 * @param targets of the plan
 * @example see test/engine/analyses/driver_marks.test.ts: GDP of Sanmenxia grew 6.7 % a year in 2016-2020 and 4.2 % in 2022
 */
export function driverMarks(
  driver: Driver,
  indicator: Indicator,
  observations: readonly Observation[],
  targets: readonly Target[],
  baseYear: number,
): DriverMark[] {
  const own = observations.filter((observation) => observation.indicator === indicator.id);
  const rates = observedRates(own, indicator).sort((a, b) => a.last - b.last || b.first - a.first);
  const marks: DriverMark[] = [];
  const put = (name: DriverMark['name'], rate: Rate | undefined) => {
    if (rate === undefined || !Number.isFinite(rate.value)) return;
    const period = rate.first === rate.last ? `${rate.last}` : `${rate.first}-${rate.last}`;
    marks.push({ name, value: rate.value, period });
  };
  const byValue = [...rates].sort((a, b) => a.value - b.value);
  const several = (byValue.at(-1)?.value ?? 0) - (byValue[0]?.value ?? 0) > 1e-9;
  if (several) put('lowest', byValue[0]);
  put('recent', rates.at(-1));
  put('plan', plannedRate(indicator, driver, targets, own, baseYear));
  if (several) put('highest', byValue.at(-1));
  return marks;
}

/** Rates as printed, and where none is, those between printed levels. */
function observedRates(own: readonly Observation[], indicator: Indicator): Rate[] {
  const rates: Rate[] = [];
  for (const o of own) {
    const printed = o.measure === 'annual_growth' || o.measure === 'average_growth';
    const [first, last] = /^\d{4}(-\d{4})?$/.test(o.period) ? o.period.split('-').map(Number) : [];
    if (indicator.method !== 'growth' || !printed || !o.annual || o.bound !== null || first === undefined)
      continue;
    rates.push({ value: o.value, first, last: last ?? first });
  }
  const levels = [...annualLevels(own, indicator.id, Number.POSITIVE_INFINITY)].sort(([a], [b]) => a - b);
  for (let i = 1; i < levels.length; i++) {
    const [from, to] = [levels[i - 1], levels[i]];
    if (from === undefined || to === undefined || from[1].vintage !== to[1].vintage) continue;
    if (rates.some(({ first, last }) => first <= to[0] && last > from[0])) continue;
    const value = rateBetween(indicator, from[1].value, to[1].value, to[0] - from[0]);
    rates.push({ value, first: from[0] + 1, last: to[0] });
  }
  return rates.filter(({ value }) => Number.isFinite(value));
}

/** Yearly rate that leads from one level to another, as the indicator's method counts it. */
function rateBetween({ method }: Indicator, from: number, to: number, years: number): number {
  switch (method) {
    case 'growth':
      return compoundRate(from, to, years);
    case 'cut':
      return -compoundRate(from, to, years);
    case 'change':
      return (to - from) / years;
    case 'assumed':
      return to;
    default:
      return Number.NaN;
  }
}

function plannedRate(
  indicator: Indicator,
  driver: Driver,
  targets: readonly Target[],
  own: readonly Observation[],
  baseYear: number,
): Rate | undefined {
  if (driver.indicator !== indicator.id) return undefined;
  for (const target of targets) {
    const wanted = target.about ?? target.atLeast ?? target.atMost ?? target.above ?? target.below;
    if (target.indicator !== indicator.id || wanted === null) continue;
    const [first = 0, last = first] = target.period.split('-').map(Number);
    const rate = (value: number) => ({ value, first: first === last ? baseYear + 1 : first, last });
    if (target.kind === 'average_growth' && indicator.method === 'growth') return rate(wanted);
    if (target.kind === 'cumulative_change' && indicator.method === 'cut') {
      return rate(-compoundRate(100, 100 - wanted, last - first + 1));
    }
    const base = annualLevels(own, indicator.id, baseYear).get(baseYear)?.value;
    if (target.kind !== 'level' || base === undefined || target.everyYear || last <= baseYear) continue;
    return rate(rateBetween(indicator, base, wanted, last - baseYear));
  }
  return undefined;
}
