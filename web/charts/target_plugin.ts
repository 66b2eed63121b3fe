import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from './chart_colours.ts';
import type { ChartData } from './chart_data.ts';

/** What the plugin draws from; set anew at every update. */
export interface TargetDrawing {
  data: ChartData;
  colours: ChartColours;
  zoneWords: string;
  unitWords: string;
  font: string;
}

const drawings = new WeakMap<Chart, TargetDrawing>();

/** Hands a chart what stands behind and over its lines. */
export function setDrawing(chart: Chart, drawing: TargetDrawing): void {
  drawings.set(chart, drawing);
}

/** Shades the projected years, and marks targets with their words. */
export const targetPlugin: Plugin<'line'> = {
  id: 'targets',
  beforeDatasetsDraw(chart) {
    const drawing = drawings.get(chart);
    const { x } = chart.scales;
    if (drawing === undefined || x === undefined) return;
    const { ctx, chartArea } = chart;
    const { data, colours, zoneWords, unitWords, font } = drawing;
    const left = Math.max(chartArea.left, x.getPixelForValue(data.known));
    ctx.save();
    ctx.fillStyle = colours.zone;
    ctx.fillRect(left, chartArea.top, chartArea.right - left, chartArea.bottom - chartArea.top);
    ctx.fillStyle = colours.muted;
    ctx.font = font;
    ctx.textBaseline = 'top';
    ctx.textAlign = 'left';
    ctx.fillText(unitWords, 0, 1);
    const clear = unitWords === '' ? 0 : ctx.measureText(`${unitWords}  `).width;
    ctx.fillText(zoneWords, Math.max(left, clear), 1);
    for (const mark of data.marks) drawBand(chart, mark, colours);
    ctx.restore();
  },
  afterDatasetsDraw(chart) {
    const drawing = drawings.get(chart);
    if (drawing === undefined) return;
    chart.ctx.save();
    for (const mark of drawing.data.marks) drawMark(chart, mark, drawing);
    chart.ctx.restore();
  },
};

type Mark = ChartData['marks'][number];

/** Left and right of a mark: half a year to both sides of its years. */
function spanOf(chart: Chart, { first, last }: Mark): readonly [number, number] {
  const { x } = chart.scales;
  const at = (year: number) => x?.getPixelForValue(year) ?? 0;
  const half = (at(last) - at(last - 1)) / 2;
  return [Math.max(chart.chartArea.left, at(first) - half), Math.min(chart.chartArea.right, at(last) + half)];
}

function drawBand(chart: Chart, mark: Mark, colours: ChartColours): void {
  const { y } = chart.scales;
  if (mark.band === null || y === undefined) return;
  const [left, right] = spanOf(chart, mark);
  const [top, bottom] = [y.getPixelForValue(mark.band[1]), y.getPixelForValue(mark.band[0])];
  chart.ctx.globalAlpha = 0.1;
  chart.ctx.fillStyle = colours.target;
  chart.ctx.fillRect(left, top, right - left, bottom - top);
  chart.ctx.globalAlpha = 1;
}

function drawMark(chart: Chart, mark: Mark, { colours, font }: TargetDrawing): void {
  const { y } = chart.scales;
  if (y === undefined) return;
  const { ctx, chartArea } = chart;
  const [left, right] = spanOf(chart, mark);
  const height = y.getPixelForValue(mark.value);
  ctx.strokeStyle = colours.target;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(left, height);
  ctx.lineTo(right, height);
  ctx.stroke();
  ctx.font = font;
  ctx.textAlign = 'right';
  const room = 22;
  const below = mark.below ? chartArea.bottom - height > room : height - chartArea.top < room;
  ctx.textBaseline = below ? 'top' : 'bottom';
  const at = height + (below ? 5 : -4);
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.surface;
  ctx.strokeText(mark.words, right, at);
  ctx.fillStyle = colours.target;
  ctx.fillText(mark.words, right, at);
}
