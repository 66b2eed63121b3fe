import { useRef } from 'preact/hooks';
import type { DriverInfo } from '../protocol.ts';
import { commit, commitAtRest, drag } from '../state/actions.ts';
import { freeAverage, historyRange } from '../state/driver_now.ts';
import { shownNumber } from '../state/shown_value.ts';
import { say } from '../state/store.ts';

/** A slider on whose track stands what the driver has been and is planned to be. */
export function DriverSlider({ driver, value }: { driver: DriverInfo; value: number }) {
  const { slider, label, unitName, marks } = driver;
  const byKey = useRef(false);
  const loaded = freeAverage(driver, driver.loaded);
  const min = Math.min(slider.min, value);
  const max = Math.max(slider.max, value);
  const place = (number: number) => `${(100 * (number - min)) / (max - min || 1)}%`;
  const range = historyRange(driver);
  return (
    <div class="slider">
      <div class="track" aria-hidden="true">
        {range === null ? null : (
          <span class="zone" style={{ left: place(range.low), right: `calc(100% - ${place(range.high)})` }} />
        )}
        {marks.map(({ name, value: at }) =>
          at < min || at > max ? null : (
            <span key={name} class={`tick ${name}`} style={{ left: place(at) }} />
          ),
        )}
        <span class="tick loaded" style={{ left: place(loaded) }} />
      </div>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={say('driver_spoken', { value: shownNumber(value, slider.step), unit: unitName })}
        min={min}
        max={max}
        step={slider.step}
        value={value}
        onInput={(event) => drag(driver.id, { path: 'constant', value: event.currentTarget.valueAsNumber })}
        onKeyDown={() => {
          byKey.current = true;
        }}
        onPointerDown={() => {
          byKey.current = false;
        }}
        onChange={() => (byKey.current ? commitAtRest() : commit())}
      />
    </div>
  );
}
