import type { Comparison } from '../../engine/analyses/compare.ts';
import type { Run } from '../../engine/run_types.ts';
import { driverValues } from '../driver_values.ts';
import { driverName, type Facts, indicatorName } from '../facts.ts';
import { bracket } from '../language.ts';
import { formatNumber, formatSigned, unitName } from '../numbers.ts';
import { rowLabel } from '../row_label.ts';
import { type Tone, verdictSign } from '../verdict_table.ts';
import { say } from '../words.ts';

/** One line of a comparison: what it is about, and one cell a run. */
export interface ComparisonRow {
  label: string;
  cells: readonly { text: string; tone: Tone | null }[];
}

/** What differs between runs, in words. */
export interface ComparisonRows {
  assumptions: readonly ComparisonRow[];
  /** Drivers that differ only because they answer to growth. */
  answering: number;
  results: readonly ComparisonRow[];
  verdicts: readonly ComparisonRow[];
}

/** The rows of a comparison: assumptions that some run sets, results in its year, verdicts that are not the same in all. */
export function comparisonRows(comparison: Comparison, runs: readonly Run[], facts: Facts): ComparisonRows {
  const set = new Set(
    runs.flatMap(({ drivers }) => drivers.filter(({ given }) => given).map(({ driver }) => driver)),
  );
  return {
    assumptions: comparison.assumptions
      .filter(({ driver }) => set.has(driver))
      .map((difference) => assumptionRow(difference, facts)),
    answering: comparison.assumptions.filter(({ driver }) => !set.has(driver)).length,
    results: comparison.results
      .filter((result) => isMixed(result) || result.differences.some((difference) => (difference ?? 0) !== 0))
      .map((difference) => resultRow(difference, facts)),
    verdicts: comparison.verdicts
      .filter(({ differs }) => differs)
      .map((difference) => verdictRow(difference, facts)),
  };
}

/** A level in one run and an index in another. */
function isMixed({ bases }: Pick<Comparison['results'][number], 'bases'>): boolean {
  return bases.includes('level') && bases.includes('index');
}

function assumptionRow(
  { driver, unit, values }: Comparison['assumptions'][number],
  facts: Facts,
): ComparisonRow {
  const rest = { driver, unit, layers: [], given: true, basis: { zh: '', en: '' }, response: null };
  return {
    label: driverName(facts, driver),
    cells: values.map((own) => plain(own === null ? '-' : driverValues({ ...rest, values: own }, facts))),
  };
}

function resultRow(
  { indicator, unit, bases, values, differences }: Comparison['results'][number],
  facts: Facts,
): ComparisonRow {
  const { language, units, run } = facts;
  const known = new Set(bases.filter((basis) => basis !== null));
  const nameOf = (basis: 'level' | 'index') =>
    basis === 'index' ? say(language, 'index_year', { year: run.baseYear }) : unitName(unit, language, units);
  const mixed = isMixed({ bases });
  const unitShown = mixed ? '' : nameOf(known.has('index') ? 'index' : 'level');
  return {
    label: `${indicatorName(facts, indicator)}${unitShown === '' ? '' : bracket(unitShown, language)}`,
    cells: values.map((value, k) => {
      if (value === null) return plain('-');
      const basis = bases[k] ?? 'level';
      const decimals = basis === 'index' ? 1 : (facts.indicators[indicator]?.decimals ?? 1);
      const difference = differences[k] ?? 0;
      const number = formatNumber(value, decimals);
      // A level beside an index: each says what it is, and nothing is subtracted.
      if (mixed) return plain(`${number}${bracket(nameOf(basis), language)}`);
      return plain(
        k === 0 || difference === 0 ? number : `${number} (${formatSigned(difference, decimals)})`,
      );
    }),
  };
}

function verdictRow(
  { target, indicator, verdicts }: Comparison['verdicts'][number],
  facts: Facts,
): ComparisonRow {
  const known = verdicts.find((verdict) => verdict !== null);
  return {
    label: known
      ? rowLabel(known, facts, facts.targets.get(target)?.to ?? null)
      : indicatorName(facts, indicator),
    cells: verdicts.map((verdict) => {
      if (verdict === null) return plain('-');
      const { symbol, tone } = verdictSign(verdict.verdict);
      return { text: `${symbol} ${say(facts.language, verdict.verdict)}`, tone };
    }),
  };
}

function plain(text: string) {
  return { text, tone: null };
}
