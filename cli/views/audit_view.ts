import type { Finding } from '../../engine/analyses/audit.ts';
import type { Region } from '../../engine/types.ts';
import { placesOf } from '../../report/driver_values.ts';
import { periodWords } from '../../report/language.ts';
import { formatNumber, formatQuantity } from '../../report/numbers.ts';
import { say } from '../../report/words.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Library } from '../../scenarios/library.ts';
import type { Context } from '../context.ts';
import { textTable } from '../text_table.ts';
import { tell } from '../words.ts';
import { wrapped } from '../wrapped.ts';

/** The contradictions of one region's documents. */
export interface RegionAudit {
  region: Region;
  findings: readonly Finding[];
}

/** Contradictions as lines: what is printed, what the other numbers imply, the arithmetic, and where both stand. */
export function auditView(audits: readonly RegionAudit[], library: Library, context: Context): string[] {
  const { language, terminal, paint } = context;
  const amount = (value: number, decimals: number, unit: string) =>
    unit === ''
      ? formatNumber(value, decimals)
      : formatQuantity(value, unit, decimals, language, library.units);
  const lines: string[] = [];
  for (const { region, findings } of audits) {
    if (lines.length > 0) lines.push('');
    const name = region.label[language];
    if (findings.length === 0) {
      lines.push(...wrapped(tell(language, 'audit_none', { region: name }), 2, context).map(paint.bold));
      continue;
    }
    const slips = findings.filter(({ priceBasis }) => !priceBasis);
    const others = findings.length - slips.length;
    const title = tell(language, 'audit_title', { region: name, count: slips.length });
    const beside = others === 0 ? '' : tell(language, 'audit_price_count', { count: others });
    lines.push(...wrapped(`${title}${beside}`, 2, context).map(paint.bold));
    const columns = [
      { heading: say(language, 'column_indicator'), align: 'left' as const, least: 20 },
      { heading: say(language, 'column_period'), align: 'left' as const },
      { heading: say(language, 'column_printed'), align: 'right' as const },
      { heading: tell(language, 'column_implied'), align: 'right' as const },
    ];
    const rows = [...slips, ...findings.filter(({ priceBasis }) => priceBasis)].map((finding) => ({
      cells: [
        library.indicators[finding.indicator]?.label[language] ?? finding.indicator,
        periodWords(finding.period, language),
        finding.printed === null ? '-' : amount(finding.printed, placesOf(finding.printed), finding.unit),
        finding.printed === null ? '-' : amount(finding.implied, 2, finding.unit),
      ],
      notes: notesOf(finding, context),
      paint: (text: string, column: number) =>
        column === 3 && !finding.priceBasis ? paint.tone('bad', text) : text,
      paintNote: paint.dim,
    }));
    lines.push(...textTable(columns, rows, terminal.columns));
  }
  return lines;
}

function notesOf(
  { arithmetic, printed, range, priceBasis, sources }: Finding,
  { language }: Context,
): string[] {
  const [low, high] = range.map((value) => formatNumber(value, 2));
  return [
    arithmetic[language],
    ...(priceBasis ? [tell(language, 'audit_price')] : []),
    ...(priceBasis || printed === null
      ? []
      : [tell(language, 'audit_range', { low: low ?? '', high: high ?? '' })]),
    ...quotesOf(sources),
  ];
}

/** Each quote once, with every place it is given for. */
function quotesOf(sources: Finding['sources']): string[] {
  const places = new Map<string, string[]>();
  for (const { where, quote } of sources) places.set(quote, [...(places.get(quote) ?? []), where]);
  return [...places].map(([quote, wheres]) => `${[...new Set(wheres)].join(' / ')}: ${quote}`);
}

/** The same as a table, one line a contradiction. */
export function auditCsv(audits: readonly RegionAudit[]): string {
  const columns = [
    'region',
    'indicator',
    'kind',
    'period',
    'printed',
    'implied',
    'low',
    'high',
    'unit',
    'price_basis',
  ];
  const rows = audits.flatMap(({ region, findings }) =>
    findings.map(({ indicator, kind, period, printed, implied, range, unit, priceBasis }) => [
      region.id,
      indicator,
      kind,
      period,
      printed,
      implied,
      range[0],
      range[1],
      unit,
      priceBasis ? 'yes' : 'no',
    ]),
  );
  return writeCsv(columns, rows);
}
