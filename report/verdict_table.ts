import type { Verdict, VerdictWord } from '../engine/run_types.ts';
import type { Nature } from '../engine/types.ts';
import { caveatsOf } from './caveats.ts';
import { countVerdicts, natures } from './count_verdicts.ts';
import { placesOf } from './driver_values.ts';
import { type Facts, targetDecimals } from './facts.ts';
import { bracket, capitalise, joinClauses } from './language.ts';
import { decimalsThatShow, formatNumber, formatSigned, splitRate, unitName } from './numbers.ts';
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
  not_assessable: { symbol: '-', tone: 'open' },
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
    const { met = 0, judged: of = 0, open = 0 } = counts.get(nature) ?? {};
    if (judged.length === 0 && open === 0) return [];
    return [
      {
        nature,
        heading: groupHeading(nature, met, of, open, facts),
        rows: judged.map((v) => verdictRow(v, facts)),
      },
    ];
  });
  return { groups, open: openGroups(facts) };
}

/** `Binding 3/4 met, 4 not assessable`; the fraction is left out where nothing of it can be judged. */
function groupHeading(
  nature: Nature,
  met: number,
  judged: number,
  open: number,
  { language }: Facts,
): string {
  const name = capitalise(say(language, nature));
  const parts = [judged === 0 ? name : say(language, 'counts', { nature: name, met, judged })];
  if (open > 0) parts.push(say(language, 'counts_open', { open }));
  return joinClauses(parts, language);
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
    notes: caveatsOf(verdict, facts).map(({ short }) => short),
  };
}

/** The printed outcome and, where it can be judged, its verdict. */
function outcomeWords({ outcome }: Verdict, facts: Facts): string {
  if (outcome === null) return '';
  const number = formatNumber(outcome.value, placesOf(outcome.value));
  if (outcome.verdict === 'not_assessable') return number;
  return `${number} ${SYMBOLS[outcome.verdict].symbol} ${say(facts.language, outcome.verdict)}`;
}

/** Needed pace a year: a rate with its sign, anything else in the unit of the row. */
function paceCell({ paceNeeded, paceUnit }: Verdict, { language, units }: Facts): string {
  if (paceNeeded === null || paceUnit === null) return '-';
  const number = formatNumber(paceNeeded, decimalsThatShow(paceNeeded, 2));
  const { unit } = splitRate(paceUnit);
  if (unit === 'percent') return language === 'zh' ? `${number}%` : `${number} %`;
  return unit === 'pp' ? `${number} ${unitName(unit, language, units)}` : number;
}

function openGroups(facts: Facts): OpenGroup[] {
  const groups = new Map<string, string[]>();
  for (const verdict of facts.run.verdicts) {
    if (verdict.verdict !== 'not_assessable') continue;
    const target = facts.targets.get(verdict.target);
    const reason = reasonWords(verdict, target, facts);
    const labels = groups.get(reason) ?? [];
    const label = rowName(verdict, facts, target?.to ?? null);
    const marked = verdict.nature === 'binding' ? `${label}*` : label;
    const outcome = outcomeWords(verdict, facts);
    const shown =
      outcome === ''
        ? marked
        : `${marked}${bracket(`${say(facts.language, 'column_outcome')} ${outcome}`, facts.language)}`;
    if (!labels.includes(shown)) labels.push(shown);
    groups.set(reason, labels);
  }
  return [...groups].map(([reason, labels]) => ({ reason, labels }));
}
