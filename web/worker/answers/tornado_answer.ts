import type { Language } from '../../../engine/types.ts';
import { askedTarget } from '../../../report/answers/asked.ts';
import { FIELD_PLACES } from '../../../report/answers/question_places.ts';
import { tornadoOf } from '../../../report/answers/tornado_of.ts';
import { driverName, targetDecimals } from '../../../report/facts.ts';
import { formatQuantity, unitName } from '../../../report/numbers.ts';
import { reasonWords } from '../../../report/sentences.ts';
import type { TornadoAnswer } from '../../answers.ts';
import type { Refused } from '../../protocol.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings } from '../base_workings.ts';
import { factsOf } from '../make_view.ts';
import { settingsOf } from './settings_of.ts';

/** What each driver alone does to a target when it runs from its p10 to its p90. */
export function tornadoAnswer(
  base: BaseWorkings,
  simulated: Simulated,
  id: string,
  language: Language,
): TornadoAnswer | Refused {
  const workings = movedWorkings(base, simulated.set);
  const facts = factsOf(base, workings, language);
  const target = workings.resolved.targets.find((other) => other.id === id);
  const verdict = workings.verdicts.find((other) => other.target === id);
  if (target === undefined || verdict === undefined) return { refused: [] };
  if (verdict.reason !== null) {
    const why = (own: Language) => reasonWords(verdict, target, factsOf(base, workings, own));
    return { refused: [{ zh: why('zh'), en: why('en') }] };
  }
  const { library, scenario } = base;
  const asked = askedTarget(target, library, FIELD_PLACES);
  const { now, bars, unmeasured } = tornadoOf(asked, {
    library,
    scenario,
    overrides: settingsOf(base, simulated),
    workings,
  });
  const rate = (value: number, unit: string) => formatQuantity(value, unit, 1, language, facts.units);
  return {
    now,
    required: asked.required ?? now,
    unitName: unitName(verdict.unit, language, facts.units),
    decimals: targetDecimals(facts, target, target.indicator, verdict.unit),
    bars: bars.map((bar) => ({
      ...bar,
      label: driverName(facts, bar.driver),
      lowText: rate(bar.low, bar.unit),
      highText: rate(bar.high, bar.unit),
    })),
    unmeasured: unmeasured.map((driver) => driverName(facts, driver)),
  };
}
