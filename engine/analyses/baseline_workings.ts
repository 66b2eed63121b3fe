import { pow } from '../math/pow.ts';
import type { ResolvedDriver } from '../run_types.ts';
import type { Driver, Indicator, Source } from '../types.ts';
import { dampedGrowth, logitDriftSteps, shareDrift } from './workings/drift.ts';
import { shrunkGrowth } from './workings/shrunk_growth.ts';
import {
  type BehindBaseline,
  ownObservations,
  pathOf,
  type Rule,
  result,
  type Steps,
  shown,
  type WorkingsContext,
} from './workings/tools.ts';

/** What stands behind a driver's baseline in a year; the last step of the arithmetic ends in the year's value. */
export interface BaselineWorkings extends Steps {
  /** Where the rule comes from. */
  source: Source;
}

/**
 * Observations and arithmetic that lead to a driver's baseline in a year: the rules of docs/methods.md#baselines with
 * their numbers put in.
 *
 * @param resolved the driver, whose baseline holds the result
 * @param year a projected year
 * @returns null where the catalogue has no such driver
 */
export function baselineWorkings(
  resolved: ResolvedDriver,
  year: number,
  context: WorkingsContext,
): BaselineWorkings | null {
  const cell = context.model.cells[context.model.position[resolved.id] ?? -1];
  const owner = context.model.cells[context.model.position[resolved.indicator] ?? -1];
  if (cell?.kind !== 'driver' || owner?.kind !== 'indicator') return null;
  const value = resolved.baseline[year - context.scenario.baseYear - 1] ?? Number.NaN;
  return {
    ...stepsOf(cell.driver, owner.indicator, year, value, context),
    source: cell.driver.baseline.source,
  };
}

function stepsOf(
  driver: Driver,
  indicator: Indicator,
  year: number,
  value: number,
  context: WorkingsContext,
): Steps {
  const rule = driver.baseline;
  switch (rule.rule) {
    case 'assumption':
    case 'hold':
      return { behind: [], arithmetic: [] };
    case 'national_path':
      return { behind: nationalYears(context, [year]), arithmetic: [] };
    case 'national_gap':
      return nationalGap(rule, indicator, year, value, context);
    case 'shrunk_growth':
      return shrunkGrowth(rule, driver, year, value, context);
    case 'share_drift':
      return shareDrift(rule, indicator, year, value, context);
    case 'damped_growth':
      return dampedGrowth(rule, indicator, year, value, context);
    case 'logit_drift':
      return logitDriftSteps(rule, indicator, year, value, context);
  }
}

/** Published growth of the country in these years. */
function nationalYears({ national }: WorkingsContext, years: readonly number[]): BehindBaseline[] {
  if (national === null) return [];
  return years.flatMap((year) => {
    const observation = national.observations.findLast(
      (o) => o.indicator === 'gdp_real' && o.measure === 'annual_growth' && o.period === String(year),
    );
    if (observation === undefined) return [];
    const title = national.documents.find(({ id }) => id === observation.source)?.title;
    return [{ observation, national: title ?? { zh: observation.source, en: observation.source } }];
  });
}

function nationalGap(
  rule: Rule<'national_gap'>,
  indicator: Indicator,
  year: number,
  value: number,
  context: WorkingsContext,
): Steps {
  const { baseYear } = context.scenario;
  const ahead = pathOf('national_gdp_growth_path', context)[year - baseYear - 1] ?? Number.NaN;
  const own = context.observations.find(
    (o) =>
      indicator.id === 'gdp_real' &&
      o.measure === 'average_growth' &&
      o.indicator === 'gdp_real' &&
      o.period === `${baseYear - 4}-${baseYear}`,
  );
  const past = nationalYears(
    context,
    [4, 3, 2, 1, 0].map((back) => baseYear - back),
  );
  const now = nationalYears(context, [year]);
  if (own === undefined || past.length < 5) {
    return { behind: now, arithmetic: [result(shown(ahead), value)] };
  }
  const product = past.reduce((all, { observation }) => all * (1 + observation.value / 100), 1);
  const average = 100 * (pow(product, 0.2) - 1);
  const factors = past.map(({ observation }) => `(1 + ${observation.value}%)`).join(' × ');
  return {
    behind: [...ownObservations([own]), ...past, ...now],
    arithmetic: [
      {
        zh: `全国五年年均 = (${factors})^(1/5) − 1 = ${shown(average)}%`,
        en: `national five-year average = (${factors})^(1/5) - 1 = ${shown(average)} %`,
      },
      result(`${shown(ahead)} + ${rule.weight} × (${own.value} − ${shown(average)})`, value),
    ],
  };
}
