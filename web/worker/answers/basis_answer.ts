import { type Explanation, explain } from '../../../engine/analyses/explain.ts';
import type { Language } from '../../../engine/types.ts';
import { explanationLines, type Said } from '../../../report/answers/explanation_lines.ts';
import type { Facts } from '../../../report/facts.ts';
import type { Library } from '../../../scenarios/library.ts';
import type { BasisAnswer, TraceLine } from '../../answers.ts';
import type { Simulated } from '../../state/page_state.ts';
import { type BaseWorkings, movedWorkings } from '../base_workings.ts';
import { factsOf } from '../make_view.ts';

/** What is asked for: a target's printed words, and how one number is made. */
export interface BasisQuestion {
  target: string | null;
  indicator: string | null;
  year: number;
}

/** Where a target stands in print, and the number traced back to equations, layers and the words of documents. */
export function basisAnswer(
  base: BaseWorkings,
  whole: Library,
  simulated: Simulated,
  { target, indicator, year }: BasisQuestion,
  language: Language,
): BasisAnswer {
  const workings = movedWorkings(base, simulated.set);
  const facts = factsOf({ ...base, library: whole }, workings, language);
  const { model, resolved, projection } = workings;
  const { observations } = facts.region;
  const column = indicator === null ? undefined : projection.values[indicator];
  const trace =
    indicator !== null && column?.[year - projection.baseYear] !== undefined
      ? linesOf(
          explain(model, resolved, projection, observations, indicator, year, whole.regions.china ?? null),
          facts,
        )
      : [];
  return { quotes: quotesOf(target, facts, indicator, year), trace };
}

function linesOf(root: Explanation, facts: Facts): TraceLine[] {
  const lines: TraceLine[] = [];
  const said: Said = new Map();
  const visit = (node: Explanation, level: number) => {
    lines.push({ level, ...explanationLines(node, facts, said) });
    for (const input of node.inputs) visit(input, level + 1);
  };
  visit(root, 0);
  return lines;
}

/** Words of the plan about the target, and of any document about the number itself. */
function quotesOf(
  id: string | null,
  facts: Facts,
  indicator: string | null,
  year: number,
): BasisAnswer['quotes'] {
  const { language, region } = facts;
  const target = id === null ? undefined : facts.targets.get(id);
  const printed =
    target === undefined || target.printed === ''
      ? []
      : [{ text: target.printed, where: target.where, source: target.source }];
  const observed = region.observations
    .filter((o) => o.indicator === indicator && o.period === String(year) && o.quote !== '')
    .map(({ quote, where, source }) => ({ text: quote, where, source }));
  return [...printed, ...observed].map(({ text, where, source }) => {
    const document = region.documents.find((other) => other.id === source);
    return { text, where, document: document?.title[language] ?? source, href: document?.href ?? null };
  });
}
