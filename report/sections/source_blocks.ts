import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { baseQuotes, type DocumentQuotes, methodSources, targetQuotes } from '../source_quotes.ts';
import { say } from '../words.ts';

/** Printed words of targets and base-year values with their places, and where the methods come from. */
export function sourceBlocks(facts: Facts): Block[] {
  const { language } = facts;
  const methods = methodSources(facts);
  return [
    ...documentBlocks(say(language, 'targets_source'), targetQuotes(facts)),
    ...documentBlocks(say(language, 'bases_source'), baseQuotes(facts)),
    ...(methods.length === 0
      ? []
      : [heading(say(language, 'method_source')), { block: 'quotes' as const, quotes: methods }]),
  ];
}

function documentBlocks(title: string, documents: readonly DocumentQuotes[]): Block[] {
  if (documents.length === 0) return [];
  return [
    heading(title),
    ...documents.flatMap((document): Block[] => [
      {
        block: 'paragraph',
        text: document.href === null ? document.title : `${document.title} ${document.href}`,
      },
      { block: 'quotes', quotes: document.quotes },
    ]),
  ];
}

function heading(text: string): Block {
  return { block: 'subheading', text };
}
