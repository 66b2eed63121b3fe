import type { Comparison } from '../../engine/analyses/compare.ts';
import { driverValues } from '../driver_values.ts';
import { driverName, type Facts, indicatorName } from '../facts.ts';
import { bracket } from '../language.ts';
import { mentionedDrivers, mentionedIndicators } from '../mentioned.ts';
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
  /** Drivers that some run sets. */
  assumptions: readonly ComparisonRow[];
  /** Drivers that no run sets: their baselines differ, by region or by what is observed. */
  baselines: readonly ComparisonRow[];
  /** Drivers that differ only because they answer to growth. */
  answering: number;
  results: readonly ComparisonRow[];
  /** Results left out, because no document of these regions names the indicator. */
  unmentioned: number;
  verdicts: readonly ComparisonRow[];
}

/**
 * The rows of a comparison: assumptions that some run sets, baselines that differ by themselves, results in its year,
 * verdicts that are not the same in all.
 *
 * @param all the facts of each run, the reference first
 */
export function comparisonRows(
  comparison: Comparison,
  all: readonly [Facts, ...(readonly Facts[])],
): ComparisonRows {
  const [facts] = all;
  const set = new Set(
    all.flatMap(({ run }) => run.drivers.filter(({ given }) => given).map(({ driver }) => driver)),
  );
  const behind = new Set(all.flatMap((one) => [...mentionedDrivers(one)]));
  const mentioned = new Set(all.flatMap((one) => [...mentionedIndicators(one)]));
  const unset = comparison.assumptions.filter(({ driver }) => !set.has(driver) && behind.has(driver));
  const results = comparison.results.filter(
    (result) => isMixed(result) || result.differences.some((difference) => (difference ?? 0) !== 0),
  );
  return {
    assumptions: comparison.assumptions
      .filter(({ driver }) => set.has(driver))
      .map((difference) => assumptionRow(difference, all)),
    baselines: unset
      .filter(({ answersGrowth, values }) => !answersGrowth && !values.includes(null))
      .map((difference) => assumptionRow(difference, all)),
    answering: unset.filter(({ answersGrowth }) => answersGrowth).length,
    results: results
      .filter(({ indicator }) => mentioned.has(indicator))
      .map((difference) => resultRow(difference, facts)),
    unmentioned: results.filter(({ indicator }) => !mentioned.has(indicator)).length,
    verdicts: comparison.verdicts
      .filter(({ differs }) => differs)
      .map((difference) => verdictRow(difference, all)),
  };
}

/** A level in one run and an index in another. */
function isMixed({ bases }: Pick<Comparison['results'][number], 'bases'>): boolean {
  return bases.includes('level') && bases.includes('index');
}

function assumptionRow(
  { driver, unit, values }: Comparison['assumptions'][number],
  all: readonly [Facts, ...(readonly Facts[])],
): ComparisonRow {
  const basis = { zh: '', en: '' };
  const rest = { driver, unit, layers: [], given: true, basis, ownHistory: null, response: null };
  return {
    label: driverName(all[0], driver),
    cells: values.map((own, k) =>
      plain(own === null ? '-' : driverValues({ ...rest, values: own }, all[k] ?? all[0])),
    ),
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
  all: readonly [Facts, ...(readonly Facts[])],
): ComparisonRow {
  const k = verdicts.findIndex((verdict) => verdict !== null);
  const [known, facts] = [verdicts[k] ?? null, all[k] ?? all[0]];
  return {
    label:
      known === null
        ? indicatorName(facts, indicator)
        : rowLabel(known, facts, facts.targets.get(target)?.to ?? null),
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
