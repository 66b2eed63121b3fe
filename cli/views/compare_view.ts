import type { Comparison } from '../../engine/analyses/compare.ts';
import type { Run } from '../../engine/run_types.ts';
import { driverValues } from '../../report/driver_values.ts';
import { driverName, type Facts, indicatorName } from '../../report/facts.ts';
import { bracket } from '../../report/language.ts';
import { formatNumber, formatSigned, unitName } from '../../report/numbers.ts';
import { rowLabel } from '../../report/row_label.ts';
import { verdictSign } from '../../report/verdict_table.ts';
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
  const set = new Set(
    runs.flatMap(({ drivers }) => drivers.filter(({ given }) => given).map(({ driver }) => driver)),
  );
  const { language } = facts;
  const { paint } = context;
  const names = comparison.runs.map(({ scenario }) => shortName(scenario, facts));
  const lines = [paint.bold(tell(language, 'compare_title', { first: comparison.runs[0]?.scenario ?? '' }))];
  const put = (heading: string, columns: TextColumn[], rows: TextRow[]) => {
    lines.push('', paint.bold(heading));
    lines.push(
      ...(rows.length === 0
        ? [tell(language, 'compare_same')]
        : textTable(columns, rows, context.terminal.columns)),
    );
  };
  const hashes = new Set(comparison.runs.map(({ resultHash }) => resultHash));
  if (hashes.size === 1) {
    const hash = comparison.runs[0]?.resultHash.slice(0, 12) ?? '';
    lines.push(tell(language, 'compare_same_result', { hash }));
  }
  const left = (heading: string, least: number): TextColumn => ({ heading, align: 'left', least });
  const right = (heading: string): TextColumn => ({ heading, align: 'right', least: 8 });
  put(
    tell(language, 'compare_assumptions'),
    [left(say(language, 'column_driver'), 18), ...names.map((name) => left(name, 12))],
    assumptionRows(comparison, set, facts),
  );
  const answering = comparison.assumptions.filter(({ driver }) => !set.has(driver)).length;
  if (answering > 0)
    lines.push(...wrapped(tell(language, 'compare_answering', { count: answering }), 0, context));
  put(
    tell(language, 'compare_results', { year }),
    [left(say(language, 'column_indicator'), 18), ...names.map(right)],
    resultRows(comparison, facts),
  );
  put(
    tell(language, 'compare_verdicts'),
    [left(tell(language, 'column_target'), 18), ...names.map((name) => left(name, 12))],
    verdictRows(comparison, facts, context),
  );
  return lines;
}

function shortName(scenario: string, facts: Facts): string {
  const prefix = `${facts.run.region}/`;
  return scenario.startsWith(prefix) ? scenario.slice(prefix.length) : scenario;
}

function assumptionRows({ assumptions }: Comparison, set: ReadonlySet<string>, facts: Facts): TextRow[] {
  return assumptions
    .filter(({ driver }) => set.has(driver))
    .map(({ driver, unit, values }) => ({
      cells: [
        driverName(facts, driver),
        ...values.map((own) =>
          own === null
            ? '-'
            : driverValues(
                {
                  driver,
                  unit,
                  values: own,
                  layers: [],
                  given: true,
                  basis: { zh: '', en: '' },
                  response: null,
                },
                facts,
              ),
        ),
      ],
    }));
}

function resultRows({ results }: Comparison, facts: Facts): TextRow[] {
  const { language, units, run } = facts;
  return results
    .filter(({ differences }) => differences.some((difference) => difference !== null && difference !== 0))
    .map(({ indicator, unit, basis, values, differences }) => {
      const decimals = basis === 'index' ? 1 : (facts.indicators[indicator]?.decimals ?? 1);
      const shown =
        basis === 'index'
          ? say(language, 'index_year', { year: run.baseYear })
          : unitName(unit, language, units);
      const cells = values.map((value, k) => {
        if (value === null) return '-';
        const difference = differences[k] ?? 0;
        const number = formatNumber(value, decimals);
        return k === 0 || difference === 0 ? number : `${number} (${formatSigned(difference, decimals)})`;
      });
      return { cells: [`${indicatorName(facts, indicator)}${bracket(shown, language)}`, ...cells] };
    });
}

function verdictRows({ verdicts }: Comparison, facts: Facts, { paint }: Context): TextRow[] {
  return verdicts
    .filter(({ differs }) => differs)
    .map(({ target, indicator, verdicts: own }) => {
      const known = own.find((verdict) => verdict !== null);
      const label = known
        ? rowLabel(known, facts, facts.targets.get(target)?.to ?? null)
        : indicatorName(facts, indicator);
      const signs = own.map((verdict) => (verdict === null ? null : verdictSign(verdict.verdict)));
      return {
        cells: [
          label,
          ...own.map((verdict, k) =>
            verdict === null ? '-' : `${signs[k]?.symbol} ${say(facts.language, verdict.verdict)}`,
          ),
        ],
        paint: (text: string, column: number) => {
          const sign = signs[column - 1];
          return sign ? paint.tone(sign.tone, text) : text;
        },
      };
    });
}

/** Results of compared runs in long format: one line an indicator and scenario. */
export function comparisonCsv({ runs, results }: Comparison): string {
  const rows = results.flatMap(({ indicator, unit, basis, year, values, differences }) =>
    values.map((value, k) => [
      runs[k]?.scenario ?? '',
      indicator,
      basis === 'index' ? 'index' : unit,
      year,
      value,
      differences[k] ?? null,
    ]),
  );
  return writeCsv(['scenario', 'variable', 'unit', 'year', 'value', 'difference'], rows);
}
