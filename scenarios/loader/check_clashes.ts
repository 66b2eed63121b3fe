import type { GrowthPath, Scenario } from '../../engine/run_types.ts';
import { driversOf } from '../library.ts';
import { shortName } from './check_parents.ts';
import { LATEST_YEAR } from './check_year.ts';
import { showYear } from './format_path.ts';
import { orderLayers } from './order_layers.ts';
import { formatAmount } from './read_amount.ts';
import { formatYears } from './read_years.ts';
import { namesAt, type ScenarioCheck } from './scenario_check.ts';

/** A value one layer sets: for a driver in a year, or for a setting of the whole run (year 0). */
interface Entry {
  name: string;
  year: number;
  /** As written; equal words are equal values. */
  shown: string;
  /** The scenario that wrote it. */
  origin: string;
}

type Entries = Map<string, Entry>;

/**
 * Reports what two parents of a scenario set differently and nobody decides: neither parent builds on the other, the
 * file does not set it itself, and `wins` names neither.
 *
 * @param own the scenario as far as it is read
 * @param unread drivers the file sets, though wrongly: no second message about them
 */
export function checkClashes(check: ScenarioCheck, own: Scenario, unread: ReadonlySet<string>): void {
  const { scenarios } = check.library;
  const firstYear = Math.min(2000, ...Object.values(scenarios).map(({ baseYear }) => baseYear ?? 2000));
  const units = driversOf(check.library);
  const memo = new Map<string, Entries>();
  const ownKeys = new Set(entriesOf(own).keys());
  const clashes = new Map<string, { left: Candidate; right: Candidate; years: number[] }>();

  combine(own, (left, right) => {
    const { name, year } = left.entry;
    if (ownKeys.has(keyOf(name, year)) || unread.has(name)) return;
    const group = [name, left.parent, right.parent, left.entry.shown, right.entry.shown].join('\n');
    const known = clashes.get(group);
    if (known === undefined) clashes.set(group, { left, right, years: [year] });
    else known.years.push(year);
  });

  for (const { left, right, years } of clashes.values()) {
    const a = shortName(left.parent, check.region);
    const b = shortName(right.parent, check.region);
    const { name } = left.entry;
    const when = years[0] === 0 ? { zh: '', en: '' } : whenOf(years);
    const place = namesAt(check.document, 'extends').findLast(
      ({ name: written }) => written === b || written === right.parent,
    );
    check.report(place?.path ?? ['extends'], 'parents_clash', {
      zh: `无法合并“${a}”和“${b}”：${name}${when.zh} 分别为 ${left.entry.shown} 和 ${right.entry.shown}；请在本文件中设定它，或用 wins: ${a} 声明以谁为准`,
      en: `Cannot merge "${a}" and "${b}": they set ${name}${when.en} to ${left.entry.shown} and ${right.entry.shown}; set it in this file, or declare the winner with wins: ${a}`,
    });
  }

  function whenOf(years: readonly number[]): { zh: string; en: string } {
    const first = years[0] as number;
    const last = years.at(-1) as number;
    if (first === firstYear + 1 && last === LATEST_YEAR) return { zh: '', en: '' };
    return { zh: ` 在 ${formatYears(years)}`, en: ` in ${formatYears(years)}` };
  }

  function effective(id: string): Entries {
    const known = memo.get(id);
    if (known !== undefined) return known;
    const scenario = scenarios[id] as Scenario;
    const result = combine(scenario, () => {});
    for (const [key, entry] of entriesOf(scenario)) result.set(key, entry);
    memo.set(id, result);
    return result;
  }

  /** What the parents of a scenario set together; `clash` hears of what stays undecided. */
  function combine(scenario: Scenario, clash: (left: Candidate, right: Candidate) => void): Entries {
    const offers = new Map<string, Candidate[]>();
    for (const parent of scenario.extends) {
      if (!Object.hasOwn(scenarios, parent)) continue;
      const family = new Set([
        parent,
        `${check.region}/baseline`,
        ...orderLayers(scenarios[parent] as Scenario, scenarios),
      ]);
      for (const [key, entry] of effective(parent)) {
        offers.set(key, [...(offers.get(key) ?? []), { parent, family, entry }]);
      }
    }
    const result: Entries = new Map();
    for (const [key, all] of offers) {
      const left = all.filter((offer) => !all.some((other) => overrides(other, offer)));
      const winner = scenario.wins.map((id) => left.find(({ parent }) => parent === id)).find(Boolean);
      const chosen = winner ?? (left.at(-1) as Candidate);
      result.set(key, chosen.entry);
      if (winner !== undefined) continue;
      const other = left.find(({ entry }) => entry.shown !== chosen.entry.shown);
      if (other !== undefined) clash(other, chosen);
    }
    return result;
  }

  function entriesOf(scenario: Scenario): Entries {
    const entries: Entries = new Map();
    const add = (name: string, year: number, shown: string) =>
      entries.set(keyOf(name, year), { name, year, shown, origin: scenario.id });
    for (const [driver, path] of Object.entries(scenario.assumptions)) {
      const unit = units[driver]?.unit ?? '';
      for (const year of yearsOf(path)) add(driver, year, showYear(path, year, unit));
    }
    for (const [driver, value] of Object.entries(scenario.elasticities)) {
      add(`elasticities.${driver}`, 0, String(value));
    }
    for (const { indicator, year, value } of scenario.bases) {
      add(
        `bases.${indicator}.${year}`,
        0,
        formatAmount(value, check.library.indicators[indicator]?.unit ?? ''),
      );
    }
    for (const [driver, loading] of Object.entries(scenario.correlations?.loadings ?? {})) {
      add(`correlations.${driver}`, 0, String(loading));
    }
    for (const { between, matrix } of scenario.correlations?.matrices ?? []) {
      for (const driver of between) add(`correlations.${driver}`, 0, JSON.stringify({ between, matrix }));
    }
    const { plan, baseYear, horizon, asOf, seed, draws } = scenario;
    for (const [name, value] of Object.entries({
      plan,
      base_year: baseYear,
      horizon,
      as_of: asOf,
      seed,
      draws,
    })) {
      if (value !== null) add(name, 0, String(value));
    }
    return entries;
  }

  function yearsOf(path: GrowthPath | null): number[] {
    if (path?.path === 'by_year') return Object.keys(path.values).map(Number);
    return Array.from({ length: LATEST_YEAR - firstYear }, (_, index) => firstYear + 1 + index);
  }
}

/** What one parent offers for a driver-year; its family is the parent and all it stands on. */
interface Candidate {
  parent: string;
  family: ReadonlySet<string>;
  entry: Entry;
}

/** A parent that knows where another's value comes from, and still has its own, has decided against it. */
function overrides(one: Candidate, other: Candidate): boolean {
  return (
    one.entry.origin !== other.entry.origin &&
    one.family.has(other.entry.origin) &&
    !other.family.has(one.entry.origin)
  );
}

function keyOf(name: string, year: number): string {
  return `${name}@${year}`;
}
