import type { Facts } from './facts.ts';
import { leadsTo } from './linked_to_growth.ts';
import { keyIndicators } from './projection_table.ts';

/**
 * Indicators that a table about a run has to do with: the key ones, and of those that the plan sets a target for, that the
 * region's documents print a number of, or whose own driver the scenario gives, all that tell something. The catalogue
 * holds many more, of other places' plans; here they run as placeholders.
 */
export function mentionedIndicators(facts: Facts): Set<string> {
  const { run, region, indicators } = facts;
  const given = new Set(run.drivers.filter((row) => row.given).map(({ driver }) => driver));
  const set = Object.values(indicators).filter(({ drivers }) => drivers.some(({ id }) => given.has(id)));
  const named = [
    ...run.verdicts.map(({ indicator }) => indicator),
    ...region.observations.map(({ indicator }) => indicator),
    ...set.map(({ id }) => id),
  ];
  return new Set([...keyIndicators, ...named.filter((id) => tells(id, facts))]);
}

/** An index that stays at 100 because nothing is known of it tells nothing. */
export function tells(id: string, { series }: Facts): boolean {
  const row = series.get(id);
  return (
    row !== undefined && !(row.basis === 'index' && row.values.every((value) => value === row.values[0]))
  );
}

/** Drivers that a mentioned indicator is worked out from. */
export function mentionedDrivers(facts: Facts): Set<string> {
  const behind = [...mentionedIndicators(facts)].flatMap((id) => [...leadsTo(id, facts)]);
  return new Set(behind.filter((id) => id in facts.drivers));
}
