import type { Model } from './compile_model.ts';
import { readsEver } from './expression.ts';

const reaches = new WeakMap<Model, Map<string, ReadonlySet<string>>>();

/** Whether an indicator's value hangs on a driver, directly or through what it reads. */
export function dependsOn(model: Model, indicator: string, driver: string): boolean {
  let known = reaches.get(model);
  if (known === undefined) {
    known = new Map();
    reaches.set(model, known);
  }
  let found = known.get(indicator);
  if (found === undefined) {
    found = behind(model, indicator);
    known.set(indicator, found);
  }
  return found.has(driver);
}

/** Everything that an indicator reads, and what that reads, itself included. */
function behind(model: Model, indicator: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [indicator];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const cell = model.cells[model.position[id] ?? -1];
    if (cell?.kind === 'indicator') queue.push(...readsEver(cell.expression));
    else if (cell?.driver.response) queue.push(cell.driver.response.to);
  }
  return seen;
}
