import type { Verdict } from '../../engine/run_types.ts';
import { type Count, countVerdicts } from '../count_verdicts.ts';
import { denominatorSentences } from '../denominator.ts';
import type { Block } from '../document.ts';
import type { Facts } from '../facts.ts';
import { capitalise, joinList } from '../language.ts';
import { rowName } from '../row_label.ts';
import { say } from '../words.ts';

/** What the scenario is, how many targets of each nature are met, which are missed, and what moved by its denominator. */
export function summaryBlocks(facts: Facts): Block[] {
  const { language, run } = facts;
  const blocks: Block[] = [];
  const description = facts.scenario?.description?.[language];
  if (description !== undefined) blocks.push({ block: 'paragraph', text: description });
  const counts = countVerdicts(run.verdicts);
  if (counts.length === 0) blocks.push({ block: 'paragraph', text: say(language, 'no_targets') });
  const sentences = counts.map((count) => countSentence(count, facts));
  const aspirations = run.verdicts.filter(({ aspiration }) => aspiration).length;
  if (aspirations > 0) sentences.push(say(language, 'aspirations_apart', { count: aspirations }));
  const missedLabels = (aspiration: boolean) =>
    joinList(
      run.verdicts
        .filter((verdict) => verdict.verdict === 'missed' && verdict.aspiration === aspiration)
        .map((verdict) => labelOf(verdict, facts)),
      language,
    );
  const missed = missedLabels(false);
  if (missed !== '') sentences.push(say(language, 'missed_list', { labels: missed }));
  else if (counts.some(({ judged }) => judged > 0)) sentences.push(say(language, 'all_met'));
  const aspired = missedLabels(true);
  if (aspired !== '') sentences.push(say(language, 'missed_aspirations', { labels: aspired }));
  const items = sentences.map((text) => ({ lead: '', tone: null, text }));
  if (items.length > 0) blocks.push({ block: 'list', items });
  for (const text of denominatorSentences(facts)) blocks.push({ block: 'paragraph', text });
  blocks.push({ block: 'paragraph', text: say(language, 'conditional') });
  return blocks;
}

function countSentence({ nature, ...count }: Count, facts: Facts): string {
  const words = say(facts.language, nature);
  const { language } = facts;
  const { total, judged } = count;
  if (judged === 0) return say(language, 'counts_sentence_open', { nature: capitalise(words), total });
  return say(language, 'counts_sentence', { nature: capitalise(words), ...count });
}

function labelOf(verdict: Verdict, facts: Facts): string {
  return rowName(verdict, facts, facts.targets.get(verdict.target)?.to ?? null);
}
