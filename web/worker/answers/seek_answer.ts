import { solve } from '../../../engine/analyses/solve.ts';
import { targetQuestion } from '../../../engine/analyses/target_question.ts';
import { type Language, PlancastError } from '../../../engine/types.ts';
import { leverHistory } from '../../../report/answers/lever_history.ts';
import { FIELD_PLACES } from '../../../report/answers/question_places.ts';
import { sayAnswer } from '../../../report/answers/say_answer.ts';
import { leverGroups, solveTitle } from '../../../report/answers/solve_rows.ts';
import { type Solved, solveTarget } from '../../../report/answers/solve_target.ts';
import { type Facts, indicatorName } from '../../../report/facts.ts';
import { rowName } from '../../../report/row_label.ts';
import type { SeekAnswer, SeekQuestion } from '../../answers.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings } from '../base_workings.ts';
import { factsOf } from '../make_view.ts';
import { settingsOf } from './settings_of.ts';

/**
 * For each lever alone, the value that brings a target or an indicator where it is wanted, in the words of the command
 * line.
 *
 * @throws PlancastError when there is no such target or number
 */
export function seekAnswer(
  base: BaseWorkings,
  simulated: Simulated,
  question: SeekQuestion,
  language: Language,
): SeekAnswer {
  const workings = movedWorkings(base, simulated.set);
  const facts = factsOf(base, workings, language);
  const { library, scenario } = base;
  const { subject, side, wanted } = question;
  const carried = {
    run: facts.run,
    library,
    scenario,
    overrides: settingsOf(base, simulated),
    reference: null,
  };
  const solved =
    'target' in subject
      ? solveCriterion(subject.target, question, workings, facts, base)
      : solveTarget(
          `${subject.indicator}@${subject.year}`,
          side === 'at_least' ? { atLeast: `${wanted}` } : { atMost: `${wanted}` },
          carried,
          FIELD_PLACES,
        );
  const lines = [
    ...(solved.basis === 'index' ? [sayAnswer(language, 'solve_index', { base: facts.run.baseYear })] : []),
    ...(solved.met ? [sayAnswer(language, 'solve_met')] : []),
    ...(solved.levers.length === 0 ? [sayAnswer(language, 'solve_none')] : []),
  ];
  return {
    title: solveTitle(solved, labelOf(subject, facts), facts),
    lines,
    groups: leverGroups(solved, facts),
  };
}

/** The same for a target's whole criterion: an average over five years, a cut, a sum. */
function solveCriterion(
  id: string,
  { side, wanted }: SeekQuestion,
  { model, resolved, projection }: ReturnType<typeof movedWorkings>,
  facts: Facts,
  { library }: BaseWorkings,
): Solved {
  const target = resolved.targets.find((other) => other.id === id);
  const better = library.indicators[target?.indicator ?? '']?.better ?? 'neither';
  const question = target === undefined ? 'no_projection' : targetQuestion(target, better);
  if (target === undefined || typeof question === 'string') throw new PlancastError([notAskable(id)]);
  const now = question.measure(projection);
  const reads = target.to === null ? [target.indicator] : [target.indicator, target.to];
  const answers = solve(model, resolved, {
    measure: question.measure,
    side,
    wanted,
    year: question.year,
    reads,
  });
  return {
    indicator: target.indicator,
    unit: target.unit,
    year: question.year,
    side,
    wanted,
    now,
    met: side === 'at_least' ? now >= wanted : now <= wanted,
    basis: 'level',
    levers: answers.map((answer) => ({
      ...answer,
      history: leverHistory(answer.driver, { library, run: facts.run }),
    })),
  };
}

function labelOf(subject: SeekQuestion['subject'], facts: Facts): string {
  if ('indicator' in subject) return indicatorName(facts, subject.indicator);
  const target = facts.targets.get(subject.target);
  return target === undefined ? subject.target : rowName(target, facts, target.to);
}

function notAskable(id: string) {
  return {
    code: 'not_askable',
    level: 'error' as const,
    path: id,
    text: {
      zh: `无法反推“${id}”：该目标没有可以比较的数值；请换一项目标，或自设数值`,
      en: `Cannot seek "${id}": the target holds no number to reach; choose another target, or name a number of your own`,
    },
  };
}
