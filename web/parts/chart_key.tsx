import { shownChart } from '../state/shown_chart.ts';
import { say } from '../state/store.ts';

/** What the lines of the chart are, in words. */
export function ChartKey() {
  const data = shownChart.value;
  if (data === null) return null;
  const lines = data.lines.filter(({ role }) => role !== 'later');
  return (
    <ul class="chart-key">
      {lines.map(({ role, name }) => (
        <li key={name}>
          <span class={`swatch ${role}`} aria-hidden="true" />
          {name}
        </li>
      ))}
      {data.marks.map(({ words, last }) => (
        <li key={`${words}${last}`}>
          <span class="swatch target" aria-hidden="true" />
          {say('target_line', { words })}
        </li>
      ))}
      <li class="unit">{data.unit}</li>
    </ul>
  );
}
