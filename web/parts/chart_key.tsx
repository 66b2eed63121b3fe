import { type ChartLine, oneOfAName } from '../charts/chart_data.ts';
import { lineDashes } from '../charts/line_dashes.ts';
import { shownChart } from '../state/shown_chart.ts';
import { say } from '../state/store.ts';

/** What the lines of the chart are, in words. */
export function ChartKey() {
  const data = shownChart.value;
  if (data === null) return null;
  const lines = oneOfAName(data.lines);
  const beside = data.lines.filter(({ role }) => role === 'beside').map(({ name }) => name);
  return (
    <ul class="chart-key">
      {lines.map(({ role, name }) => (
        <li key={name}>
          <LineSample role={role} index={beside.indexOf(name)} />
          {name}
        </li>
      ))}
      {data.marks.map(({ words, last }) => (
        <li key={`${words}${last}`}>
          <span class="swatch target" aria-hidden="true" />
          {say('target_line', { words })}
        </li>
      ))}
      {data.bands.map(({ share }) => (
        <li key={share}>
          <span class={`swatch fan band-${share}`} aria-hidden="true" />
          {say('band', { share })}
        </li>
      ))}
    </ul>
  );
}

/** A piece of the line as it is drawn. */
function LineSample({ role, index }: { role: ChartLine['role']; index: number }) {
  return (
    <svg class={`sample ${role}`} viewBox="0 0 24 8" aria-hidden="true">
      {role === 'later' ? (
        <circle cx="12" cy="4" r="3" />
      ) : (
        <path d="M0 4h24" stroke-dasharray={lineDashes(role, index).join(' ')} />
      )}
      {role === 'average' ? <path d="M1 0v8m22 0v-8" /> : null}
    </svg>
  );
}
