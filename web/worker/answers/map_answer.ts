import { evenly, sweep } from '../../../engine/analyses/sweep.ts';
import { targetQuestion } from '../../../engine/analyses/target_question.ts';
import { dependsOn } from '../../../engine/depends_on.ts';
import type { ResolvedTarget } from '../../../engine/run_types.ts';
import { assessTargets } from '../../../engine/targets/assess_targets.ts';
import type { Language } from '../../../engine/types.ts';
import { targetDecimals } from '../../../report/facts.ts';
import { formatNumber } from '../../../report/numbers.ts';
import { reasonWords } from '../../../report/sentences.ts';
import { verdictSign } from '../../../report/verdict_table.ts';
import { say } from '../../../report/words.ts';
import type { MapAnswer, MapAxis, MapQuestion } from '../../answers.ts';
import type { DriverInfo, Opened, Refused } from '../../protocol.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings, resolvedWith } from '../base_workings.ts';
import { factsOf } from '../make_view.ts';

/** Cells across and up. */
const ACROSS = 17;
const UP = 13;

/** Verdicts on one target over a grid of two drivers. */
export function mapAnswer(
  base: BaseWorkings,
  opened: Opened,
  simulated: Simulated,
  asked: MapQuestion,
  language: Language,
): MapAnswer | Refused {
  const workings = movedWorkings(base, simulated.set);
  const facts = factsOf(base, workings, language);
  const target = workings.resolved.targets.find(({ id }) => id === asked.target);
  const question =
    target === undefined
      ? null
      : targetQuestion(target, facts.indicators[target.indicator]?.better ?? 'neither');
  if (target === undefined) return { refused: [] };
  if (question === null || typeof question === 'string') {
    const verdict = workings.verdicts.find(({ target: id }) => id === target.id);
    if (verdict === undefined) return { refused: [] };
    const why = (own: Language) => reasonWords(verdict, target, factsOf(base, workings, own));
    return { refused: [{ zh: why('zh'), en: why('en') }] };
  }

  const choices = driversOf(target, opened, workings.model);
  const across = choices.find(({ id }) => id === asked.across) ?? choices[0];
  const up =
    choices.find(({ id }) => id === asked.up && id !== across?.id) ??
    choices.find(({ id }) => id !== across?.id);
  if (across === undefined || up === undefined) return { refused: [] };

  const { model, projection } = workings;
  const axes = [axisOf(up, UP), axisOf(across, ACROSS)] as const;
  const context = { indicators: facts.indicators, drivers: [], period: workings.resolved.period };
  const decimals = targetDecimals(facts, target, target.indicator, target.unit);
  const points = sweep(
    model,
    resolvedWith(base, simulated.set),
    [...axes].map(({ id, values }) => ({ driver: id, values })),
    question.year,
    (path) => {
      const [verdict] = assessTargets(path, [target], context);
      const word = verdict?.verdict ?? 'not_assessable';
      const value = verdict?.projected ?? null;
      return {
        ...verdictSign(word),
        verdict: word,
        word: say(language, word),
        value: value === null ? '-' : formatNumber(value, decimals),
        slack: question.slack(path),
      };
    },
  );
  return {
    across: axes[1],
    up: axes[0],
    choices: choices.map(({ id, label }) => ({ id, label })),
    cells: points.map(({ result }) => result),
  };

  function axisOf({ id, label, unitName, slider }: DriverInfo, count: number): MapAxis {
    const column = projection.values[id] ?? new Float64Array(0);
    const free = column.subarray(
      opened.asOf - opened.baseYear + 1,
      (question as { year: number }).year - opened.baseYear + 1,
    );
    const now = free.reduce((sum, value) => sum + value, 0) / Math.max(1, free.length);
    const [low, high] = [Math.min(slider.min, now), Math.max(slider.max, now)];
    return { id, label, unitName, values: roundValues(low, high, count), now };
  }
}

/** Steps between the values of an axis. */
const STEPS = [0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100];

/** So many round values at most, that reach from one to the other. */
function roundValues(low: number, high: number, most: number): number[] {
  const step =
    STEPS.find((candidate) => Math.ceil(high / candidate) - Math.floor(low / candidate) < most) ??
    (high - low) / (most - 1);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return evenly(first * step, last * step, last - first + 1).map((value) => Number(value.toPrecision(10)));
}

/** Drivers that a target hangs on: GDP growth first, then its own, then the rest; levers before uncertainties. */
function driversOf(
  target: ResolvedTarget,
  opened: Opened,
  model: Parameters<typeof dependsOn>[0],
): DriverInfo[] {
  const reads = target.to === null ? [target.indicator] : [target.indicator, target.to];
  const rank = ({ id, indicator, kind }: DriverInfo) =>
    id === 'gdp_growth' ? 0 : indicator === target.indicator ? 1 : kind === 'lever' ? 2 : 3;
  return opened.drivers
    .filter(({ id }) => reads.some((indicator) => dependsOn(model, indicator, id)))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
