import { useSignalEffect } from '@preact/signals';
import type { Chart } from 'chart.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../report/numbers.ts';
import { chartColours } from '../charts/chart_colours.ts';
import type { ChartData } from '../charts/chart_data.ts';
import { createChart, drawChart } from '../charts/line_chart.ts';
import { traceNumber } from '../state/choose_target.ts';
import { shownChart } from '../state/shown_chart.ts';
import { charted, say } from '../state/store.ts';
import { themeNow } from './theme_button.tsx';

/** The chart on its canvas; arrow keys walk along its years, Enter asks where a number comes from. */
export function ChartView() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<ReturnType<typeof createChart> | null>(null);
  const [year, setYear] = useState<number | null>(null);
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
    const unitWords = data.unit === '' ? '' : say('unit_is', { unit: data.unit });
    const zoneWords = say('projection_zone');
    drawChart(chart.current, { data, colours: chartColours(), zoneWords, unitWords, font });
  };
  useSignalEffect(() => {
    themeNow();
    if (shownChart.value !== null) redraw();
  });

  const data = shownChart.value;
  const at = data === null ? 0 : Math.max(data.first, Math.min(data.last, year ?? data.known));
  return (
    <div class="chart-canvas" title={say('chart_keys')}>
      {data === null ? null : (
        <input
          class="sr-only"
          type="range"
          aria-label={spokenChart(data)}
          aria-valuetext={spokenYear(data, at)}
          min={data.first}
          max={data.last}
          value={at}
          onInput={({ currentTarget }) => {
            setYear(currentTarget.valueAsNumber);
            if (chart.current !== null) pointAt(chart.current, data, currentTarget.valueAsNumber);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') trace(at);
          }}
        />
      )}
      <canvas ref={canvas} id="chart" />
    </div>
  );
}

/** What the lines have in one year: name, value, unit. */
function spokenYear({ lines, decimals, unit }: ChartData, year: number): string {
  const said = lines.flatMap(({ name, points }) =>
    points.filter(({ x }) => x === year).map(({ y }) => `${name} ${formatNumber(y, decimals)} ${unit}`),
  );
  return `${year} ${[...new Set(said)].join(', ')}`;
}

/** Shows the values of one year as if the mouse were there. */
function pointAt(
  chart: Chart<'line', { x: number; y: number }[], unknown>,
  { lines }: ChartData,
  year: number,
): void {
  const found = lines.flatMap(({ points }, datasetIndex) => {
    const index = points.findIndex(({ x }) => x === year);
    return index < 0 ? [] : [{ datasetIndex, index }];
  });
  chart.setActiveElements(found);
  chart.tooltip?.setActiveElements(found, { x: 0, y: 0 });
  chart.update('none');
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
