import { type Facts, indicatorName } from './facts.ts';
import { formatQuantity } from './numbers.ts';
import { say } from './words.ts';

/** `100 * rd_expenditure / gdp_nominal`: a constant, a numerator and a denominator. */
const RATIO = /^\s*(?:\d+(?:\.\d+)?\s*\*\s*)?([a-z][a-z0-9_]*)\s*\/\s*([a-z][a-z0-9_]*)\s*$/;

/** Relative changes smaller than this are no change. */
const NOISE = 1e-9;

/**
 * Sentences about ratios that moved, against the reference run, only because their denominator did: R&D intensity that
 * rises when GDP slows although no more is spent. Empty without a reference run.
 */
export function denominatorSentences(facts: Facts): string[] {
  const { reference, run, language, units } = facts;
  if (reference === null) return [];
  const last = Math.min(facts.plan.period[1], run.horizon);
  const valueIn = (which: 'run' | 'reference', id: string): number =>
    (which === 'run' ? facts.series.get(id)?.values : reference.values[id])?.[last - run.baseYear] ??
    Number.NaN;
  const change = (id: string): number => valueIn('run', id) / valueIn('reference', id) - 1;

  const sentences: string[] = [];
  for (const { indicator: id, basis } of run.series) {
    const ratio = RATIO.exec(facts.indicators[id]?.equation ?? '');
    if (ratio === null || basis === 'index') continue;
    const [, numerator = '', denominator = ''] = ratio;
    const moved = change(id);
    const above = change(numerator);
    const below = change(denominator);
    if (Number.isNaN(moved + above + below) || Math.abs(moved) <= NOISE) continue;
    if (Math.sign(moved) * above > NOISE || Math.sign(moved) * below >= 0) continue;
    const decimals = Math.max(2, facts.indicators[id]?.decimals ?? 1);
    const visible = 0.5 / 10 ** decimals;
    if (Math.abs(valueIn('run', id) - valueIn('reference', id)) < visible) continue;
    const value = (which: 'run' | 'reference') =>
      formatQuantity(valueIn(which, id), facts.indicators[id]?.unit ?? '', decimals, language, units);
    sentences.push(
      say(language, moved > 0 ? 'denominator_fell' : 'denominator_grew', {
        label: indicatorName(facts, id),
        year: last,
        value: value('run'),
        other: value('reference'),
        reference: reference.name[language],
        numerator: indicatorName(facts, numerator),
        denominator: indicatorName(facts, denominator),
        change: formatQuantity(100 * Math.abs(below), 'percent', 1, language, units),
      }),
    );
  }
  return sentences;
}
