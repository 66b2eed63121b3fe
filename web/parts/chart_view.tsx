import { useSignalEffect } from '@preact/signals';
import type { Chart } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../report/numbers.ts';
import { chartColours } from '../charts/chart_colours.ts';
import type { ChartData } from '../charts/chart_data.ts';
import { createChart, drawChart } from '../charts/line_chart.ts';
import { traceNumber } from '../state/choose_target.ts';
import { shownChart } from '../state/shown_chart.ts';
import { charted, say, spoken } from '../state/store.ts';
import { themeNow } from './theme_button.tsx';

/** The chart on its canvas; arrow keys walk along its years, Enter asks where a number comes from. */
export function ChartView() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<ReturnType<typeof createChart> | null>(null);
  const year = useRef<number | null>(null);
  const trace = (at: number) => {
    if (charted.peek() !== null) traceNumber(charted.peek() ?? '', at);
  };

  useEffect(() => {
    if (canvas.current === null) return undefined;
    const made = createChart(canvas.current, trace);
    chart.current = made;
    redraw();
    const fonts = () => redraw();
    document.fonts.addEventListener('loadingdone', fonts);
    return () => {
      document.fonts.removeEventListener('loadingdone', fonts);
      made.destroy();
      chart.current = null;
    };
  }, []);
  const redraw = () => {
    const data = shownChart.peek();
    if (data === null || chart.current === null) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const font = `${Math.round(rem * 0.86)}px ${getComputedStyle(document.body).fontFamily}`;
    drawChart(chart.current, { data, colours: chartColours(), zoneWords: say('projection_zone'), font });
  };
  useSignalEffect(() => {
    themeNow();
    if (shownChart.value !== null) redraw();
  });

  const data = shownChart.value;
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Enter' && year.current !== null) trace(year.current);
    if (step === undefined || data === null || chart.current === null) return;
    event.preventDefault();
    year.current = Math.max(data.first, Math.min(data.last, (year.current ?? data.known) + step));
    spoken.value = pointAt(chart.current, data, year.current);
  };
  return (
    <div
      class="chart-canvas"
      role="group"
      tabIndex={0}
      aria-label={data === null ? '' : spokenChart(data)}
      title={say('chart_keys')}
      onKeyDown={walk}
    >
      <canvas ref={canvas} id="chart" aria-hidden="true" />
    </div>
  );
}

/** Shows the values of one year and says them. */
function pointAt(
  chart: Chart<'line', { x: number; y: number }[], unknown>,
  data: ChartData,
  year: number,
): string {
  const found = data.lines.flatMap(({ name, points }, datasetIndex) => {
    const index = points.findIndex(({ x }) => x === year);
    return index < 0 ? [] : [{ datasetIndex, index, name, value: points[index]?.y ?? 0 }];
  });
  chart.setActiveElements(found);
  chart.tooltip?.setActiveElements(found, { x: 0, y: 0 });
  chart.update('none');
  const said = found.map(({ name, value }) => `${name} ${formatNumber(value, data.decimals)} ${data.unit}`);
  return `${year} ${[...new Set(said)].join(', ')}`;
}

function spokenChart({ title, unit, decimals, lines }: ChartData): string {
  const points = lines.find(({ role }) => role === 'projected')?.points ?? [];
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return title;
  const number = (value: number) => `${formatNumber(value, decimals)} ${unit}`;
  return say('chart_spoken', {
    label: title,
    first: from.x,
    from: number(from.y),
    last: to.x,
    to: number(to.y),
  });
}
