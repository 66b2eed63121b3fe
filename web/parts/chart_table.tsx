import { formatNumber } from '../../report/numbers.ts';
import { traceNumber } from '../state/choose_target.ts';
import { shownChart } from '../state/shown_chart.ts';
import { charted, say } from '../state/store.ts';
import { ScrollArea } from './scroll_area.tsx';

/** The numbers of the chart; each year leads to where its number comes from. */
export function ChartTable() {
  const data = shownChart.value;
  if (data === null) return null;
  const years = [...new Set(data.lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort(
    (a, b) => a - b,
  );
  const { lines } = data;
  const valueAt = (line: (typeof lines)[number], year: number) => {
    const own = line.points.find(({ x }) => x === year);
    return own === undefined ? '-' : formatNumber(own.y, data.decimals);
  };
  return (
    <ScrollArea name="chart-table" label={data.title}>
      <table>
        <caption>
          {data.title} ({data.unit})
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('year')}</th>
            {lines.map(({ name }) => (
              <th scope="col" class="number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  aria-label={say('where_from', { year })}
                  onClick={() => traceNumber(charted.peek() ?? '', year)}
                >
                  {year}
                </button>
              </th>
              {lines.map((line) => (
                <td class="number" key={line.name}>
                  {valueAt(line, year)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
