import type { Block, Item, Quote, ReportDocument, Table } from './document.ts';
import { documentStamp, stampLine } from './document_stamp.ts';
import { plainText } from './plain_text.ts';

/** Draws a report as Markdown (GitHub tables); the first line holds its stamp in a comment. */
export function writeMarkdown(document: ReportDocument): string {
  const lines = [
    `<!-- ${stampLine(documentStamp(document))} -->`,
    `# ${escapeMarkdown(document.title)}`,
    '',
    escapeMarkdown(document.subtitle),
    '',
  ];
  for (const section of document.sections) {
    lines.push(`## ${escapeMarkdown(section.heading)}`, '');
    for (const block of section.blocks) lines.push(...blockLines(block, document), '');
  }
  lines.push(
    '---',
    '',
    ...document.footer.map(
      ({ name, value }) => `- ${escapeMarkdown(name)}: \`${plainText(value).replace(/[`\n]/g, ' ')}\``,
    ),
  );
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function blockLines(block: Block, document: ReportDocument): string[] {
  switch (block.block) {
    case 'subheading':
      return [`### ${escapeMarkdown(block.text)}`];
    case 'paragraph':
      return [escapeStart(escapeMarkdown(block.text))];
    case 'list':
      return block.items.map((item) => itemLine(item, document));
    case 'table':
      return tableLines(block.table);
    case 'quotes':
      return block.quotes.map(quoteLine);
  }
}

function itemLine({ lead, text }: Item, { language }: ReportDocument): string {
  const colon = language === 'zh' ? '：' : ': ';
  return lead === ''
    ? `- ${escapeStart(escapeMarkdown(text))}`
    : `- **${escapeMarkdown(lead)}**${colon}${escapeMarkdown(text)}`;
}

function tableLines({ caption, columns, rows }: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    ...(caption === '' ? [] : [`**${escapeMarkdown(caption)}**`, '']),
    line(columns.map(({ text }) => text)),
    `| ${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(({ cells }) => line(cells.map(({ text }) => text))),
  ];
}

function quoteLine({ text, where, href }: Quote): string {
  const place = escapeMarkdown(where);
  const safe =
    href !== null && /^https?:\/\//.test(href)
      ? plainText(href).replace(/[<>\s]/g, encodeURIComponent)
      : null;
  return `- ${escapeStart(escapeMarkdown(text))} — ${safe === null ? place : `[${place}](<${safe}>)`}`;
}

/** Escapes what Markdown or HTML would read as markup, leaves out control characters, and keeps a text on one line. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Escapes what would make a list or a heading of the beginning of a line. */
function escapeStart(text: string): string {
  return text.replace(/^(\d+)\.(?=\s)/, '$1\\.').replace(/^([#+-])(?=\s|$)/, '\\$1');
}
