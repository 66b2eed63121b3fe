import { useState } from 'preact/hooks';
import type { DriverInfo } from '../protocol.ts';
import { setDriver } from '../state/actions.ts';
import { driverNow, freeAverage, historyRange } from '../state/driver_now.ts';
import { shownNumber } from '../state/shown_value.ts';
import { say, state } from '../state/store.ts';
import { ByYearEditor } from './by_year_editor.tsx';
import { DriverMarks } from './driver_marks.tsx';
import { DriverSlider } from './driver_slider.tsx';
import { Icon } from './icon.tsx';
import { NumberEntry } from './number_entry.tsx';

/** One assumption: name, number, slider with what its values have been, and the editor by year. */
export function DriverRow({ driver }: { driver: DriverInfo }) {
  const [byYear, setByYear] = useState(false);
  const path = state.value.set[driver.id];
  const values = driverNow(driver);
  const now = freeAverage(driver, values);
  const same = values.every((value, index) => driver.observed[index] || Math.abs(value - now) < 1e-9);
  const range = historyRange(driver);
  const outside = path !== undefined && range !== null && values.some((v, i) => !driver.observed[i] && (v < range.low || v > range.high));
  return (
    <li class={path === undefined ? 'driver' : 'driver changed'}>
      <div class="driver-head">
        <span class="driver-label" title={driver.basis}>
          {driver.label}
        </span>
        <NumberEntry driver={driver} value={now} exact={same} />
        <button
          type="button"
          class="plain square"
          aria-expanded={byYear}
          aria-label={say('by_year_of', { driver: driver.label })}
          title={say('by_year')}
          onClick={() => setByYear(!byYear)}
        >
          <Icon name="years" />
        </button>
        <button
          type="button"
          class="plain square"
          disabled={path === undefined}
          aria-label={say('reset_one', { driver: driver.label })}
          title={say('reset_one', { driver: driver.label })}
          onClick={() => setDriver(driver.id, null)}
        >
          <Icon name="reset" />
        </button>
      </div>
      <DriverSlider driver={driver} value={now} />
      <DriverMarks driver={driver} />
      {outside && range !== null ? (
        <p class="callout">
          {say('outside_history', {
            low: shownNumber(range.low, driver.slider.step),
            high: shownNumber(range.high, driver.slider.step),
          })}
        </p>
      ) : null}
      {byYear ? <ByYearEditor driver={driver} values={values} /> : null}
    </li>
  );
}
