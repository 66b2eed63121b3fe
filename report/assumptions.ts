import type { DriverRow } from '../engine/run_types.ts';
import type { BaselineRule } from '../engine/types.ts';
import { driverValues } from './driver_values.ts';
import { driverName, type Facts, indicatorName } from './facts.ts';
import { joinList } from './language.ts';
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
  const names = row.layers.map((layer) => layer ?? say(language, 'layer_baseline'));
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
  const driver = facts.drivers.has(response.to)
    ? driverName(facts, response.to)
    : indicatorName(facts, response.to);
  return say(language, 'answers_growth', { elasticity: Number(response.elasticity.toFixed(3)), driver });
}

/** What drivers left at the baseline rest on, in a few lines: assumptions with their numbers, the rest counted by rule. */
export function baselineSummary(facts: Facts): string[] {
  const { language } = facts;
  const rows = facts.run.drivers.filter(({ given }) => !given);
  const byRule = (...rules: BaselineRule['rule'][]) =>
    rows.filter(({ driver }) => rules.some((rule) => facts.drivers.get(driver)?.baseline.rule === rule));
  const named = (row: DriverRow) =>
    `${driverName(facts, row.driver)}${language === 'zh' ? '' : ' '}${driverValues(row, facts)}`;
  const lines: string[] = [];
  const assumed = byRule('assumption');
  if (assumed.length > 0) {
    lines.push(say(language, 'baseline_assumed', { drivers: joinList(assumed.map(named), language) }));
  }
  for (const row of byRule('national_gap')) {
    lines.push(
      say(language, 'baseline_national', {
        driver: driverName(facts, row.driver),
        basis: row.basis[language],
      }),
    );
  }
  const count = (key: 'baseline_history' | 'baseline_drift' | 'baseline_held', own: readonly DriverRow[]) => {
    if (own.length > 0) lines.push(say(language, key, { count: own.length }));
  };
  count('baseline_history', byRule('shrunk_growth', 'damped_growth'));
  count('baseline_drift', byRule('logit_drift'));
  count('baseline_held', byRule('hold'));
  return lines;
}
