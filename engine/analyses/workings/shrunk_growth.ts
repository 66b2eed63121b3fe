import { annualLevels, historyOf, logGrowth } from '../../history.ts';
import { exp } from '../../math/exp.ts';
import { pow } from '../../math/pow.ts';
import type { Driver, Observation, Text } from '../../types.ts';
import {
  type BehindBaseline,
  endsOf,
  ownObservations,
  pathOf,
  type Rule,
  rate,
  ratio,
  result,
  type Steps,
  shown,
  stepsAfter,
  type WorkingsContext,
} from './tools.ts';

/** Own growth with what it was read from. */
interface Own {
  growth: number;
  last: number;
  behind: BehindBaseline[];
  step: Text;
}

/** Own excess over the reference in the same years, weighted and fading, on top of the reference to come. */
export function shrunkGrowth(
  rule: Rule<'shrunk_growth'>,
  driver: Driver,
  year: number,
  value: number,
  context: WorkingsContext,
): Steps {
  const { toward, weight, damping } = rule;
  const { baseYear } = context.scenario;
  const path = typeof toward === 'number' ? null : pathOf(toward, context);
  const ahead = typeof toward === 'number' ? toward : (path?.[year - baseYear - 1] ?? Number.NaN);
  const own = ownGrowth(driver, context);
  if (own === null) return { behind: [], arithmetic: [result(shown(ahead), value)] };
  const faded = weight * pow(damping, stepsAfter(own.last, year));
  // The excess is in the baseline itself; the reference of those years is what is left of own growth.
  const then = own.growth - (value - ahead) / faded;
  const levels = annualLevels(context.observations, 'gdp_nominal', context.scenario.asOf);
  const gdp = toward === 'gdp_nominal_growth' ? referenceLevels(own, levels) : null;
  const average = {
    zh: '同期参照取其路径前五年的平均',
    en: 'reference then: the average of the first five years of its path',
  };
  const words =
    gdp === null ? average : { zh: `同期参照 = ${rate(gdp)}`, en: `reference then = ${rate(gdp)}` };
  const reference =
    path === null ? [] : [{ zh: `${words.zh} = ${shown(then)}%`, en: `${words.en} = ${shown(then)} %` }];
  return {
    behind: [...own.behind, ...ownObservations(gdp ?? [])],
    arithmetic: [
      own.step,
      ...reference,
      result(
        `${shown(ahead)} + ${weight} × (${shown(own.growth)} − ${shown(then)}) × ${damping}^${stepsAfter(own.last, year)}`,
        value,
      ),
    ],
  };
}

/** Levels of nominal GDP at both ends of own history, where both are printed on one basis. */
function referenceLevels(
  own: Own,
  levels: ReadonlyMap<number, Observation>,
): [Observation, Observation] | null {
  const first = levels.get(
    Number(own.behind[0]?.observation.period.slice(0, 4)) - (own.behind.length === 1 ? 1 : 0),
  );
  const last = levels.get(own.last);
  if (first === undefined || last === undefined) return null;
  return first.vintage === null || last.vintage === null || first.vintage === last.vintage
    ? [first, last]
    : null;
}

/** Levels of one vintage, else growth or cut as printed for a period that ends by the base year. */
function ownGrowth(driver: Driver, context: WorkingsContext): Own | null {
  const { observations, scenario } = context;
  const cut = driver.id.endsWith('_cut');
  const history = historyOf(observations, driver.indicator, scenario.asOf);
  if (history !== null && history.first.value > 0 && history.last.value > 0) {
    const ends = endsOf(history, driver.indicator, context);
    const growth = 100 * (exp(logGrowth(history)) - 1);
    const words = cut
      ? { zh: '本地年均下降', en: 'own yearly cut' }
      : { zh: '本地年均增长', en: 'own growth' };
    const formula = cut ? `1 − ${ratio(ends)}` : rate(ends);
    const own = cut ? -growth : growth;
    return {
      growth: own,
      last: history.last.year,
      behind: ownObservations(ends),
      step: {
        zh: `${words.zh} = ${formula} = ${shown(own)}%`,
        en: `${words.en} = ${formula} = ${shown(own)} %`,
      },
    };
  }
  for (const observation of observations) {
    if (observation.indicator !== driver.indicator || !observation.annual) continue;
    if (!/^\d{4}-\d{4}$/.test(observation.period)) continue;
    const [first, last] = observation.period.split('-').map(Number) as [number, number];
    if (last > scenario.asOf || last < scenario.baseYear - 1) continue;
    const { measure, value } = observation;
    const behind = ownObservations([observation]);
    if (measure === 'average_growth') {
      const growth = cut ? -value : value;
      const step = { zh: `本地年均 = ${shown(growth)}%`, en: `own average = ${shown(growth)} %` };
      return { growth, last, behind, step };
    }
    if (measure === 'cumulative_change' && cut) {
      const years = last - first + 1;
      const growth = 100 * (1 - pow(1 - value / 100, 1 / years));
      const formula = `1 − (1 − ${value}%)^(1/${years})`;
      return {
        growth,
        last,
        behind,
        step: {
          zh: `本地年均下降 = ${formula} = ${shown(growth)}%`,
          en: `own yearly cut = ${formula} = ${shown(growth)} %`,
        },
      };
    }
  }
  return null;
}
