import { useState } from 'preact/hooks';
import type { DriverInfo } from '../protocol.ts';
import { setDriver } from '../state/actions.ts';
import { shownNumber } from '../state/shown_value.ts';
import { say } from '../state/store.ts';

/** A driver's value as a number to be typed; of one that varies by year, the average. */
export function NumberEntry({ driver, value, exact }: { driver: DriverInfo; value: number; exact: boolean }) {
  const [wrong, setWrong] = useState(false);
  const { bounds, slider, label, unitName } = driver;
  const allowed = say('outside_bounds', { low: bounds[0] ?? '-∞', high: bounds[1] ?? '∞' });
  const take = (text: string) => {
    const number = Number(text);
    const within =
      text.trim() !== '' && number >= (bounds[0] ?? -Infinity) && number <= (bounds[1] ?? Infinity);
    setWrong(!within);
    if (within) setDriver(driver.id, { path: 'constant', value: number });
  };
  return (
    <span class="entry">
      <input
        type="number"
        class={exact ? '' : 'average'}
        aria-label={label}
        aria-invalid={wrong}
        title={wrong ? allowed : exact ? label : say('varies')}
        step={slider.step}
        min={bounds[0] ?? undefined}
        max={bounds[1] ?? undefined}
        value={
          exact
            ? shownNumber(value, slider.step)
            : shownNumber(Math.round(value / slider.step) * slider.step, slider.step)
        }
        onChange={(event) => take(event.currentTarget.value)}
      />
      <span class="unit">{unitName}</span>
      {wrong ? (
        <span class="callout" role="alert">
          {allowed}
        </span>
      ) : null}
    </span>
  );
}
