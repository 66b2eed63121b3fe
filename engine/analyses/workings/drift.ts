import { annualLevels, historyOf, logGrowth, logitDrift, shareOf } from '../../history.ts';
import { invlogit, logit } from '../../math/logit.ts';
import { pow } from '../../math/pow.ts';
import type { Indicator } from '../../types.ts';
import {
  endsOf,
  ownObservations,
  pathOf,
  type Rule,
  result,
  type Steps,
  shown,
  stepsAfter,
  type WorkingsContext,
} from './tools.ts';

/** GDP growth and the weighted, fading drift of a share. */
export function shareDrift(
  rule: Rule<'share_drift'>,
  indicator: Indicator,
  year: number,
  value: number,
  context: WorkingsContext,
): Steps {
  const { baseYear, asOf } = context.scenario;
  const ahead = pathOf(rule.toward, context)[year - baseYear - 1] ?? Number.NaN;
  const history = historyOf(context.observations, indicator.id, asOf);
  if (history === null) return { behind: [], arithmetic: [result(shown(ahead), value)] };
  const ends = endsOf(history, indicator.id, context);
  const drift = 100 * logGrowth(history);
  const formula = `ln(${history.last.value} ÷ ${history.first.value}) ÷ ${history.last.year - history.first.year}`;
  const steps = stepsAfter(history.last.year, year);
  return {
    behind: ownObservations(ends),
    arithmetic: [
      {
        zh: `比重年均变化 = ${formula} = ${shown(drift)}%`,
        en: `drift of the share = ${formula} = ${shown(drift)} %`,
      },
      result(`${shown(ahead)} + ${rule.weight} × (${shown(drift)}) × ${rule.damping}^${steps}`, value),
    ],
  };
}

/** Own log growth and that of the reference, weighted and damped. */
export function dampedGrowth(
  rule: Rule<'damped_growth'>,
  indicator: Indicator,
  year: number,
  value: number,
  context: WorkingsContext,
): Steps {
  const { baseYear, asOf } = context.scenario;
  const { weight, reference, damping } = rule;
  const found = historyOf(context.observations, indicator.id, asOf);
  const history = found !== null && found.first.value > 0 && found.last.value > 0 ? found : null;
  const steps = stepsAfter(history?.last.year ?? baseYear, year);
  const mean = `ln(1 + ${reference}%)`;
  if (history === null) {
    return { behind: [], arithmetic: [result(`100 × (e^(${mean} × ${damping}^${steps}) − 1)`, value)] };
  }
  const ends = endsOf(history, indicator.id, context);
  const formula = `ln(${history.last.value} ÷ ${history.first.value}) ÷ ${history.last.year - history.first.year}`;
  const own = logGrowth(history);
  const rest = Number((1 - weight).toPrecision(12));
  return {
    behind: ownObservations(ends),
    arithmetic: [
      {
        zh: `本地年均对数增长 = ${formula} = ${own.toFixed(4)}`,
        en: `own log growth = ${formula} = ${own.toFixed(4)}`,
      },
      result(
        `100 × (e^((${weight} × ${own.toFixed(4)} + ${rest} × ${mean}) × ${damping}^${steps}) − 1)`,
        value,
      ),
    ],
  };
}

/** A percentage that moves on the logit scale by its own drift, damped. */
export function logitDriftSteps(
  rule: Rule<'logit_drift'>,
  indicator: Indicator,
  year: number,
  value: number,
  context: WorkingsContext,
): Steps {
  const { baseYear, asOf, known } = context.scenario;
  const base = known[indicator.id]?.value;
  const history = historyOf(context.observations, indicator.id, asOf);
  if (base === undefined || value === 0) return { behind: [], arithmetic: [] };
  const at = annualLevels(context.observations, indicator.id, asOf).get(baseYear);
  const behindBase = ownObservations(at === undefined ? [] : [at]);
  if (history === null) {
    return {
      behind: behindBase,
      arithmetic: [result(`${rule.reference} × ${rule.damping}^${year - baseYear}`, value)],
    };
  }
  const [low, high] = [indicator.bounds[0] ?? 0, indicator.bounds[1] ?? 100];
  const drift = logitDrift(history, [low, high]);
  let position = logit(shareOf(base, [low, high]));
  let before = base;
  let level = base;
  for (let next = baseYear + 1; next <= year; next++) {
    position += drift * pow(rule.damping, stepsAfter(history.last.year, next));
    before = level;
    level = low + (high - low) * invlogit(position);
  }
  const ends = endsOf(history, indicator.id, context);
  const share = (number: number) => `logit((${number} − ${low}) ÷ ${high - low})`;
  const formula = `(${share(history.last.value)} − ${share(history.first.value)}) ÷ ${history.last.year - history.first.year}`;
  return {
    behind: ownObservations(ends),
    arithmetic: [
      {
        zh: `logit 年均变化 = ${formula} = ${drift.toFixed(4)}`,
        en: `logit drift = ${formula} = ${drift.toFixed(4)}`,
      },
      {
        zh: `从 ${baseYear} 年的 ${base} 起，每年在 logit 上加 ${drift.toFixed(4)} × ${rule.damping}^k（k 为距 ${history.last.year} 年的年数）`,
        en: `from ${base} in ${baseYear}, each year adds ${drift.toFixed(4)} × ${rule.damping}^k on the logit scale (k years after ${history.last.year})`,
      },
      result(`${shown(level)} − ${shown(before)}`, value),
    ],
  };
}
