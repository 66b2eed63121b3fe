import { formatNumber } from '../../report/numbers.ts';
import { escapeHtml } from '../../report/write_html.ts';
import type { ChartColours } from './chart_colours.ts';
import { type ChartData, type ChartLine, oneOfAName, type Point } from './chart_data.ts';
import { yearsShown } from './years_shown.ts';

/** How a drawing looks. */
export interface SvgStyle {
  width: number;
  height: number;
  colours: ChartColours;
  subtitle: string;
  zoneWords: string;
  font: string;
}

const MARGIN = { top: 76, right: 24, bottom: 64, left: 72 };

interface Scale {
  x: (year: number) => number;
  y: (value: number) => number;
}

/**
 * A chart as an SVG drawing that stands alone: title, lines, targets, years, and what the lines are.
 *
 * @example see test/web/chart_svg.test.ts
 */
export function chartSvg(data: ChartData, style: SvgStyle): string {
  const { width, height, colours, font } = style;
  const values = [
    ...data.lines.flatMap(({ points }) => points.map(({ y }) => y)),
    ...data.marks.flatMap(({ value, band }) => [value, ...(band ?? [])]),
    ...data.bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
  ];
  const ticks = niceTicks(Math.min(...values), Math.max(...values));
  const [bottom, top] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const scale: Scale = {
    x: (year) =>
      MARGIN.left +
      ((width - MARGIN.left - MARGIN.right) * (year - data.first)) / Math.max(1, data.last - data.first),
    y: (value) =>
      height -
      MARGIN.bottom -
      ((height - MARGIN.top - MARGIN.bottom) * (value - bottom)) / (top - bottom || 1),
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escapeHtml(font)}" font-size="14" role="img" aria-label="${escapeHtml(data.title)}">
<rect width="${width}" height="${height}" fill="${colours.surface}"/>
<text x="${MARGIN.left}" y="30" font-size="20" font-weight="600" fill="${colours.text}">${escapeHtml(`${data.title} (${data.unit})`)}</text>
<text x="${MARGIN.left}" y="54" fill="${colours.muted}">${escapeHtml(style.subtitle)}</text>
${zone(data, scale, style)}
${ticks.map((tick) => gridLine(tick, data, scale, style)).join('\n')}
${yearsShown(data.first, data.last, 13)
  .map(
    (year) =>
      `<text x="${scale.x(year)}" y="${height - MARGIN.bottom + 22}" text-anchor="middle" fill="${colours.muted}">${year}</text>`,
  )
  .join('\n')}
${data.bands.map((band) => bandPath(band.points, scale, colours)).join('\n')}
${data.lines.map((line) => linePath(line, scale, colours)).join('\n')}
${data.marks.map((mark) => markPath(mark, scale, colours, data)).join('\n')}
${legend(data, style)}
</svg>
`;
}

/**
 * Round numbers about a range: steps of 1, 2 or 5 times a power of ten.
 *
 * @example
 * niceTicks(1.2, 5.7) // => [1, 2, 3, 4, 5, 6]
 */
export function niceTicks(low: number, high: number, most = 6): number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = power * ([1, 2, 5, 10].find((factor) => span / (power * factor) <= most) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function zone({ known, last }: ChartData, { x }: Scale, { height, colours, zoneWords }: SvgStyle): string {
  const bottom = height - MARGIN.bottom;
  return `<rect x="${x(known)}" y="${MARGIN.top}" width="${x(last) - x(known)}" height="${bottom - MARGIN.top}" fill="${colours.zone}"/>
<text x="${x(known) + 8}" y="${MARGIN.top + 18}" fill="${colours.muted}">${escapeHtml(zoneWords)}</text>`;
}

function gridLine(tick: number, data: ChartData, { y }: Scale, { width, colours }: SvgStyle): string {
  const height = y(tick);
  const places = Number.isInteger(tick) ? 0 : Math.max(1, data.decimals);
  return `<path d="M${MARGIN.left} ${height}H${width - MARGIN.right}" stroke="${colours.line}"/>
<text x="${MARGIN.left - 8}" y="${height + 5}" text-anchor="end" fill="${colours.muted}">${formatNumber(tick, places)}</text>`;
}

const STROKES: Readonly<Record<ChartLine['role'], { width: number; dash: string }>> = {
  observed: { width: 2, dash: '' },
  average: { width: 2, dash: '' },
  later: { width: 0, dash: '' },
  projected: { width: 2.5, dash: '8 5' },
  loaded: { width: 1.5, dash: '2 4' },
  beside: { width: 1.5, dash: '1 4' },
};

function colourOf(role: ChartLine['role'], colours: ChartColours): string {
  if (role === 'projected') return colours.accent;
  return role === 'loaded' || role === 'beside' ? colours.muted : colours.observed;
}

function linePath({ role, points }: ChartLine, { x, y }: Scale, colours: ChartColours): string {
  const colour = colourOf(role, colours);
  const { width, dash } = STROKES[role];
  const path = points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`)
    .join('');
  const line =
    width === 0
      ? ''
      : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;
  const dots = role === 'loaded' || role === 'beside' || role === 'average' ? [] : points;
  const ends = role === 'average' ? [points[0], points.at(-1)] : [];
  const fill = role === 'later' ? colours.surface : colour;
  return (
    line +
    ends
      .map((end) =>
        end === undefined
          ? ''
          : `<path d="M${x(end.x).toFixed(1)} ${(y(end.y) - 5).toFixed(1)}v10" stroke="${colour}" stroke-width="2"/>`,
      )
      .join('') +
    dots
      .map(
        (point: Point) =>
          `<circle cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}" r="3" fill="${fill}" stroke="${colour}"/>`,
      )
      .join('')
  );
}

function bandPath(
  points: ChartData['bands'][number]['points'],
  { x, y }: Scale,
  { accent }: ChartColours,
): string {
  const upper = points.map(
    (point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.high).toFixed(1)}`,
  );
  const lower = [...points].reverse().map((point) => `L${x(point.x).toFixed(1)} ${y(point.low).toFixed(1)}`);
  return `<path d="${upper.join('')}${lower.join('')}Z" fill="${accent}" fill-opacity="0.14"/>`;
}

function markPath(
  mark: ChartData['marks'][number],
  { x, y }: Scale,
  { target, surface }: ChartColours,
  data: ChartData,
): string {
  const half = (x(mark.last) - x(mark.last - 1)) / 2;
  const left = Math.max(x(data.first), x(mark.first) - half);
  const right = Math.min(x(data.last), x(mark.last) + half);
  const height = y(mark.value);
  return `<path d="M${left.toFixed(1)} ${height.toFixed(1)}H${right.toFixed(1)}" stroke="${target}" stroke-width="2.5"/>
<text x="${right.toFixed(1)}" y="${(height + (mark.below ? 18 : -7)).toFixed(1)}" text-anchor="end" fill="${target}" stroke="${surface}" stroke-width="4" paint-order="stroke">${escapeHtml(mark.words)}</text>`;
}

function legend({ lines }: ChartData, { height, colours }: SvgStyle): string {
  let left = MARGIN.left;
  return oneOfAName(lines)
    .map(({ role, name }) => {
      const start = left;
      left += 52 + [...name].reduce((width, letter) => width + (letter > '\u2e80' ? 14 : 8), 0);
      const { width, dash } = STROKES[role];
      const colour = colourOf(role, colours);
      const sample =
        role === 'later'
          ? `<circle cx="${start + 14}" cy="${height - 18}" r="3" fill="${colours.surface}" stroke="${colour}"/>`
          : `<path d="M${start} ${height - 18}h28" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;
      const upright =
        role === 'average'
          ? `<path d="M${start} ${height - 23}v10m28 0v-10" stroke="${colour}" stroke-width="2"/>`
          : '';
      return `${sample}${upright}
<text x="${start + 34}" y="${height - 13}" fill="${colours.text}">${escapeHtml(name)}</text>`;
    })
    .join('\n');
}
