import type { Asked } from '../../report/answers/asked.ts';
import { askedAmount, askedLabel } from '../../report/answers/asked_words.ts';
import { sayAnswer } from '../../report/answers/say_answer.ts';
import type { TornadoAnswer } from '../../report/answers/tornado_of.ts';
import { driverName, type Facts } from '../../report/facts.ts';
import { joinList } from '../../report/language.ts';
import { formatQuantity } from '../../report/numbers.ts';
import { say } from '../../report/words.ts';
import { writeCsv } from '../../report/write_csv.ts';
import type { Context } from '../context.ts';
import { textTable } from '../text_table.ts';
import { wrapped } from '../wrapped.ts';

/** What each driver alone does, the widest swing first, as lines. */
export function tornadoView(asked: Asked, answer: TornadoAnswer, facts: Facts, context: Context): string[] {
  const { language, units } = facts;
  const amount = (value: number) => askedAmount(value, asked, facts);
  const title = sayAnswer(language, 'tornado_title', {
    label: askedLabel(asked, facts),
    now: amount(answer.now),
  });
  const columns = [
    { heading: say(language, 'column_driver'), align: 'left' as const, least: 18 },
    { heading: sayAnswer(language, 'column_driver_low'), align: 'right' as const },
    { heading: sayAnswer(language, 'column_driver_high'), align: 'right' as const },
    { heading: sayAnswer(language, 'column_at_low'), align: 'right' as const },
    { heading: sayAnswer(language, 'column_at_high'), align: 'right' as const },
    { heading: sayAnswer(language, 'column_swing'), align: 'right' as const },
  ];
  const rate = (value: number, unit: string) => formatQuantity(value, unit, 1, language, units);
  const rows = answer.bars.map(({ driver, unit, low, high, atLow, atHigh }) => ({
    cells: [
      driverName(facts, driver),
      rate(low, unit),
      rate(high, unit),
      amount(atLow),
      amount(atHigh),
      amount(Math.abs(atHigh - atLow)),
    ],
  }));
  const left = answer.unmeasured.map((driver) => driverName(facts, driver));
  return [
    ...wrapped(title, 2, context).map(context.paint.bold),
    ...(rows.length === 0
      ? [sayAnswer(language, 'tornado_none')]
      : textTable(columns, rows, context.terminal.columns)),
    '',
    ...wrapped(sayAnswer(language, 'tornado_about'), 0, context),
    ...(left.length === 0
      ? []
      : wrapped(sayAnswer(language, 'tornado_unmeasured', { labels: joinList(left, language) }), 0, context)),
  ];
}

/** The same as a table of values, one line a driver. */
export function tornadoCsv({ bars }: TornadoAnswer): string {
  const rows = bars.map(({ driver, kind, unit, low, high, atLow, atHigh }) => [
    driver,
    kind,
    unit,
    low,
    high,
    atLow,
    atHigh,
  ]);
  return writeCsv(['driver', 'kind', 'unit', 'low', 'high', 'at_low', 'at_high'], rows);
}
