import type { Block, Item } from '../document.ts';
import { expectationWords } from '../expectation_words.ts';
import type { Facts } from '../facts.ts';
import { say } from '../words.ts';

/** What the scenario expected to find, and whether it did. */
export function expectationBlocks(facts: Facts): Block[] {
  const { language, run } = facts;
  if (run.expectations.length === 0) return [];
  const items = run.expectations.map(
    (result): Item => ({
      lead: `${result.held ? '✓' : '✗'} ${say(language, result.held ? 'held' : 'not_held')}`,
      tone: result.held ? 'good' : 'bad',
      text: expectationWords(result, facts),
    }),
  );
  return [{ block: 'list', items }];
}
