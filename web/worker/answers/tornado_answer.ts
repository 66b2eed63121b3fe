import { dependsOn } from '../../../engine/depends_on.ts';
import { driverRanges } from '../../../engine/analyses/driver_ranges.ts';
import { targetQuestion } from '../../../engine/analyses/target_question.ts';
import { tornado } from '../../../engine/analyses/tornado.ts';
import type { Language } from '../../../engine/types.ts';
import { driverName, targetDecimals } from '../../../report/facts.ts';
import { formatQuantity, unitName } from '../../../report/numbers.ts';
import { reasonWords } from '../../../report/sentences.ts';
import type { TornadoAnswer } from '../../answers.ts';
import type { Refused } from '../../protocol.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings } from '../base_workings.ts';
import { factsOf } from '../make_view.ts';
import { aroundSet } from './around_set.ts';

/** What each driver alone does to a target when it runs from its p10 to its p90. */
export function tornadoAnswer(base: BaseWorkings, simulated: Simulated, id: string, language: Language): TornadoAnswer | Refused {
  const workings = movedWorkings(base, simulated.set);
  const facts = factsOf(base, workings, language);
  const { model, resolved, projection } = workings;
  const target = resolved.targets.find((other) => other.id === id);
  const verdict = workings.verdicts.find((other) => other.target === id);
  if (target === undefined || verdict === undefined) return { refused: [] };
  const question = targetQuestion(target, facts.indicators[target.indicator]?.better ?? 'neither');
  if (typeof question === 'string' || verdict.reason !== null) {
    const words = { zh: factsOf(base, workings, 'zh'), en: factsOf(base, workings, 'en') };
    return { refused: [{ zh: reasonWords(verdict, target, words.zh), en: reasonWords(verdict, target, words.en) }] };
  }
  const { ranges, unmeasured } = driverRanges(aroundSet(base, simulated), projection, question.year);
  const reads = target.to === null ? [target.indicator] : [target.indicator, target.to];
  const behind = (driver: string) => reads.some((indicator) => dependsOn(model, indicator, driver));
  const { now, bars } = tornado(
    model,
    resolved,
    question.measure,
    ranges.filter(({ driver }) => behind(driver)),
    question.year,
  );
  const rate = (value: number, unit: string) => formatQuantity(value, unit, 1, language, facts.units);
  return {
    now,
    required: question.required,
    unitName: unitName(verdict.unit, language, facts.units),
    decimals: targetDecimals(facts, target, target.indicator, verdict.unit),
    bars: bars.map((bar) => ({
      ...bar,
      label: driverName(facts, bar.driver),
      lowText: rate(bar.low, bar.unit),
      highText: rate(bar.high, bar.unit),
    })),
    unmeasured: unmeasured.filter(behind).map((driver) => driverName(facts, driver)),
  };
}
