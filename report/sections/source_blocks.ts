import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { baseQuotes, methodSources, targetQuotes } from '../source_quotes.ts';
import { say } from '../words.ts';

/** Printed words of targets and base-year values with their places, and where the methods come from. */
export function sourceBlocks(facts: Facts): Block[] {
  const { language } = facts;
  const parts = [
    { heading: say(language, 'targets_source'), quotes: targetQuotes(facts) },
    { heading: say(language, 'bases_source'), quotes: baseQuotes(facts) },
    { heading: say(language, 'method_source'), quotes: methodSources(facts) },
  ];
  return parts
    .filter(({ quotes }) => quotes.length > 0)
    .flatMap(({ heading, quotes }): Block[] => [
      { block: 'subheading', text: heading },
      { block: 'quotes', quotes },
    ]);
}
