import type { Run } from '../engine/run_types.ts';
import type { Facts } from './facts.ts';

/** Drivers through which the economy's growth is felt. */
const GROWTH: ReadonlySet<string> = new Set(['gdp_growth', 'gdp_nominal_growth']);
const NAME = /[a-z][a-z0-9_]*/g;

/**
 * Whether an indicator moves when GDP growth does: its equation, or what its drivers answer to, leads to growth.
 * A driver that the scenario gives answers nothing.
 */
export function linkedToGrowth(indicator: string, facts: Facts): boolean {
  const known = linked.get(facts.run) ?? new Map<string, boolean>();
  linked.set(facts.run, known);
  let found = known.get(indicator);
  if (found === undefined) {
    found = [...leadsTo(indicator, facts)].some((id) => GROWTH.has(id));
    known.set(indicator, found);
  }
  return found;
}

/** What was found of a run's indicators: every sentence about one asks again, in either language. */
const linked = new WeakMap<Run, Map<string, boolean>>();

/** Indicators and drivers that an indicator is worked out from, itself among them. */
export function leadsTo(indicator: string, facts: Facts): Set<string> {
  const seen = new Set<string>();
  const queue = [indicator];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const equation = facts.indicators[id]?.equation;
    if (equation !== undefined)
      queue.push(...(equation.match(NAME) ?? []).filter((name) => isName(name, facts)));
    const row = facts.run.drivers.find(({ driver }) => driver === id);
    if (row?.response && !row.given) queue.push(row.response.to);
  }
  return seen;
}

function isName(name: string, facts: Facts): boolean {
  return facts.indicators[name] !== undefined || name in facts.drivers;
}

/** Indicators of judged targets that GDP growth does not move and the scenario does not set, each once. */
export function indicatorsNotLinked(facts: Facts): string[] {
  const judged = facts.run.verdicts.filter(
    ({ verdict, assumed }) => verdict !== 'not_assessable' && !assumed,
  );
  return [...new Set(judged.map(({ indicator }) => indicator))].filter((id) => !linkedToGrowth(id, facts));
}
