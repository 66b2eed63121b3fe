import type { Block, Item } from '../document.ts';
import type { Facts } from '../facts.ts';
import { say } from '../words.ts';

/** What the scenario expected to find, and whether it did. */
export function expectationBlocks(facts: Facts): Block[] {
  const { language, run } = facts;
  if (run.expectations.length === 0) return [];
  const items = run.expectations.map(({ expectation, value, held }): Item => {
    const found = value === null ? '-' : `${Number(value.toFixed(4))}`;
    return {
      lead: `${held ? '✓' : '✗'} ${say(language, held ? 'held' : 'not_held')}`,
      tone: held ? 'good' : 'bad',
      text: `${expectation} (${found})`,
    };
  });
  return [{ block: 'list', items }];
}
