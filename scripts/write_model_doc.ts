import type { BaselineRule, Driver, Indicator, Source } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { markdownTable } from './markdown_table.ts';
import { writeDoc } from './write_doc.ts';

const GROUPS: Readonly<Record<string, string>> = {
  economy: 'Economy 经济',
  structure: 'Structure 结构',
  innovation: 'Innovation 创新',
  people: 'People 民生',
  ecology: 'Ecology 生态',
  security: 'Security 安全',
};

const HEAD = `# The model

Every indicator of the catalogue, with what moves it. This page is written by \`npx tsx scripts/write_model_doc.ts\` from
\`scenarios/indicators/\`; how each rule computes is in [methods.md](methods.md). Numbers in brackets are the
[sources](#sources) at the end.

\`lag(x)\` is the value of the year before, \`base(x)\` that of the base year. A method is an equation over the one driver d
of the indicator: \`growth\` is \`lag(x) * (1 + d / 100)\`, \`cut\` is \`lag(x) * (1 - d / 100)\`, \`change\` is \`lag(x) + d\`, \`assumed\`
is \`d\`. Prices: current 现价, constant 不变价. ↑ higher is better, ↓ lower is better.
`;

const COLUMNS = [
  'indicator',
  '中文',
  'English',
  'unit',
  'prices',
  'equation or method',
  'driver',
  'answers',
  'baseline',
  'sources',
];
const ARROWS = { higher: '↑', lower: '↓', neither: '' } as const;

/** The page docs/model.md: the catalogue as tables, a group each, with every source numbered at its end. */
export function modelDoc(library: Pick<Library, 'indicators'>): string {
  const numbers = new Map<string, number>();
  const cite = (sources: readonly Source[]) => {
    const cited = sources.map((source) => {
      const words = sourceWords(source);
      const number = numbers.get(words) ?? numbers.size + 1;
      numbers.set(words, number);
      return number;
    });
    return `[${[...new Set(cited)].join(', ')}]`;
  };
  const indicators = Object.values(library.indicators);
  const tables = [...new Set([...Object.keys(GROUPS), ...indicators.map(({ group }) => group)])].flatMap(
    (group) => {
      const rows = indicators
        .filter((indicator) => indicator.group === group)
        .map((indicator) => row(indicator, cite));
      return rows.length === 0 ? [] : [`## ${GROUPS[group] ?? group}\n\n${markdownTable(COLUMNS, rows)}`];
    },
  );
  const sources = [...numbers].map(([words, number]) => `${number}. ${words}`).join('\n');
  const drivers = indicators.flatMap((indicator) => indicator.drivers);
  const linked = drivers.filter(({ response }) => response !== null).length;
  const count = `${indicators.length} indicators, ${drivers.length} drivers; ${linked} drivers answer growth.\n`;
  return [HEAD, count, ...tables, `## Sources\n\n${sources}\n`].join('\n');
}

function row(indicator: Indicator, cite: (sources: readonly Source[]) => string): string[] {
  const { id, label, unit, prices, better, method, equation, drivers, sources } = indicator;
  return [
    `\`${id}\``,
    label.zh,
    label.en,
    [unit, ARROWS[better]].join(' ').trim(),
    prices === 'none' ? '' : prices,
    method ?? `\`${equation}\``,
    drivers.map(({ id: driver, kind }) => `\`${driver}\` ${kind}`).join('; '),
    drivers.map((driver) => answer(driver, cite)).join('; '),
    drivers.map(({ baseline }) => `${ruleWords(baseline)} ${cite([baseline.source])}`).join('; '),
    cite(sources),
  ];
}

function answer({ response }: Driver, cite: (sources: readonly Source[]) => string): string {
  if (response === null) return 'not linked to growth';
  return `${response.elasticity} × \`${response.to}\` ${cite([response.source])}`;
}

function ruleWords(rule: BaselineRule): string {
  const numbers = Object.entries(rule).filter(([key]) => key !== 'rule' && key !== 'source');
  return [rule.rule, ...numbers.map(([key, value]) => `${key} ${value}`)].join(', ');
}

function sourceWords({ title, href, page, note }: Source): string {
  const words = href === undefined ? title : `[${title.replace(/([[\]])/g, '\\$1')}](${href})`;
  return [words, page, note].filter((part) => part !== undefined).join('; ');
}

writeDoc(import.meta.url, 'model.md', modelDoc);
