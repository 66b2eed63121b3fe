import type { Explanation } from '../../engine/analyses/explain.ts';
import { explanationLines, type Said } from '../../report/answers/explanation_lines.ts';
import type { Facts } from '../../report/facts.ts';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
import { wrapText } from '../wrap_text.ts';

/** A traced number as an indented tree: each value, and below it the equation, layer or printed words it comes from. */
export function explainView(root: Explanation, facts: Facts, depth: number, context: Context): string[] {
  const lines: string[] = [];
  const said: Said = new Map();
  let cut = false;
  const put = (text: string, indent: number, paint: (text: string) => string = (line) => line) => {
    const width = context.terminal.columns;
    const margin = '  '.repeat(indent);
    const parts = width === null ? [text] : wrapText(text, Math.max(30, width - margin.length));
    lines.push(...parts.map((part) => `${margin}${paint(part)}`));
  };
  const visit = (node: Explanation, level: number) => {
    const { headline, reasons } = explanationLines(node, facts, said);
    put(headline, level, level === 0 ? context.paint.bold : undefined);
    for (const reason of reasons) put(reason, level + 1, context.paint.dim);
    if (level >= depth && node.inputs.length > 0) cut = true;
    else for (const input of node.inputs) visit(input, level + 1);
  };
  visit(root, 0);
  if (cut) lines.push('', tell(facts.language, 'explain_more'));
  return lines;
}
