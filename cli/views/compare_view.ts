import type { Comparison } from '../../engine/analyses/compare.ts';
import type { Run } from '../../engine/run_types.ts';
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
  runs: readonly Run[],
  facts: Facts,
  year: number,
  context: Context,
): string[] {
  const { language } = facts;
  const { paint } = context;
  const rows = comparisonRows(comparison, runs, facts);
  const names = comparison.runs.map(({ scenario }) => shortName(scenario, facts));
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
  put(
    sayAnswer(language, 'compare_assumptions'),
    [left(say(language, 'column_driver'), 18), ...names.map((name) => left(name, 12))],
    rows.assumptions,
  );
  if (rows.answering > 0)
    lines.push(...wrapped(tell(language, 'compare_answering', { count: rows.answering }), 0, context));
  put(
    sayAnswer(language, 'compare_results', { year }),
    [left(say(language, 'column_indicator'), 18), ...names.map(right)],
    rows.results,
  );
  put(
    sayAnswer(language, 'compare_verdicts'),
    [left(say(language, 'column_target'), 18), ...names.map((name) => left(name, 12))],
    rows.verdicts,
  );
  return lines;
}

function shortName(scenario: string, facts: Facts): string {
  const prefix = `${facts.run.region}/`;
  return scenario.startsWith(prefix) ? scenario.slice(prefix.length) : scenario;
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
