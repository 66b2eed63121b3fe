import { natures } from '../count_verdicts.ts';
import type { Block, Item } from '../document.ts';
import type { Facts } from '../facts.ts';
import { capitalise, joinSentences } from '../language.ts';
import { verdictSentences } from '../sentences.ts';
import { verdictSign } from '../verdict_table.ts';
import { say } from '../words.ts';

/** Every verdict in sentences, binding and expected apart. */
export function verdictBlocks(facts: Facts): Block[] {
  const { language, run } = facts;
  return natures.flatMap((nature): Block[] => {
    const items = run.verdicts
      .filter((verdict) => verdict.nature === nature)
      .map((verdict): Item => {
        const { symbol, tone } = verdictSign(verdict.verdict);
        const text = joinSentences(verdictSentences(verdict, facts), language);
        return { lead: `${symbol} ${say(language, verdict.verdict)}`, tone, text };
      });
    if (items.length === 0) return [];
    return [
      { block: 'subheading', text: capitalise(say(language, nature)) },
      { block: 'list', items },
    ];
  });
}
