import type { Run, Verdict } from '../../engine/run_types.ts';
import type { Language, Target } from '../../engine/types.ts';
import { countVerdicts } from '../../report/count_verdicts.ts';
import { type Facts, gatherFacts } from '../../report/facts.ts';
import { capitalise } from '../../report/language.ts';
import { decimalsThatShow, decimalsThatTell, formatPace, formatPaceCell } from '../../report/numbers.ts';
import { rowName } from '../../report/row_label.ts';
import { reasonWords, verdictSentences } from '../../report/sentences.ts';
import { verdictRow } from '../../report/verdict_table.ts';
import { say } from '../../report/words.ts';
import { runBody } from '../../scenarios/run_body.ts';
import type { Workings } from '../../scenarios/work_out.ts';
import type { Opened, ScoreCount, ScoreRow, View } from '../protocol.ts';
import type { BaseWorkings } from './base_workings.ts';

/** The words about workings need a run; its hashes are not among them, and are made when the hand rests. */
export function factsOf({ library, scenario }: BaseWorkings, workings: Workings, language: Language): Facts {
  const run: Run = {
    id: '',
    resultHash: '',
    ...runBody(library, workings),
    expectations: [],
    warnings: [],
  };
  return gatherFacts(run, library, language, { scenario });
}

/** What the page shows of moved workings. */
export function makeView(
  { values }: Workings['projection'],
  facts: Facts,
  opened: Pick<Opened, 'indicators' | 'drivers' | 'horizon' | 'baseYear'>,
  took: number,
): View {
  const years = opened.horizon - opened.baseYear;
  const ofPlan = facts.run.verdicts.filter(({ authority }) => authority !== 'own');
  return {
    counts: countVerdicts(ofPlan).map((count) => countOf(count, facts)),
    rows: facts.run.verdicts.map((verdict) => scoreRow(verdict, facts)),
    values: matrix(opened.indicators, values, 0, years),
    driverValues: matrix(opened.drivers, values, 1, years),
    took,
  };
}

function countOf(
  { nature, met, missed, open }: ReturnType<typeof countVerdicts>[number],
  { language }: Facts,
): ScoreCount {
  return { nature, name: capitalise(say(language, nature)), met, missed, open };
}

function scoreRow(verdict: Verdict, facts: Facts): ScoreRow {
  const row = verdictRow(verdict, facts);
  const target = facts.targets.get(verdict.target);
  const open = verdict.verdict === 'not_assessable';
  return {
    target: verdict.target,
    indicator: verdict.indicator,
    nature: verdict.nature,
    aspiration: verdict.aspiration,
    own: verdict.authority === 'own',
    assumed: verdict.assumed,
    label: row.label,
    name: rowName(verdict, facts, target?.to ?? null),
    verdict: verdict.verdict,
    symbol: row.symbol,
    word: row.word,
    tone: row.tone,
    projected: row.projected,
    wanted: row.target,
    margin: row.margin,
    needs: needsOf(verdict, facts),
    reason: open ? reasonWords(verdict, target, facts) : null,
    notes: row.notes,
    sentences: verdictSentences(verdict, facts),
    required: verdict.required,
    side: sideOf(target, verdict),
    value: verdict.projected,
  };
}

/** A bound says its side; without one the indicator's better side is wanted. */
function sideOf(target: Target | undefined, { better }: Verdict): 'at_least' | 'at_most' {
  if (target !== undefined && (target.atMost !== null || target.below !== null)) return 'at_most';
  if (target !== undefined && (target.atLeast !== null || target.above !== null)) return 'at_least';
  return better === 'lower' ? 'at_most' : 'at_least';
}

/** The pace that would still meet a missed target, as short as the row. */
function needsOf(
  { verdict, paceNow, paceNeeded, paceUnit }: Verdict,
  { language, units }: Facts,
): string | null {
  if (verdict !== 'missed' || paceNeeded === null || paceUnit === null) return null;
  const decimals = Math.max(
    decimalsThatShow(paceNeeded, 1),
    decimalsThatTell(paceNow ?? paceNeeded, paceNeeded, 1),
  );
  return language === 'zh'
    ? formatPace(paceNeeded, paceUnit, decimals, language, units)
    : `${formatPaceCell(paceNeeded, paceUnit, decimals, language, units)}/yr`;
}

/** Columns of a projection one after the other, NaN where one is not projected. */
function matrix(
  rows: readonly { id: string }[],
  values: Readonly<Record<string, Float64Array>>,
  from: number,
  last: number,
): Float64Array {
  const width = last - from + 1;
  const filled = new Float64Array(rows.length * width).fill(Number.NaN);
  rows.forEach(({ id }, row) => {
    const column = values[id]?.subarray(from, last + 1);
    if (column !== undefined) filled.set(column, row * width);
  });
  return filled;
}
