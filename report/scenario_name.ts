import { driverValues } from './driver_values.ts';
import { driverName, type Facts } from './facts.ts';
import { joinList } from './language.ts';
import { say } from './words.ts';

/** Settings named in a title before the rest is only counted. */
const NAMED = 3;

/** The scenario's title, and what was set beside its file: `Baseline (with GDP growth 6 % a year)`. */
export function scenarioName(facts: Facts): string {
  const { language, run } = facts;
  const title = facts.scenario?.title[language] ?? run.scenario;
  const set = run.drivers.filter(({ layers }) => layers.includes('--set'));
  if (set.length === 0) return title;
  const space = language === 'zh' ? '' : ' ';
  const named = set
    .slice(0, NAMED)
    .map((row) => `${driverName(facts, row.driver)}${space}${driverValues(row, facts)}`);
  const rest = set.length - named.length;
  const more = rest > 0 ? `${space}${say(language, 'and_more', { count: rest })}` : '';
  return say(language, 'with_settings', { scenario: title, settings: `${joinList(named, language)}${more}` });
}
