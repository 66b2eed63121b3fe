import type { Block, Cell, Item, Quote, ReportDocument, Table } from './document.ts';
import { documentStamp, stampLine } from './document_stamp.ts';
import { plainText } from './plain_text.ts';
import { reportStyle } from './report_style.ts';

/** Draws a report as one self-contained HTML page: no script, nothing loaded, made to be printed; all text escaped. */
export function writeHtml(document: ReportDocument): string {
  const title = escapeHtml(document.title);
  const colon = document.language === 'zh' ? '：' : ': ';
  return `<!doctype html>
<html lang="${document.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${stampLine(documentStamp(document))}">
<title>${title}</title>
<style>
${reportStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${escapeHtml(document.subtitle)}</p>
</header>
<main>
${document.sections
  .map(
    ({ id, heading, blocks }) =>
      `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(heading)}</h2>\n${blocks.map((block) => blockHtml(block, colon)).join('\n')}\n</section>`,
  )
  .join('\n')}
</main>
<footer>
<dl>
${document.footer.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('\n')}
</dl>
</footer>
</body>
</html>
`;
}

function blockHtml(block: Block, colon: string): string {
  switch (block.block) {
    case 'subheading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => itemHtml(item, colon)).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(block.table);
    case 'quotes':
      return `<ul class="quotes">\n${block.quotes.map(quoteHtml).join('\n')}\n</ul>`;
  }
}

function itemHtml({ lead, tone, text }: Item, colon: string): string {
  const mark = lead === '' ? '' : `<strong${toneClass(tone)}>${escapeHtml(lead)}</strong>${colon}`;
  return `<li>${mark}${escapeHtml(text)}</li>`;
}

function tableHtml({ caption, columns, rows }: Table): string {
  const alignOf = (index: number) => (columns[index]?.align === 'right' ? ' class="number"' : '');
  const head = columns
    .map(({ text }, index) => `<th scope="col"${alignOf(index)}>${escapeHtml(text)}</th>`)
    .join('');
  const cellHtml = ({ text, tone }: Cell, index: number) =>
    index === 0
      ? `<th scope="row">${escapeHtml(text)}</th>`
      : `<td${tone === null ? alignOf(index) : toneClass(tone)}>${escapeHtml(text)}</td>`;
  const body = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n');
  const title = caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>\n`;
  return `<div class="table"><table>\n${title}<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

function quoteHtml({ text, where, href }: Quote): string {
  const safe = href !== null && /^https?:\/\//.test(href) ? href : null;
  const place = escapeHtml(where);
  const cite = safe === null ? place : `<a href="${escapeHtml(safe)}">${place}</a>`;
  return `<li><q>${escapeHtml(text)}</q> <cite>${cite}</cite></li>`;
}

function toneClass(tone: string | null): string {
  return tone === null ? '' : ` class="${tone}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes a text for an element or a quoted attribute, and leaves out what only controls how text is shown.
 *
 * @example
 * escapeHtml('<b>"R&D"</b>') // => '&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;'
 */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
