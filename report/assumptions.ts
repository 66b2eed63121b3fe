import type { DriverRow } from '../engine/run_types.ts';
import type { BaselineRule } from '../engine/types.ts';
import { driverValues } from './driver_values.ts';
import { driverName, type Facts, indicatorName } from './facts.ts';
import { joinList } from './language.ts';
import { layerName } from './layer_name.ts';
import { leadsTo } from './linked_to_growth.ts';
import { spans } from './numbers.ts';
import { say } from './words.ts';

/** One driver that a scenario, `--set` or an observation gives, with the layer that set it. */
export interface Assumption {
  driver: string;
  label: string;
  values: string;
  layer: string;
}

/** Drivers that the run did not leave at the baseline, in the order of their names. */
export function givenAssumptions(facts: Facts): Assumption[] {
  return facts.run.drivers
    .filter(({ given }) => given)
    .map((row) => ({
      driver: row.driver,
      label: driverName(facts, row.driver),
      values: driverValues(row, facts),
      layer: layersOf(row, facts),
    }));
}

/** The layer that set a driver, by spans of years where there are several. */
function layersOf(row: DriverRow, { language, run }: Facts): string {
  const names = row.layers.map((layer) => layerName(layer, language));
  const first = names[0] ?? '';
  return names.every((name) => name === first)
    ? first
    : spans(run.years.slice(-names.length), names, language);
}

/** Drivers left at the baseline that run at the same values for the same reason. */
export interface BaselineGroup {
  basis: string;
  values: string;
  /** What they answer to, or that they are not linked to growth. */
  response: string;
  labels: string[];
}

/** Baseline drivers by what they rest on and what they run at; the largest group last, so that the particular comes first. */
export function baselineGroups(facts: Facts): BaselineGroup[] {
  const groups = new Map<string, BaselineGroup>();
  for (const row of facts.run.drivers) {
    if (row.given) continue;
    const basis = row.basis[facts.language];
    const values = driverValues(row, facts);
    const response = responseOf(row, facts);
    const key = [basis, values, response].join('\n');
    const group = groups.get(key) ?? { basis, values, response, labels: [] };
    group.labels.push(driverName(facts, row.driver));
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.labels.length - b.labels.length);
}

function responseOf({ response }: DriverRow, facts: Facts): string {
  const { language } = facts;
  if (response === null) return say(language, 'not_linked_short');
  const driver =
    response.to in facts.drivers ? driverName(facts, response.to) : indicatorName(facts, response.to);
  return say(language, 'answers_growth', { elasticity: Number(response.elasticity.toFixed(3)), driver });
}

/** Names listed of a group before the rest is only counted. */
const NAMED = 4;

/**
 * What stands behind the verdicts of the run where the scenario says nothing, in a line a group: assumptions with their
 * numbers, growth of GDP, what runs on own history, what on a reference mean, what is held.
 */
export function baselineSummary(facts: Facts): string[] {
  const { language, run } = facts;
  const judged = run.verdicts.filter(({ verdict }) => verdict !== 'not_assessable');
  const behind = new Set(judged.flatMap(({ indicator }) => [...leadsTo(indicator, facts)]));
  const rows = run.drivers.filter(({ driver, given }) => !given && behind.has(driver));
  const byRule = (...rules: BaselineRule['rule'][]) =>
    rows.filter(({ driver }) => rules.some((rule) => facts.drivers[driver]?.baseline.rule === rule));
  const withValue = (row: DriverRow) =>
    `${driverName(facts, row.driver)}${language === 'zh' ? '' : ' '}${driverValues(row, facts)}`;
  const nameOf = (row: DriverRow) => driverName(facts, row.driver);
  const lines: string[] = [];
  const put = (key: GroupKey, names: readonly string[], most = NAMED) => {
    if (names.length === 0) return;
    const rest = names.length - most;
    const space = language === 'zh' ? '' : ' ';
    const more = rest > 0 ? `${space}${say(language, 'and_more', { count: rest })}` : '';
    lines.push(say(language, key, { drivers: `${joinList(names.slice(0, most), language)}${more}` }));
  };
  for (const row of byRule('national_gap')) {
    lines.push(say(language, 'baseline_national', { driver: nameOf(row), basis: row.basis[language] }));
  }
  const moved = byRule('shrunk_growth', 'damped_growth', 'logit_drift', 'share_drift');
  const still = ({ values, ownHistory }: DriverRow) =>
    ownHistory !== true && values.every((value) => value === 0);
  put('baseline_assumed', byRule('assumption').map(withValue), rows.length);
  put('baseline_own', moved.filter(({ ownHistory }) => ownHistory === true).map(nameOf));
  put('baseline_reference', moved.filter((row) => row.ownHistory === false && !still(row)).map(nameOf));
  put('baseline_held', [...moved.filter(still), ...byRule('hold')].map(nameOf));
  return lines;
}

type GroupKey = 'baseline_assumed' | 'baseline_own' | 'baseline_reference' | 'baseline_held';
