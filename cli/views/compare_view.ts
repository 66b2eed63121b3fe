import type { Comparison } from '../../engine/analyses/compare.ts';
import { type ComparisonRow, comparisonRows } from '../../report/answers/comparison_rows.ts';
import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { Facts } from '../../report/facts.ts';
import { say } from '../../report/words.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Context } from '../context.ts';
import { type TextColumn, type TextRow, textTable } from '../text_table.ts';
import { tell } from '../words.ts';
import { wrapped } from '../wrapped.ts';

/** Compared runs as lines: assumptions, results in one year, and verdicts that are not the same in all. */
export function compareView(
  comparison: Comparison,
  all: readonly [Facts, ...(readonly Facts[])],
  year: number,
  context: Context,
): string[] {
  const { language } = all[0];
  const { paint } = context;
  const rows = comparisonRows(comparison, all);
  const names = comparison.runs.map(({ scenario }) => shortName(scenario, all));
  const lines = [
    paint.bold(sayAnswer(language, 'compare_title', { first: comparison.runs[0]?.scenario ?? '' })),
  ];
  const put = (heading: string, columns: TextColumn[], own: readonly ComparisonRow[]) => {
    lines.push('', paint.bold(heading));
    lines.push(
      ...(own.length === 0
        ? [sayAnswer(language, 'compare_same')]
        : textTable(
            columns,
            own.map((row) => textRow(row, context)),
            context.terminal.columns,
          )),
    );
  };
  const hashes = new Set(comparison.runs.map(({ resultHash }) => resultHash));
  if (hashes.size === 1) {
    const hash = comparison.runs[0]?.resultHash.slice(0, 12) ?? '';
    lines.push(sayAnswer(language, 'compare_same_result', { hash }));
  }
  const left = (heading: string, least: number): TextColumn => ({ heading, align: 'left', least });
  const right = (heading: string): TextColumn => ({ heading, align: 'right', least: 8 });
  const drivers = [left(say(language, 'column_driver'), 18), ...names.map((name) => left(name, 12))];
  put(sayAnswer(language, 'compare_assumptions'), drivers, rows.assumptions);
  if (rows.baselines.length > 0) put(sayAnswer(language, 'compare_baselines'), drivers, rows.baselines);
  if (rows.answering > 0)
    lines.push(...wrapped(tell(language, 'compare_answering', { count: rows.answering }), 0, context));
  put(
    sayAnswer(language, 'compare_results', { year }),
    [left(say(language, 'column_indicator'), 18), ...names.map(right)],
    rows.results,
  );
  if (rows.unmentioned > 0)
    lines.push(...wrapped(tell(language, 'compare_unmentioned', { count: rows.unmentioned }), 0, context));
  put(
    sayAnswer(language, 'compare_verdicts'),
    [left(say(language, 'column_target'), 18), ...names.map((name) => left(name, 12))],
    rows.verdicts,
  );
  return lines;
}

/** Without its region where all runs are of one. */
function shortName(scenario: string, all: readonly Facts[]): string {
  const prefix = `${all[0]?.run.region}/`;
  const one = all.every(({ run }) => run.region === all[0]?.run.region);
  return one && scenario.startsWith(prefix) ? scenario.slice(prefix.length) : scenario;
}

function textRow({ label, cells }: ComparisonRow, { paint }: Context): TextRow {
  return {
    cells: [label, ...cells.map(({ text }) => text)],
    paint: (text: string, column: number) => {
      const tone = cells[column - 1]?.tone ?? null;
      return tone === null ? text : paint.tone(tone, text);
    },
  };
}

/** Results of compared runs in long format: one line an indicator and scenario. */
export function comparisonCsv({ runs, results }: Comparison): string {
  const rows = results.flatMap(({ indicator, unit, bases, year, values, differences }) =>
    values.map((value, k) => [
      runs[k]?.scenario ?? '',
      indicator,
      bases[k] === 'index' ? 'index' : unit,
      year,
      value,
      differences[k] ?? null,
    ]),
  );
  return writeCsv(['scenario', 'variable', 'unit', 'year', 'value', 'difference'], rows);
}
