import type { DriverMark } from '../../engine/analyses/driver_marks.ts';
import { periodWords } from '../../report/language.ts';
import type { DriverInfo } from '../protocol.ts';
import { setDriver } from '../state/actions.ts';
import { shownNumber } from '../state/shown_value.ts';
import { language, say } from '../state/store.ts';

/** The named values of a driver, each to be taken with one click; equal values stand together. */
export function DriverMarks({ driver }: { driver: DriverInfo }) {
  const { marks, slider, label } = driver;
  if (marks.length === 0) return null;
  const groups = new Map<string, DriverMark[]>();
  for (const mark of marks) {
    const shown = shownNumber(mark.value, slider.step);
    groups.set(shown, [...(groups.get(shown) ?? []), mark]);
  }
  return (
    <ul class="marks">
      {[...groups].map(([shown, own]) => {
        const names = own.map(({ name }) => say(`mark_${name}`)).join(language.value === 'zh' ? '、' : ', ');
        return (
          <li key={names}>
            <button
              type="button"
              class="mark"
              title={own.map(markTitle).join('\n')}
              onClick={() => setDriver(driver.id, { path: 'constant', value: Number(shown) })}
            >
              <span class="sr-only">{say('set_to_mark', { driver: label })} </span>
              {names} <b>{shown}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function markTitle({ name, period }: DriverMark): string {
  return say('mark_title', { mark: say(`mark_${name}`), period: periodWords(period, language.value) });
}
