import {
  Chart,
  type ChartDataset,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { formatNumber } from '../../report/numbers.ts';
import type { ChartColours } from './chart_colours.ts';
import type { ChartBand, ChartLine, Point } from './chart_data.ts';
import { lineDashes } from './line_dashes.ts';
import { setDrawing, type TargetDrawing, targetPlugin } from './target_plugin.ts';
import { yearsShown } from './years_shown.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

type LineChart = Chart<'line', Point[], unknown>;

/** Makes the chart of an indicator on a canvas; `drawChart` fills it. */
export function createChart(canvas: HTMLCanvasElement, onYear: (year: number) => void): LineChart {
  return new Chart<'line', Point[], unknown>(canvas, {
    type: 'line',
    data: { datasets: [] },
    plugins: [targetPlugin],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      normalized: true,
      parsing: false,
      interaction: { mode: 'x', intersect: false },
      onClick: (_event, elements) => {
        const element = elements.at(-1);
        const chart = Chart.getChart(canvas);
        const point =
          element === undefined ? undefined : chart?.data.datasets[element.datasetIndex]?.data[element.index];
        if (typeof point === 'object' && point !== null && 'x' in point) onYear(Number(point.x));
      },
      scales: {
        x: {
          type: 'linear',
          ticks: { autoSkip: false, maxRotation: 0, callback: String },
          afterBuildTicks: (axis) => {
            const most = Math.floor(axis.chart.width / (3.6 * Number(axis.chart.options.font?.size ?? 12)));
            axis.ticks = yearsShown(axis.min, axis.max, most).map((value) => ({ value }));
          },
        },
        y: { type: 'linear', grace: '8%', ticks: { maxTicksLimit: 7 } },
      },
    },
  });
}

/** Shows data on a chart in one go, without animation: the finger on the slider is the animation. */
export function drawChart(chart: LineChart, drawing: TargetDrawing): void {
  const { data, colours, font } = drawing;
  setDrawing(chart as Chart, drawing);
  const { size } = fontOf(font);
  chart.options.font = fontOf(font);
  chart.options.layout = { padding: { top: 1.8 * size, right: 1.2 * size } };
  chart.data.datasets = [
    ...data.lines.map((line, index) => dataset(line, colours, size / 12, index)),
    ...data.bands.flatMap((band) => bandDatasets(band, colours)),
  ];
  const { x, y } = chart.options.scales ?? {};
  const marked = data.marks.flatMap(({ value, band }) => [value, ...(band ?? [])]);
  if (x !== undefined && y !== undefined) {
    Object.assign(x, {
      min: data.first,
      max: data.last,
      border: { color: colours.line },
      grid: { display: false },
    });
    Object.assign(x.ticks ?? {}, { color: colours.muted, font: fontOf(font) });
    Object.assign(y, {
      suggestedMin: Math.min(...marked),
      suggestedMax: Math.max(...marked),
      border: { display: false },
      grid: { color: colours.line },
    });
    Object.assign(y.ticks ?? {}, { color: colours.muted, font: fontOf(font) });
  }
  chart.options.plugins = {
    tooltip: {
      titleFont: fontOf(font),
      bodyFont: fontOf(font),
      filter: ({ dataset: own }, index, items) =>
        own.label !== BAND && items.findIndex((item) => item.dataset.label === own.label) === index,
      callbacks: {
        title: ([item]) => String(item?.parsed.x ?? ''),
        label: ({ dataset: own, parsed }) =>
          `${own.label ?? ''} ${formatNumber(parsed.y ?? 0, data.decimals)} ${data.unit}`,
      },
    },
  };
  chart.update('none');
}

function fontOf(font: string): { family: string; size: number } {
  const [size = '12', ...family] = font.split('px ');
  return { family: family.join('px '), size: Number(size) };
}

function dataset(
  { role, name, points }: ChartLine,
  colours: ChartColours,
  scale: number,
  index: number,
): ChartDataset<'line', Point[]> {
  const colour = {
    observed: colours.observed,
    average: colours.observed,
    later: colours.observed,
    projected: colours.accent,
    loaded: colours.muted,
    beside: colours.muted,
  }[role];
  return {
    label: name,
    data: [...points],
    borderColor: colour,
    backgroundColor: role === 'later' ? colours.surface : colour,
    borderWidth: scale * (role === 'projected' ? 2.5 : role === 'observed' || role === 'average' ? 2 : 1.5),
    borderDash: lineDashes(role, index).map((length) => scale * length),
    clip: false,
    showLine: role !== 'later',
    pointRadius: scale * (role === 'observed' || role === 'later' ? 3 : role === 'projected' ? 2.5 : 0),
    pointHoverRadius: 5 * scale,
    pointHitRadius: 12,
    pointBorderColor: colour,
    ...(role === 'average' ? endStrokes(points.length, scale) : {}),
  };
}

/** A short upright stroke at both ends of a line, and nothing between. */
function endStrokes(count: number, scale: number) {
  const ends = Array.from({ length: count }, (_, index) =>
    index === 0 || index === count - 1 ? 5 * scale : 0,
  );
  return {
    pointStyle: 'line' as const,
    pointRotation: 90,
    pointRadius: ends,
    pointHoverRadius: ends,
    pointBorderWidth: 2 * scale,
  };
}

/** Label of what is only an edge of a band, and has no line in the tooltip. */
const BAND = 'band';

/** A band as its two edges, the upper filled down to the lower. */
function bandDatasets({ points }: ChartBand, { accent }: ChartColours): ChartDataset<'line', Point[]>[] {
  const edge = {
    label: BAND,
    borderWidth: 0,
    pointRadius: 0,
    pointHoverRadius: 0,
    pointHitRadius: 0,
    order: 1,
  };
  return [
    {
      ...edge,
      data: points.map(({ x, high }) => ({ x, y: high })),
      fill: '+1',
      backgroundColor: translucent(accent),
    },
    { ...edge, data: points.map(({ x, low }) => ({ x, y: low })), fill: false },
  ];
}

/** A colour of the page (#rrggbb) that lets what lies below shine through. */
function translucent(colour: string): string {
  return `${colour}26`;
}
