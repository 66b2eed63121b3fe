import type { Verdict, VerdictWord } from '../engine/run_types.ts';
import type { Nature } from '../engine/types.ts';
import { caveatsOf } from './caveats.ts';
import { type Count, countVerdicts, natures } from './count_verdicts.ts';
import { placesOf } from './driver_values.ts';
import { type Facts, targetDecimals } from './facts.ts';
import { bracket, capitalise, joinClauses } from './language.ts';
import { decimalsThatShow, formatNumber, formatPaceCell, formatSigned } from './numbers.ts';
import { outcomeQuantity } from './outcome_quantity.ts';
import { rowLabel, rowName } from './row_label.ts';
import { reasonWords } from './sentences.ts';
import { targetWords } from './target_words.ts';
import { say } from './words.ts';

/** How a verdict should strike the eye, beside its symbol and word. */
export type Tone = 'good' | 'close' | 'bad' | 'open';

/** One judged target as a table row. */
export interface VerdictRow {
  verdict: Verdict;
  label: string;
  projected: string;
  target: string;
  margin: string;
  pace: string;
  symbol: string;
  word: string;
  tone: Tone;
  /** What came out, with its own verdict; empty where the plan prints none. */
  outcome: string;
  /** What must be known beside it, in a few words each. */
  notes: string[];
}

/** Judged targets of one nature, with their count. */
interface VerdictGroup {
  nature: Nature;
  heading: string;
  rows: VerdictRow[];
}

/** Targets that cannot be judged for one reason. */
interface OpenGroup {
  reason: string;
  labels: string[];
}

/** Everything a terminal shows about verdicts. */
export interface VerdictTable {
  groups: VerdictGroup[];
  open: OpenGroup[];
}

const SYMBOLS: Readonly<Record<VerdictWord, { symbol: string; tone: Tone }>> = {
  met: { symbol: '✓', tone: 'good' },
  met_above_band: { symbol: '✓', tone: 'good' },
  maintained: { symbol: '✓', tone: 'good' },
  met_in_band: { symbol: '≈', tone: 'close' },
  met_by_rounding: { symbol: '≈', tone: 'close' },
  missed: { symbol: '✗', tone: 'bad' },
  not_assessable: { symbol: '○', tone: 'open' },
};

/** A verdict's symbol and tone: colour never stands alone. */
export function verdictSign(word: VerdictWord): { symbol: string; tone: Tone } {
  return SYMBOLS[word];
}

/** Verdicts as table rows, binding and expected apart; what cannot be judged is gathered by reason. */
export function verdictTable(facts: Facts): VerdictTable {
  const { verdicts } = facts.run;
  const counts = new Map(countVerdicts(verdicts).map((count) => [count.nature, count]));
  const groups = natures.flatMap((nature) => {
    const judged = verdicts.filter((v) => v.nature === nature && v.verdict !== 'not_assessable');
    const aspired = verdicts.filter((v) => v.nature === nature && v.aspiration).length;
    const count = counts.get(nature) ?? { nature, total: 0, judged: 0, met: 0, missed: 0, open: 0 };
    if (count.total + aspired === 0) return [];
    return [
      {
        nature,
        heading: groupHeading(count, aspired, facts),
        rows: judged.map((v) => verdictRow(v, facts)),
      },
    ];
  });
  return { groups, open: openGroups(facts) };
}

/** `Binding, 8 in all: 4 can be judged, 3 met`, with what came out and the aspirations beside it. */
function groupHeading({ nature, total, judged, met, open }: Count, aspired: number, facts: Facts): string {
  const { language, run } = facts;
  const whole = say(language, 'nature_total', { nature: capitalise(say(language, nature)), total });
  const none = open === 0 ? [whole] : [whole, say(language, 'counts_open', { open })];
  const parts = [
    judged === 0 ? joinClauses(none, language) : say(language, 'counts', { nature: whole, judged, met }),
  ];
  const came = run.verdicts.flatMap(({ nature: own, aspiration, outcome }) =>
    own === nature && !aspiration && outcome !== null && outcome.verdict !== 'not_assessable'
      ? [outcome.verdict]
      : [],
  );
  if (came.length > 0) {
    const missed = came.filter((word) => word === 'missed').length;
    parts.push(say(language, 'counts_outcomes', { met: came.length - missed, missed }));
  }
  if (aspired > 0) parts.push(say(language, 'counts_aspirations', { count: aspired }));
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** One verdict as a row; numbers stand without unit, which is in the label. */
export function verdictRow(verdict: Verdict, facts: Facts): VerdictRow {
  const { language } = facts;
  const target = facts.targets.get(verdict.target);
  const decimals = targetDecimals(facts, target, verdict.indicator, verdict.unit);
  const { symbol, tone } = SYMBOLS[verdict.verdict];
  return {
    verdict,
    label: rowLabel(verdict, facts, target?.to ?? null),
    projected: verdict.projected === null ? '-' : formatNumber(verdict.projected, decimals),
    target: target === undefined ? `${verdict.required ?? '-'}` : targetWords(target, facts),
    margin: verdict.margin === null ? '-' : formatSigned(verdict.margin, decimals),
    pace: paceCell(verdict, facts),
    symbol,
    word: say(language, verdict.verdict),
    tone,
    outcome: outcomeWords(verdict, facts),
    notes: [...new Set(caveatsOf(verdict, facts).map(({ short }) => short))],
  };
}

/** The printed outcome and, where it can be judged, whether it met the target: a fact, not a projection. */
function outcomeWords({ outcome }: Verdict, facts: Facts): string {
  if (outcome === null) return '';
  const number = formatNumber(outcome.value, placesOf(outcome.value));
  if (outcome.verdict === 'not_assessable') return number;
  return `${number} ${SYMBOLS[outcome.verdict].symbol} ${say(facts.language, `came_out_${outcome.verdict}`)}`;
}

/** The same with its unit, for a list whose labels carry none. */
function outcomeInList(
  { outcome }: Verdict,
  target: Parameters<typeof outcomeQuantity>[1],
  facts: Facts,
): string {
  if (outcome === null) return '';
  const number = outcomeQuantity(outcome, target, facts);
  if (outcome.verdict === 'not_assessable') return number;
  return `${number} ${SYMBOLS[outcome.verdict].symbol} ${say(facts.language, `came_out_${outcome.verdict}`)}`;
}

/** Needed pace a year. */
function paceCell({ paceNeeded, paceUnit }: Verdict, { language, units }: Facts): string {
  if (paceNeeded === null || paceUnit === null) return '-';
  return formatPaceCell(paceNeeded, paceUnit, decimalsThatShow(paceNeeded, 2), language, units);
}

function openGroups(facts: Facts): OpenGroup[] {
  const { language } = facts;
  const groups = new Map<string, Map<string, number>>();
  for (const verdict of facts.run.verdicts) {
    if (verdict.verdict !== 'not_assessable') continue;
    const target = facts.targets.get(verdict.target);
    const reason = reasonWords(verdict, target, facts);
    const labels = groups.get(reason) ?? new Map<string, number>();
    const marks = `${verdict.nature === 'binding' ? '*' : ''}${verdict.aspiration ? '†' : ''}`;
    const marked = `${rowName(verdict, facts, target?.to ?? null)}${marks}`;
    const outcome = outcomeInList(verdict, target, facts);
    const shown =
      outcome === ''
        ? marked
        : `${marked}${bracket(`${say(language, 'column_outcome')} ${outcome}`, language)}`;
    labels.set(shown, (labels.get(shown) ?? 0) + 1);
    groups.set(reason, labels);
  }
  return [...groups].map(([reason, labels]) => ({
    reason,
    labels: [...labels].map(([label, count]) =>
      count === 1 ? label : `${label}${bracket(say(language, 'counted', { count }), language)}`,
    ),
  }));
}
