import type { CalibratedSeries } from '../../report/answers/calibrate_csv.ts';
import { formatNumber } from '../../report/numbers.ts';
import type { Context } from '../context.ts';
import { textTable } from '../text_table.ts';
import { tell } from '../words.ts';

/** An estimated elasticity with its number of changes, standard error, default, and the value to be used. */
export function calibrationView(found: CalibratedSeries, { language, paint, terminal }: Context): string[] {
  const number = (value: number) => formatNumber(value, 4);
  const { x, y, n, years } = found;
  const values = { x, y, n, first: years[0] ?? '', last: years.at(-1) ?? '' };
  const error =
    found.standardError === null ? tell(language, 'calibrate_no_error') : number(found.standardError);
  const rows = [
    [tell(language, 'calibrate_estimate'), number(found.elasticity)],
    [tell(language, 'calibrate_error'), error],
    [tell(language, 'calibrate_default'), number(found.default)],
    [tell(language, 'calibrate_shrunk'), number(found.shrunk)],
  ];
  const columns = [
    { heading: '', align: 'left' as const },
    { heading: '', align: 'right' as const },
  ];
  return [
    paint.bold(tell(language, 'calibrate_title', values)),
    ...textTable(
      columns,
      rows.map((cells) => ({ cells })),
      terminal.columns,
    ),
    tell(language, 'calibrate_how'),
  ];
}
