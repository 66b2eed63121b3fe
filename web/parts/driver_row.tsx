import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { DriverInfo } from '../protocol.ts';
import { setDriver } from '../state/actions.ts';
import { driverNow, freeAverage, historyRange, isConstant, isOutside } from '../state/driver_now.ts';
import { lastEffects } from '../state/last_effects.ts';
import { shownNumber } from '../state/shown_value.ts';
import { say, shownSet } from '../state/store.ts';
import { ByYearEditor } from './by_year_editor.tsx';
import { DriverMarks } from './driver_marks.tsx';
import { DriverSlider } from './driver_slider.tsx';
import { Icon } from './icon.tsx';
import { NumberEntry } from './number_entry.tsx';

/** One assumption: name, number, slider with what its values have been, and the editor by year. */
export function DriverRow({ driver }: { driver: DriverInfo }) {
  const [byYear, setByYear] = useState(false);
  const changed = useComputed(() => shownSet.value[driver.id] !== undefined).value;
  const now = useComputed(() => freeAverage(driver, driverNow(driver))).value;
  const same = useComputed(() => isConstant(driver, driverNow(driver))).value;
  const outside = useComputed(() => isOutside(driver, driverNow(driver))).value && changed;
  const idle = useComputed(() => {
    const effects = lastEffects.value;
    return effects?.drivers.includes(driver.id) ? effects.none : null;
  }).value;
  const range = historyRange(driver);
  return (
    <li class={changed ? 'driver changed' : 'driver'}>
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
          disabled={!changed}
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
      {idle === null ? null : <p class="callout">{say(idle)}</p>}
      {byYear ? <ByYearEditor driver={driver} /> : null}
    </li>
  );
}
