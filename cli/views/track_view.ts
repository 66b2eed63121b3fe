import type { Facts } from '../../report/facts.ts';
import { formatGap, formatNumber, formatQuantity } from '../../report/numbers.ts';
import { scenarioName } from '../../report/scenario_name.ts';
import { type TrackRow, trackRows } from '../../report/track_rows.ts';
import type { Tone } from '../../report/verdict_table.ts';
import { say } from '../../report/words.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Context } from '../context.ts';
import { textTable } from '../text_table.ts';
import { tell } from '../words.ts';
import { wrapped } from '../wrapped.ts';
import { madeFromLines, unusedLines } from './run_view.ts';

const TONES: Readonly<Record<string, Tone>> = {
  achieved_early: 'good',
  ahead: 'good',
  on_track: 'close',
  behind: 'bad',
};

/** Targets as they stand at the as-of year, as lines. */
export function trackView(facts: Facts, context: Context): string[] {
  const { language, run, region, units } = facts;
  const { paint, terminal } = context;
  const rows = trackRows(facts);
  const share = (100 * (run.asOf - facts.plan.baseYear)) / (facts.plan.period[1] - facts.plan.baseYear);
  const time = formatQuantity(share, 'percent', 0, language, units);
  const columns = [
    { heading: say(language, 'column_indicator'), align: 'left' as const, least: 18 },
    { heading: tell(language, 'column_done'), align: 'right' as const },
    { heading: say(language, 'column_target'), align: 'right' as const, least: 8 },
    { heading: tell(language, 'column_progress'), align: 'right' as const },
    { heading: tell(language, 'column_left'), align: 'right' as const },
    { heading: tell(language, 'column_pace_now'), align: 'right' as const, least: 7 },
    { heading: tell(language, 'column_pace_needed'), align: 'right' as const, least: 7 },
    { heading: tell(language, 'column_midterm'), align: 'left' as const, least: 8 },
  ];
  const lines = [
    ...wrapped(
      tell(language, 'track_title', { region: region.label[language], year: run.asOf, time }),
      2,
      context,
    ).map(paint.bold),
    ...wrapped(
      tell(language, 'track_scenario', { scenario: `${run.scenario} · ${scenarioName(facts)}` }),
      2,
      context,
    ),
    '',
    ...textTable(
      columns,
      rows.map((row) => ({ cells: cellsOf(row, facts), paint: paintMidterm(row, context) })),
      terminal.columns,
    ),
    '',
  ];
  if (rows.some(({ projected }) => projected))
    lines.push(...wrapped(tell(language, 'track_projected'), 2, context));
  lines.push(
    ...wrapped(say(language, 'rule_midterm'), 0, context),
    '',
    ...unusedLines(facts, context),
    ...madeFromLines(facts, context),
  );
  return lines;
}

function cellsOf(row: TrackRow, facts: Facts): string[] {
  const { label, done, projected, target, progress, paceNow, paceNeeded, midterm } = row;
  const marked = (text: string) => (projected && text !== '-' ? `~${text}` : text);
  return [label, marked(done), target, progress, leftWords(row, facts), paceNow, paceNeeded, marked(midterm)];
}

/** What remains with its unit: of a percentage, points. */
function leftWords({ left, verdict }: TrackRow, { language, units }: Facts): string {
  if (left === '-') return left;
  const decimals = /\.(\d+)$/.exec(left)?.[1]?.length ?? 0;
  return formatGap(Number(left), verdict.unit, decimals, language, units);
}

function paintMidterm({ verdict }: TrackRow, { paint }: Context) {
  const tone = TONES[verdict.midterm ?? ''];
  return (text: string, column: number) =>
    column === 7 && tone !== undefined ? paint.tone(tone, text) : text;
}

/** The same as a table of values. */
export function trackCsv(facts: Facts): string {
  const columns = [
    'target',
    'indicator',
    'unit',
    'required',
    'progress',
    'time_progress',
    'pace_now',
    'pace_needed',
    'pace_unit',
    'midterm',
  ];
  const rows = trackRows(facts).map(({ verdict }) => [
    verdict.target,
    verdict.indicator,
    verdict.unit,
    verdict.required,
    verdict.progress === null ? null : Number(formatNumber(verdict.progress, 6)),
    verdict.timeProgress,
    verdict.paceNow,
    verdict.paceNeeded,
    verdict.paceUnit,
    verdict.midterm,
  ]);
  return writeCsv(columns, rows);
}
