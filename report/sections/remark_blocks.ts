import type { Block, Item } from '../document.ts';
import type { Facts } from '../facts.ts';
import { say } from '../words.ts';

/** Warnings of the run, what must be said whenever the region is shown, and the rule behind mid-term words. */
export function remarkBlocks(facts: Facts): Block[] {
  const { language, run } = facts;
  const items: Item[] = [
    ...run.warnings.map(({ text }) => text[language]),
    ...facts.region.notes.map((note) => note[language]),
    ...(run.verdicts.some(({ midterm }) => midterm !== null) ? [say(language, 'rule_midterm')] : []),
  ].map((text) => ({ lead: '', tone: null, text }));
  return items.length === 0 ? [] : [{ block: 'list', items }];
}
