import type { MapAnswer, MapCell } from '../answers.ts';
import { breakEven } from '../charts/break_even.ts';
import { move } from '../state/actions.ts';
import { withDriver } from '../state/page_state.ts';
import { shownNumber } from '../state/shown_value.ts';
import { say, state } from '../state/store.ts';
import { cellAfter } from './cell_after.ts';
import { VerdictSign } from './verdict_sign.tsx';

/** The grid as a table of cells, with the break-even line and the place where the page stands drawn over it. */
export function MapGrid({ answer, label }: { answer: MapAnswer; label: string }) {
  const { across, up, cells } = answer;
  const columns = across.values.length;
  const rows = up.values
    .map((value, row) => ({ value, cells: cells.slice(row * columns, (row + 1) * columns) }))
    .reverse();
  const shown = (value: number) => shownNumber(value, 0.1);
  return (
    <figure class="map">
      <div class="map-frame">
        <table class="map-grid" onKeyDown={(event) => walk(event, columns)}>
          <caption class="sr-only">
            {say('map_caption', { label, across: across.label, up: up.label })}
          </caption>
          <tbody>
            {rows.map(({ value, cells: own }, index) => (
              <tr key={value}>
                <th scope="row">
                  {index % 2 === 0 ? shown(value) : <span class="sr-only">{shown(value)}</span>}
                </th>
                {own.map((cell, column) => (
                  <Cell
                    key={across.values[column]}
                    cell={cell}
                    answer={answer}
                    x={across.values[column] ?? 0}
                    y={value}
                    first={index === 0 && column === 0}
                  />
                ))}
              </tr>
            ))}
            <tr class="map-foot">
              <td />
              {across.values.map((value, index) => (
                <th scope="col" key={value}>
                  {index % 2 === 0 ? shown(value) : <span class="sr-only">{shown(value)}</span>}
                </th>
              ))}
            </tr>
          </tbody>
        </table>
        <Overlay answer={answer} />
      </div>
      <figcaption>
        <span>{say('axis', { axis: say('map_across'), label: across.label, unit: across.unitName })}</span>
        <span>{say('axis', { axis: say('map_up'), label: up.label, unit: up.unitName })}</span>
        <span>
          <span class="swatch edge" aria-hidden="true" /> {say('map_edge')}
        </span>
        <span>
          <span class="swatch here" aria-hidden="true" /> {say('map_now')}
        </span>
      </figcaption>
      <p class="hint">{say('map_use')}</p>
    </figure>
  );
}

function Cell({
  cell,
  answer: { across, up },
  x,
  y,
  first,
}: {
  cell: MapCell;
  answer: MapAnswer;
  x: number;
  y: number;
  first: boolean;
}) {
  const said = say('map_cell', {
    across: across.label,
    x: shownNumber(x, 0.1),
    up: up.label,
    y: shownNumber(y, 0.1),
    word: cell.word,
    value: cell.value,
  });
  const constant = (value: number) => ({ path: 'constant' as const, value: Number(value.toPrecision(6)) });
  const use = () => move(withDriver(withDriver(state.peek(), across.id, constant(x)), up.id, constant(y)));
  return (
    <td>
      <button
        type="button"
        class={`map-cell ${cell.tone}`}
        title={said}
        aria-label={said}
        onClick={use}
        tabIndex={first ? 0 : -1}
      >
        <VerdictSign tone={cell.tone} />
      </button>
    </td>
  );
}

/** Arrow keys walk over the cells; only one of them is a stop of the Tab key. */
function walk(event: KeyboardEvent & { currentTarget: HTMLTableElement }, columns: number): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.map-cell')];
  const at = cells.findIndex((cell) => cell.matches(':focus'));
  const next = at < 0 ? at : cellAfter(event.key, at, columns, cells.length);
  if (next === at) return;
  event.preventDefault();
  for (const cell of cells) cell.tabIndex = -1;
  const cell = cells[next];
  if (cell === undefined) return;
  cell.tabIndex = 0;
  cell.focus();
}

/** Drawn in units of cells: a value stands in the middle of its cell. */
function Overlay({ answer: { across, up, cells } }: { answer: MapAnswer }) {
  const [columns, rows] = [across.values.length, up.values.length];
  const lines = breakEven(
    cells.map(({ slack }) => slack),
    columns,
  );
  const place = (now: number, values: readonly number[]) => {
    const [first = 0, last = 1] = [values[0], values.at(-1)];
    return 0.5 + ((values.length - 1) * (now - first)) / (last - first || 1);
  };
  const [x, y] = [place(across.now, across.values), rows - place(up.now, up.values)];
  return (
    <svg class="map-overlay" viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {lines.map((line) => (
        <path
          key={line.join(' ')}
          d={`M${line[0]} ${rows - line[1]}L${line[2]} ${rows - line[3]}`}
          vector-effect="non-scaling-stroke"
        />
      ))}
      <path class="here" d={`M${x} ${y}h0.001`} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
