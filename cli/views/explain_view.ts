import type { Explanation } from '../../engine/analyses/explain.ts';
import { driverName, type Facts, indicatorName } from '../../report/facts.ts';
import { bracket } from '../../report/language.ts';
import { formatNumber, unitName } from '../../report/numbers.ts';
import { say } from '../../report/words.ts';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
import { wrapText } from '../wrap_text.ts';

/** A traced number as an indented tree: each value, and below it the equation, layer or printed words it comes from. */
export function explainView(root: Explanation, facts: Facts, depth: number, context: Context): string[] {
  const lines: string[] = [];
  let cut = false;
  const put = (text: string, indent: number, paint: (text: string) => string = (line) => line) => {
    const width = context.terminal.columns;
    const margin = '  '.repeat(indent);
    const parts = width === null ? [text] : wrapText(text, Math.max(30, width - margin.length));
    lines.push(...parts.map((part) => `${margin}${paint(part)}`));
  };
  const visit = (node: Explanation, level: number) => {
    put(headline(node, facts), level, level === 0 ? context.paint.bold : undefined);
    for (const reason of reasons(node, facts)) put(reason, level + 1, context.paint.dim);
    if (level >= depth && node.inputs.length > 0) cut = true;
    else for (const input of node.inputs) visit(input, level + 1);
  };
  visit(root, 0);
  if (cut) lines.push('', tell(facts.language, 'explain_more'));
  return lines;
}

function headline({ id, year, value, unit, basis }: Explanation, facts: Facts): string {
  const { language, units, run } = facts;
  const isDriver = facts.drivers.has(id);
  const name = isDriver ? driverName(facts, id) : indicatorName(facts, id);
  const decimals = Math.max(2, facts.indicators[id]?.decimals ?? 2);
  const index = basis === 'index' && !isDriver;
  const year0 = say(language, 'index_year', { year: run.baseYear });
  const shown = index ? bracket(year0, language) : ` ${unitName(unit, language, units)}`;
  const number = value === null ? '-' : `${formatNumber(value, decimals)}${shown}`.trimEnd();
  return `${name} (${id}@${year}) = ${number}`;
}

function reasons(node: Explanation, facts: Facts): string[] {
  const { language } = facts;
  if (node.repeated) return [tell(language, 'explain_repeated')];
  const said: string[] = [];
  if (node.equation !== null) said.push(tell(language, 'explain_equation', { equation: node.equation }));
  if (node.set !== null) {
    const driver = facts.run.drivers.find(({ driver }) => driver === node.id);
    const layer = driver?.layers[node.year - facts.run.baseYear - 1] ?? null;
    said.push(
      layer === null
        ? tell(language, 'explain_baseline', { basis: node.set[language] })
        : tell(language, 'explain_set', { layer }),
    );
  }
  if (node.observation !== null) {
    const { quote, where, source, implied } = node.observation;
    const title = facts.region.documents.find(({ id }) => id === source)?.title[language] ?? source;
    if (quote !== '')
      said.push(
        tell(language, 'explain_printed', { quote, where: where === '' ? title : `${title}, ${where}` }),
      );
    if (implied !== null) said.push(tell(language, 'explain_implied', { arithmetic: implied[language] }));
  }
  const starts = node.year === facts.run.baseYear && node.basis === 'index' && node.inputs.length === 0;
  if (starts && node.observation === null && !facts.drivers.has(node.id))
    said.push(tell(language, 'explain_base_index'));
  return said;
}
