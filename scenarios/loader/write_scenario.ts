import { Document, isMap, isScalar, type YAMLMap } from 'yaml';
import type { ResolvedTarget, Scenario } from '../../engine/run_types.ts';
import type { Text } from '../../engine/types.ts';
import { driversOf, type Library } from '../library.ts';
import { pointsOf } from './check_events.ts';
import { shortName } from './check_parents.ts';
import { byYearOnly, formatPath } from './format_path.ts';
import { formatAmount } from './read_amount.ts';

/** Longest map that is written on one line. */
const LINE = 100;

/**
 * A scenario as the YAML file that gives the same scenario when it is read again.
 *
 * @param library tells the units of the drivers
 */
export function writeScenario(scenario: Scenario, library: Pick<Library, 'indicators'>): string {
  const drivers = driversOf(library);
  const unitOf = (driver: string) => drivers[driver]?.unit ?? '';
  const names = (ids: readonly string[]) => {
    const short = ids.map((id) => shortName(id, scenario.region));
    return short.length === 1 ? short[0] : filled(short);
  };
  const assumptions = Object.entries(scenario.assumptions).map(([driver, path]) => [
    driver,
    formatPath(path, unitOf(driver)),
  ]);
  const events = scenario.events.map(({ year, driver, change, persistence, label }) =>
    present({
      year,
      driver,
      change: formatAmount(change, pointsOf(unitOf(driver))),
      persistence: persistence === 0 ? null : persistence,
      label: textOf(label),
    }),
  );
  const file = present({
    title: textOf(scenario.title),
    description: textOf(scenario.description),
    region: scenario.region,
    extends: names(scenario.extends),
    wins: names(scenario.wins),
    plan: scenario.plan,
    base_year: scenario.baseYear,
    horizon: scenario.horizon,
    as_of: scenario.asOf,
    assumptions: filled(Object.fromEntries(assumptions)),
    elasticities: filled(scenario.elasticities),
    events: filled(events),
    bases: filled(basesOf(scenario)),
    targets: filled(scenario.targets.map(writeTarget)),
    expect: filled(scenario.expect),
    correlations: filled(correlationsOf(scenario)),
    seed: scenario.seed,
    draws: scenario.draws,
  });
  const document = new Document(file);
  for (const key of ['title', 'assumptions', 'elasticities', 'events', 'bases', 'targets', 'correlations']) {
    foldShort(document.get(key), key === 'title' ? 0 : 1);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function correlationsOf({ correlations }: Scenario): Record<string, unknown>[] {
  if (correlations === undefined) return [];
  const { loadings, matrices } = correlations;
  const entries = matrices.map(({ between, matrix }) => ({
    between: [...between],
    matrix: matrix.map((row) => [...row]),
  }));
  return [...(Object.keys(loadings).length === 0 ? [] : [{ ...loadings }]), ...entries];
}

function basesOf({ bases }: Scenario): Record<string, Record<string, unknown>> {
  const written: Record<string, Record<string, unknown>> = {};
  for (const { indicator, year, value, why } of bases) {
    written[indicator] = { ...written[indicator], [year]: value, why: textOf(why) };
  }
  return written;
}

function writeTarget(target: ResolvedTarget): Record<string, unknown> {
  return present({
    id: target.id,
    indicator: target.indicator,
    kind: target.kind,
    period: target.period,
    at_least: target.atLeast,
    at_most: target.atMost,
    above: target.above,
    below: target.below,
    about: target.about,
    unit: target.unit,
    approximate: target.approximate || null,
    every_year: target.everyYear || null,
    nature: target.nature === 'unstated' ? null : target.nature,
    aspiration: target.aspiration || null,
    to: target.to,
    against: target.against,
    delegated_to: target.delegatedTo,
    measure: target.measure,
    decimals: target.decimals,
    printed: target.printed || null,
    source: target.source || null,
    where: target.where || null,
    outcome: target.outcome,
    doubt: target.doubt,
    note: target.note,
    authority: target.authority === 'own' ? null : target.authority,
  });
}

/** Words that are the same in both languages are written once. */
function textOf(text: Text | null): Text | string | null {
  return text !== null && text.zh === text.en ? text.zh : text;
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The list or map itself, null when it is empty. */
function filled<T extends object>(container: T): T | null {
  return Object.keys(container).length === 0 ? null : container;
}

/** Puts maps on one line from a depth on, where they fit, and writes years as plain keys. */
function foldShort(node: unknown, depth: number): void {
  if (typeof node !== 'object' || node === null || !('items' in node)) return;
  const items = (node as YAMLMap).items.map((item) => ('value' in item ? item.value : item));
  for (const item of items) foldShort(item, depth - 1);
  if (!isMap(node)) return;
  node.items.sort((a, b) => byYearOnly([String(a.key), a], [String(b.key), b]));
  for (const { key } of node.items) {
    if (isScalar(key) && /^\d{4}$/.test(String(key.value))) key.value = Number(key.value);
  }
  if (depth <= 0 && JSON.stringify(node).length <= LINE) node.flow = true;
}
