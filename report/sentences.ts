import type { ResolvedTarget, Verdict } from '../engine/run_types.ts';
import type { Target } from '../engine/types.ts';
import { caveatsOf } from './caveats.ts';
import { type Facts, indicatorName, targetDecimals } from './facts.ts';
import { capitalise, joinClauses, periodWords } from './language.ts';
import { linkedToGrowth } from './linked_to_growth.ts';
import { decimalsThatShow, decimalsThatTell, formatGap, formatPace, formatQuantity } from './numbers.ts';
import { outcomeQuantity } from './outcome_quantity.ts';
import { projectedAnyway } from './projected_anyway.ts';
import { targetNumber, targetWords, targetWordsWithUnit } from './target_words.ts';
import { say } from './words.ts';

/**
 * What there is to say about one verdict, computed from its numbers: where the indicator goes, how far that is from the
 * target, what pace would meet it, and every caveat.
 *
 * @returns one sentence an entry, the first about the number itself
 */
export function verdictSentences(verdict: Verdict, facts: Facts): string[] {
  const target = facts.targets.get(verdict.target);
  const sentences =
    verdict.verdict === 'not_assessable'
      ? notAssessable(verdict, target, facts)
      : [mainSentence(verdict, target, facts), ...paceSentences(verdict, target, facts)];
  if (verdict.outcome !== null) sentences.push(outcomeSentence(verdict.outcome, target, facts));
  sentences.push(...caveatsOf(verdict, facts).map(({ full }) => full));
  if (verdict.verdict !== 'not_assessable' && !verdict.assumed && !linkedToGrowth(verdict.indicator, facts)) {
    sentences.push(say(facts.language, 'not_linked_full'));
  }
  return sentences.filter((sentence) => sentence !== '').map(capitalise);
}

/** Why a target cannot be judged: the reason with the name of whoever holds the number, or a short reason. */
export function reasonWords(verdict: Verdict, target: Target | undefined, facts: Facts): string {
  const { language } = facts;
  if (verdict.reason === 'delegated_without_value' && target?.delegatedTo) {
    return say(language, 'set_by', { who: target.delegatedTo[language] });
  }
  if (verdict.reason === 'comparator_missing' && target?.against) {
    return say(language, 'compared_with', { what: target.against[language] });
  }
  return verdict.reason === null ? say(language, 'no_projection') : say(language, verdict.reason);
}

function notAssessable(verdict: Verdict, target: Target | undefined, facts: Facts): string[] {
  const { language } = facts;
  const label = indicatorName(facts, verdict.indicator);
  const reason = reasonWords(verdict, target, facts);
  const printed = target?.printed ?? '';
  const sentences = [
    printed === ''
      ? say(language, 'not_assessed_unquoted', { label, reason })
      : say(language, 'not_assessed', { label, reason, printed }),
  ];
  const anyway = target === undefined ? null : projectedAnyway(verdict, target, facts);
  if (anyway !== null) {
    const said = statement({ ...verdict, ...anyway.as }, target, facts, anyway.value);
    sentences.push(say(language, 'would_be', { statement: inItsTime(said, facts) }));
  }
  return sentences;
}

function mainSentence(verdict: Verdict, target: Target | undefined, facts: Facts): string {
  const projected = verdict.projected ?? 0;
  const clauses = [inItsTime(statement(verdict, target, facts, projected), facts)];
  const distance = distanceClause(verdict, target, facts, projected);
  if (distance !== null) clauses.push(distance);
  const band = bandClause(verdict, target, facts);
  if (band !== null) clauses.push(band);
  if (verdict.verdict === 'met_by_rounding') clauses.push(say(facts.language, 'by_rounding'));
  return endSentence(joinClauses(clauses, facts.language), facts);
}

/** Whether the plan is over: what came out of its targets is printed. */
function isOver({ run }: Facts): boolean {
  return run.verdicts.some(({ outcome }) => outcome !== null);
}

/** Of a plan that is over nothing is expected any more: what is said was worked out from its base year. */
function inItsTime(said: string, facts: Facts): string {
  return facts.language === 'zh' && isOver(facts) ? said.replace('预计', '推算') : said;
}

/** `GDP grows 6.0 % a year on average in 2021-2025`. */
function statement(verdict: Verdict, target: Target | undefined, facts: Facts, projected: number): string {
  const { language, units } = facts;
  const kind = verdict.kind === 'delegated' ? (target?.measure ?? 'level') : verdict.kind;
  const label = indicatorName(facts, verdict.indicator);
  const period = periodWords(target?.period ?? `${facts.run.horizon}`, language);
  const decimals = statedDecimals(verdict, kind, target, facts);
  const quantity = (value: number) => formatQuantity(value, verdict.unit, decimals, language, units);
  const size = Math.abs(projected);
  const gap = () => formatGap(projected, verdict.unit, decimals, language, units);
  switch (kind) {
    case 'average_growth':
      return say(language, projected < 0 ? 'falls_average' : 'grows_average', {
        period,
        label,
        value: quantity(size),
      });
    case 'annual_growth':
      return say(language, projected < 0 ? 'falls_in' : 'grows_in', { period, label, value: quantity(size) });
    case 'cumulative_total':
      return say(language, 'adds_up', { period, label, value: quantity(projected) });
    case 'cumulative_change': {
      const cut = facts.indicators[verdict.indicator]?.better !== 'higher';
      return say(language, cut === projected >= 0 ? 'falls_over' : 'rises_over', {
        period,
        label,
        value: quantity(size),
      });
    }
    case 'point_change':
      return say(language, pointKey(verdict.unit, projected), { period, label, value: gap() });
    case 'relative': {
      const to = target?.to ? indicatorName(facts, target.to) : (target?.against?.[language] ?? '');
      if (projected === 0) return say(language, 'level_with', { period, label, to });
      return say(language, projected < 0 ? 'slower_than' : 'faster_than', {
        period,
        label,
        to,
        value: gap(),
      });
    }
    default:
      if (target?.everyYear) return worstYear(verdict, period, label, quantity(projected), facts);
      return say(language, 'stands_at', { period, label, value: quantity(projected) });
  }
}

/** Percentages rise and fall, things are more or fewer. */
function pointKey(unit: string, projected: number) {
  const share = unit.startsWith('percent') || unit.startsWith('pp');
  if (share) return projected < 0 ? 'falls_over' : 'rises_over';
  return projected < 0 ? 'fewer_over' : 'more_over';
}

function worstYear(verdict: Verdict, period: string, label: string, value: string, facts: Facts): string {
  const year = verdict.caveats.find((word) => word.startsWith('worst_year:'))?.slice('worst_year:'.length);
  if (year === undefined) return say(facts.language, 'stands_at', { period, label, value });
  return say(facts.language, 'worst_year', { period, label, value, year });
}

function distanceClause(
  verdict: Verdict,
  target: Target | undefined,
  facts: Facts,
  projected: number,
): string | null {
  const { language, units } = facts;
  if (verdict.kind === 'relative') {
    const words = target === undefined ? '' : targetWords(target, facts);
    return words === '' ? null : say(language, 'in_step', { target: words });
  }
  const number = (target === undefined ? null : targetNumber(target)) ?? verdict.required;
  if (number === null) return null;
  const words = target === undefined ? `${number}` : targetWordsWithUnit(target, facts);
  const difference = projected - number;
  if (Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(number)))
    return say(language, 'at_target', { target: words });
  const counted = verdict.kind === 'cumulative_total' || verdict.kind === 'cumulative_change';
  const [above, below] = counted
    ? (['beyond_target', 'short_of_target'] as const)
    : isAmount(verdict, facts)
      ? (['more_than_target', 'fewer_than_target'] as const)
      : (['above_target', 'below_target'] as const);
  const key = difference > 0 ? above : below;
  const decimals = shownDecimals(verdict, target, facts);
  const gap = formatGap(difference, verdict.unit, decimals, language, units);
  return say(language, key, { gap, target: words });
}

/** Units that measure height on a scale and not how much there is: a value is high or low on them. */
const SCALES = /^(percent|pp|index)|\/|年|岁/;

/** Whether the target is about how much there is of something: people, firms, tonnes, money. */
function isAmount({ kind, unit }: Verdict, { units }: Facts): boolean {
  const name = units[unit]?.zh ?? unit;
  return (kind === 'level' || kind === 'point_change') && !SCALES.test(unit) && !SCALES.test(name);
}

function bandClause(verdict: Verdict, target: Target | undefined, facts: Facts): string | null {
  const { language, units } = facts;
  if (verdict.band === null) return null;
  const [low, high] = verdict.band;
  const width = formatGap((high - low) / 2, verdict.unit, target?.decimals ?? 1, language, units);
  if (verdict.kind === 'relative') return say(language, 'step_allowance', { width });
  if (verdict.verdict === 'missed') return say(language, 'outside_band', { width });
  if (verdict.verdict === 'met_in_band') return say(language, 'inside_band', { width });
  return verdict.verdict === 'met_above_band' ? say(language, 'above_band', { width }) : null;
}

function paceSentences(verdict: Verdict, target: Target | undefined, facts: Facts): string[] {
  const { language, units, run } = facts;
  const sentences: string[] = [];
  const over = isOver(facts);
  if (verdict.paceNeeded !== null && verdict.paceUnit !== null) {
    const decimals = Math.max(
      decimalsThatShow(verdict.paceNeeded, 1),
      verdict.paceNow === null
        ? 1
        : Math.max(
            decimalsThatShow(verdict.paceNow, 1),
            decimalsThatTell(verdict.paceNow, verdict.paceNeeded, 1),
          ),
      run.asOf > run.baseYear ? 2 : 1,
    );
    const words = (value: number) => formatPace(value, verdict.paceUnit ?? '', decimals, language, units);
    const last = target?.period.slice(-4) ?? `${run.horizon}`;
    const first = run.asOf + 1;
    const rest = periodWords(`${first}` === last ? last : `${first}-${last}`, language);
    const pace = words(verdict.paceNeeded);
    if (run.asOf > run.baseYear && verdict.paceNow !== null) {
      sentences.push(say(language, 'so_far', { year: run.asOf, now: words(verdict.paceNow), rest, pace }));
    } else if (run.asOf > run.baseYear) {
      sentences.push(say(language, 'rest_needs', { rest, pace }));
    } else if (verdict.verdict === 'missed') {
      sentences.push(
        verdict.paceNow === null || verdict.kind === 'average_growth'
          ? say(language, over ? 'would_have_needed' : 'would_need', { pace })
          : say(language, over ? 'moved_then' : 'moves_now', { now: words(verdict.paceNow), pace }),
      );
    }
  }
  if (verdict.firstYear !== null && verdict.kind === 'level' && verdict.verdict !== 'maintained') {
    sentences.push(say(language, 'first_reached', { year: verdict.firstYear }));
  }
  if (verdict.midterm !== null) sentences.push(midtermSentence(verdict, facts));
  return sentences;
}

function midtermSentence(verdict: Verdict, facts: Facts): string {
  const { language, units } = facts;
  const word = say(language, verdict.midterm ?? 'on_track');
  if (verdict.timeProgress === null || verdict.progress === null)
    return say(language, 'midterm_word', { word });
  const share = (value: number) => formatQuantity(100 * value, 'percent', 1, language, units);
  return say(language, 'midterm', {
    time: share(verdict.timeProgress),
    progress: share(verdict.progress),
    word,
  });
}

function outcomeSentence(
  outcome: NonNullable<Verdict['outcome']>,
  target: ResolvedTarget | undefined,
  facts: Facts,
): string {
  const { language } = facts;
  const value = outcomeQuantity(outcome, target, facts);
  return outcome.verdict === 'not_assessable'
    ? say(language, 'outcome_only', { value })
    : say(language, 'outcome', { value, word: say(language, `came_out_${outcome.verdict}`) });
}

/** A level that is said of a target of another kind has the indicator's own decimals, as in the tables. */
function statedDecimals(verdict: Verdict, kind: string, target: Target | undefined, facts: Facts): number {
  const own = kind === 'level' ? (facts.indicators[verdict.indicator]?.decimals ?? 1) : 0;
  return Math.max(own, shownDecimals(verdict, target, facts));
}

function shownDecimals(verdict: Verdict, target: Target | undefined, facts: Facts): number {
  return targetDecimals(facts, target, verdict.indicator, verdict.unit);
}

function endSentence(clauses: string, facts: Facts): string {
  return `${clauses}${facts.language === 'zh' ? '。' : '.'}`;
}
