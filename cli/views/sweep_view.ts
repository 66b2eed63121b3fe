import type { Asked } from '../../report/answers/asked.ts';
import { askedAmount, askedLabel } from '../../report/answers/asked_words.ts';
import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { SweepAnswer, SweepAxis } from '../../report/answers/sweep_of.ts';
import { driverName, type Facts } from '../../report/facts.ts';
import { joinList } from '../../report/language.ts';
import { formatQuantity } from '../../report/numbers.ts';
import { verdictSign } from '../../report/verdict_table.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Context } from '../context.ts';
import { type TextRow, textTable } from '../text_table.ts';
import { wrapped } from '../wrapped.ts';

type Point = SweepAnswer['points'][number];

/** A grid as lines: two drivers as a map, the last across; one, three or more as a list of points. */
export function sweepView(asked: Asked, answer: SweepAnswer, facts: Facts, context: Context): string[] {
  const { axes, points } = answer;
  const names = joinList(
    axes.map(({ driver }) => driverName(facts, driver)),
    facts.language,
  );
  const title = sayAnswer(facts.language, 'sweep_title', { label: askedLabel(asked, facts), axes: names });
  const cell = ({ value, verdict }: Point) => {
    const number = value === null ? '-' : askedAmount(value, asked, facts);
    return verdict === null ? number : `${verdictSign(verdict).symbol} ${number}`;
  };
  const [up, across] = axes;
  const isMap = axes.length === 2 && up !== undefined && across !== undefined;
  const rows = isMap
    ? mapRows(up, across, points, cell, facts, context)
    : listRows(axes, points, cell, facts, context);
  const headings = isMap
    ? [
        `${driverName(facts, up.driver)} \\ ${driverName(facts, across.driver)}`,
        ...across.values.map((value) => rate(value, across, facts)),
      ]
    : [...axes.map(({ driver }) => driverName(facts, driver)), askedLabel(asked, facts)];
  const columns = headings.map((heading, index) => ({
    heading,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return [
    ...wrapped(title, 2, context).map(context.paint.bold),
    ...textTable(columns, rows, context.terminal.columns),
  ];
}

function mapRows(
  up: SweepAxis,
  across: SweepAxis,
  points: readonly Point[],
  cell: (point: Point) => string,
  facts: Facts,
  { paint }: Context,
): TextRow[] {
  const width = across.values.length;
  return up.values.map((value, row) => {
    const own = points.slice(row * width, (row + 1) * width);
    return {
      cells: [rate(value, up, facts), ...own.map(cell)],
      paint: (text, column) => {
        const verdict = own[column - 1]?.verdict ?? null;
        return verdict === null ? text : paint.tone(verdictSign(verdict).tone, text);
      },
    };
  });
}

function listRows(
  axes: readonly SweepAxis[],
  points: readonly Point[],
  cell: (point: Point) => string,
  facts: Facts,
  { paint }: Context,
): TextRow[] {
  return points.map((point) => ({
    cells: [...point.at.map((value, index) => rate(value, axes[index], facts)), cell(point)],
    paint: (text, column) =>
      column === axes.length && point.verdict !== null
        ? paint.tone(verdictSign(point.verdict).tone, text)
        : text,
  }));
}

function rate(value: number, axis: SweepAxis | undefined, { language, units }: Facts): string {
  const places = Number.isInteger(value) ? 0 : Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2;
  return formatQuantity(value, axis?.unit ?? '', places, language, units);
}

/** The same as a table of values: one line a point. */
export function sweepCsv({ id }: Asked, { axes, points }: SweepAnswer): string {
  const rows = points.map(({ at, value, verdict }) => [...at, value, verdict]);
  return writeCsv([...axes.map(({ driver }) => driver), id, 'verdict'], rows);
}
