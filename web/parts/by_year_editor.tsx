import { useState } from 'preact/hooks';
import type { DriverInfo } from '../protocol.ts';
import { setDriver } from '../state/actions.ts';
import { allowedWords, isAllowed } from '../state/allowed.ts';
import { driverNow } from '../state/driver_now.ts';
import type { SetPath } from '../state/page_state.ts';
import { shownNumber } from '../state/shown_value.ts';
import { opened, say, shownSet } from '../state/store.ts';
import { Sparkline } from './sparkline.tsx';

/** Values year by year, with a preview; a blank year stays as in the loaded scenario. */
export function ByYearEditor({ driver }: { driver: DriverInfo }) {
  const [wrongYear, setWrongYear] = useState<number | null>(null);
  const values = driverNow(driver);
  const first = (opened.value?.baseYear ?? 0) + 1;
  const path = shownSet.value[driver.id];
  const set = (changed: Record<number, number>) =>
    setDriver(driver.id, Object.keys(changed).length === 0 ? null : { path: 'by_year', values: changed });
  const own = byYear(path, driver, first);
  const change = (year: number, text: string) => {
    const { [year]: _, ...others } = own;
    const wrong = text.trim() !== '' && !isAllowed(text, driver);
    setWrongYear(wrong ? year : null);
    if (text.trim() === '') set(others);
    else if (!wrong) set({ ...others, [year]: Number(text) });
  };
  return (
    <fieldset class="by-year">
      <legend>{say('by_year_of', { driver: driver.label })}</legend>
      <Sparkline
        lines={[
          { role: 'loaded', values: driver.loaded },
          { role: 'projected', values },
        ]}
        height={40}
      />
      <div class="years">
        {driver.loaded.map((loaded, index) => {
          const year = first + index;
          return (
            <label key={year}>
              <span>{year}</span>
              <input
                type="number"
                step={driver.slider.step}
                disabled={driver.observed[index]}
                aria-invalid={wrongYear === year}
                title={driver.observed[index] ? say('observed_year') : undefined}
                placeholder={shownNumber(loaded, driver.slider.step)}
                value={own[year] === undefined ? '' : String(own[year])}
                onChange={(event) => change(year, event.currentTarget.value)}
              />
            </label>
          );
        })}
      </div>
      {wrongYear === null ? null : (
        <p class="callout" role="alert">
          {wrongYear}: {allowedWords(driver)}
        </p>
      )}
      <p class="hint">{say('by_year_hint')}</p>
      <div class="actions">
        <button type="button" onClick={() => set(straight(own, values, first, driver))}>
          {say('by_year_fill')}
        </button>
        <button type="button" onClick={() => set({})}>
          {say('by_year_clear')}
        </button>
      </div>
    </fieldset>
  );
}

function byYear(path: SetPath | undefined, { observed }: DriverInfo, first: number): Record<number, number> {
  if (path === undefined) return {};
  if (path.path === 'by_year') return { ...path.values };
  return Object.fromEntries(observed.flatMap((seen, index) => (seen ? [] : [[first + index, path.value]])));
}

/** Years between the first and the last that can be set, on a straight line between their values. */
function straight(
  own: Record<number, number>,
  values: readonly number[],
  first: number,
  { observed, slider }: DriverInfo,
) {
  const free = observed.flatMap((seen, index) => (seen ? [] : [index]));
  const [from, to] = [free[0] ?? 0, free.at(-1) ?? 0];
  const start = own[first + from] ?? values[from] ?? 0;
  const end = own[first + to] ?? values[to] ?? 0;
  return Object.fromEntries(
    free.map((index) => {
      const value = start + ((end - start) * (index - from)) / Math.max(1, to - from);
      return [first + index, Number(shownNumber(value, slider.step))];
    }),
  );
}
