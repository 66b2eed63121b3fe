import { baselineSummary, givenAssumptions } from '../../report/assumptions.ts';
import { denominatorSentences } from '../../report/denominator.ts';
import { expectationWords } from '../../report/expectation_words.ts';
import { type Facts, indicatorName } from '../../report/facts.ts';
import { subtitle } from '../../report/heading_facts.ts';
import { joinList } from '../../report/language.ts';
import { indicatorsNotLinked } from '../../report/linked_to_growth.ts';
import { keyIndicators, projectionRows, shownYears } from '../../report/projection_table.ts';
import { scenarioName } from '../../report/scenario_name.ts';
import { unusedObservations } from '../../report/unused_observations.ts';
import { verdictTable } from '../../report/verdict_table.ts';
import { say } from '../../report/words.ts';
import type { Context } from '../context.ts';
import { type TextColumn, type TextRow, textTable } from '../text_table.ts';
import { wrapped } from '../wrapped.ts';
import { oddsView } from './odds_view.ts';

/** A run as lines of a terminal: verdicts, what cannot be judged, projections, assumptions, and what it was made from. */
export function runView(facts: Facts, context: Context): string[] {
  const { language, run, region } = facts;
  const { paint } = context;
  const lines = [
    ...wrapped(`${region.label[language]} · ${scenarioName(facts)}`, 2, context).map(paint.bold),
    ...wrapped(subtitle(facts), 2, context),
  ];
  lines.push(...verdictLines(facts, context), ...oddsView(facts, context));
  lines.push('', paint.bold(say(language, 'projections')), ...projectionLines(facts, context));
  lines.push('', paint.bold(say(language, 'assumptions')), ...assumptionLines(facts, context));
  const remarks = denominatorSentences(facts);
  if (remarks.length > 0) lines.push('', ...remarks.flatMap((text) => wrapped(text, 0, context)));
  if (run.expectations.length > 0)
    lines.push('', paint.bold(say(language, 'expectations')), ...expectationLines(facts, context));
  lines.push(
    '',
    ...unusedLines(facts, context),
    ...baselineLines(facts, context),
    ...madeFromLines(facts, context),
  );
  return lines;
}

/** Versions and both hashes, shortened: the full ones are in the data. */
export function madeFromLines(facts: Facts, context: Context): string[] {
  const { language, run } = facts;
  const parts = [
    `${say(language, 'engine')} ${run.engineVersion}`,
    `${say(language, 'data')} ${run.dataVersion}`,
    `${say(language, 'run')} ${run.id.slice(0, 12)}`,
    `${say(language, 'result')} ${run.resultHash.slice(0, 12)}`,
  ];
  return wrapped(parts.join(' · '), 2, context).map(context.paint.dim);
}

function verdictLines(facts: Facts, context: Context): string[] {
  const { language } = facts;
  const { paint, terminal } = context;
  const { groups, open } = verdictTable(facts);
  const lines: string[] = [];
  for (const { heading, rows } of groups) {
    lines.push('', ...wrapped(heading, 2, context).map(paint.bold));
    if (rows.length === 0) continue;
    const columns: TextColumn[] = [
      { heading: say(language, 'column_indicator'), align: 'left' as const, least: 14 },
      { heading: say(language, 'column_projected'), align: 'right' as const },
      { heading: say(language, 'column_target'), align: 'right' as const, least: 10 },
      { heading: say(language, 'column_margin'), align: 'right' as const },
      { heading: say(language, 'column_pace'), align: 'right' as const, least: 9 },
      { heading: say(language, 'column_verdict'), align: 'left' as const, least: 11 },
    ];
    const verdictColumn = columns.length - 1;
    const outcomes = rows.some(({ outcome }) => outcome !== '');
    if (outcomes)
      columns.push({ heading: say(language, 'column_outcome'), align: 'left' as const, least: 10 });
    const tableRows = rows.map(
      (row): TextRow => ({
        cells: [
          row.label,
          row.projected,
          row.target,
          row.margin,
          row.pace,
          `${row.symbol} ${row.word}`,
          row.outcome,
        ],
        notes: row.notes.length === 0 ? [] : [row.notes.join(language === 'zh' ? '；' : '; ')],
        paint: (text: string, column: number) =>
          column === verdictColumn ? paint.tone(row.tone, text) : text,
        paintNote: paint.dim,
      }),
    );
    lines.push(...textTable(columns, tableRows, terminal.columns));
  }
  const apart = indicatorsNotLinked(facts).map((id) => indicatorName(facts, id));
  if (apart.length > 0) {
    const labels = joinList(apart, language);
    lines.push('', ...wrapped(say(language, 'not_linked', { labels }), 2, context).map(paint.dim));
  }
  if (open.length === 0) return lines;
  lines.push('', paint.bold(say(language, 'not_assessable_list')));
  for (const { reason, labels } of open) {
    const list = `${reason}${language === 'zh' ? '：' : ': '}${joinList(labels, language)}`;
    lines.push(...wrapped(`- ${list}`, 2, context));
  }
  return lines;
}

function projectionLines(facts: Facts, { paint, terminal }: Context): string[] {
  const { language } = facts;
  const years = yearsThatFit(shownYears(facts), terminal.columns);
  const columns = [
    { heading: say(language, 'column_indicator'), align: 'left' as const, least: 20 },
    ...years.map((year) => ({ heading: `${year}`, align: 'right' as const })),
    { heading: say(language, 'column_growth'), align: 'right' as const },
    { heading: '', align: 'left' as const, least: 12 },
  ];
  const rows = projectionRows(facts, keyIndicators, years).map(
    (row): TextRow => ({
      cells: [row.label, ...row.values, row.growth, row.note],
      paint: (text, column) => (column === years.length + 2 ? paint.dim(text) : text),
    }),
  );
  return textTable(columns, rows, terminal.columns);
}

/** A narrow terminal shows the first and the last years only. */
function yearsThatFit(years: readonly number[], width: number | null): number[] {
  if (width === null || width >= 110 || years.length <= 3) return [...years];
  return years.filter((_, index) => index === 0 || index >= years.length - 2);
}

function assumptionLines(facts: Facts, { terminal }: Context): string[] {
  const given = givenAssumptions(facts);
  if (given.length === 0) return [say(facts.language, 'no_given')];
  const columns = [
    { heading: '', align: 'left' as const, least: 18 },
    { heading: '', align: 'left' as const, least: 20 },
    { heading: '', align: 'left' as const, least: 10 },
  ];
  const rows = given.map(({ label, values, layer }) => ({ cells: [label, values, layer] }));
  return textTable(columns, rows, terminal.columns);
}

function expectationLines(facts: Facts, context: Context): string[] {
  const { language, run } = facts;
  return run.expectations.flatMap((result) => {
    const mark = result.held ? `✓ ${say(language, 'held')}` : `✗ ${say(language, 'not_held')}`;
    const tone = result.held ? 'good' : 'bad';
    const [first = '', ...rest] = wrapped(`${mark}  ${expectationWords(result, facts)}`, 2, context);
    return [`${context.paint.tone(tone, mark)}${first.slice(mark.length)}`, ...rest];
  });
}

function baselineLines(facts: Facts, context: Context): string[] {
  const { language } = facts;
  const parts = baselineSummary(facts);
  if (parts.length === 0) return [];
  return [
    context.paint.bold(say(language, 'rests_on_baseline')),
    ...parts.flatMap((part) => wrapped(`- ${part}`, 2, context)).map(context.paint.dim),
    '',
  ];
}

/** What is printed for years after the base year but is no value of a year, and where it contradicts the projection. */
export function unusedLines(facts: Facts, context: Context): string[] {
  const { language } = facts;
  const { paint, terminal } = context;
  const found = unusedObservations(facts);
  if (found.length === 0) return [];
  const columns = [
    { heading: say(language, 'column_indicator'), align: 'left' as const, least: 16 },
    { heading: say(language, 'column_period'), align: 'left' as const, least: 10 },
    { heading: say(language, 'column_printed'), align: 'right' as const, least: 9 },
    { heading: say(language, 'remarks'), align: 'left' as const, least: 8 },
    { heading: say(language, 'column_words'), align: 'left' as const, least: 20 },
  ];
  const rows = found.map(
    ({ label, period, value, words, why, warning }): TextRow => ({
      cells: [label, period, value, why, words],
      notes: warning === null ? [] : [warning],
      paintNote: (text) => paint.tone('close', text),
    }),
  );
  return [
    paint.bold(say(language, 'unused')),
    ...textTable(columns, rows, terminal.columns),
    ...[...new Set(found.map(({ document }) => document))]
      .flatMap((title) => wrapped(title, 2, context))
      .map(paint.dim),
    '',
  ];
}
