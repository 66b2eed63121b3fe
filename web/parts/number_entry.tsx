import { useEffect, useState } from 'preact/hooks';
import type { DriverInfo } from '../protocol.ts';
import { setDriver } from '../state/actions.ts';
import { allowedWords, isAllowed } from '../state/allowed.ts';
import { shownNumber } from '../state/shown_value.ts';
import { say } from '../state/store.ts';

/** A driver's value as a number to be typed; of one that varies by year, the average. */
export function NumberEntry({ driver, value, exact }: { driver: DriverInfo; value: number; exact: boolean }) {
  const [wrong, setWrong] = useState(false);
  // A slider or an undo has set another value since: what was typed wrong is past.
  useEffect(() => setWrong(false), [value]);
  const { bounds, slider, label, unitName } = driver;
  const allowed = allowedWords(driver);
  const take = (text: string) => {
    const allows = isAllowed(text, driver);
    setWrong(!allows);
    if (allows) setDriver(driver.id, { path: 'constant', value: Number(text) });
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
