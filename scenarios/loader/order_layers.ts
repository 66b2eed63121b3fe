import type { Scenario } from '../../engine/run_types.ts';

type Family = Pick<Scenario, 'extends' | 'wins'>;

/**
 * The scenarios a scenario stands on, lowest layer first, each once: a parent before its children, parents from left
 * to right, a parent that wins after those it wins over. Later layers win year by year.
 *
 * @param scenario the scenario whose layers are wanted; it is not in the result itself
 * @param scenarios by id; an id that is not there, or that leads back to itself, is passed over
 */
export function orderLayers(scenario: Family, scenarios: Readonly<Record<string, Family>>): string[] {
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const parent = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
    if (parent === undefined || seen.has(id)) return;
    seen.add(id);
    for (const grandparent of weakestFirst(parent)) visit(grandparent);
    ordered.push(id);
  };
  for (const parent of weakestFirst(scenario)) visit(parent);
  return ordered;
}

/** Parents in the order in which they are laid on each other: the declared winners last, the strongest on top. */
function weakestFirst({ extends: parents, wins }: Family): string[] {
  const winners = wins.filter((id) => parents.includes(id)).reverse();
  return [...parents.filter((id) => !winners.includes(id)), ...winners];
}
