import type { DriverInfo } from '../protocol.ts';
import { resetAll, setDriver, valuesOf } from '../state/actions.ts';
import { shownSpan, shownValue } from '../state/shown_value.ts';
import { opened, say, shownSet } from '../state/store.ts';
import { Icon } from './icon.tsx';

/** Everything that differs from the loaded scenario, old and new; each can be taken back. */
export function SettingsStrip() {
  const set = shownSet.value;
  const drivers = opened.value?.drivers ?? [];
  const changed = drivers.filter(({ id }) => set[id] !== undefined);
  return (
    <section class="settings" aria-label={say('settings')}>
      {changed.length === 0 ? (
        <p>{say('settings_none')}</p>
      ) : (
        <>
          <ul>
            {changed.map((driver) => (
              <Setting key={driver.id} driver={driver} />
            ))}
          </ul>
          <button type="button" class="plain" onClick={resetAll}>
            <Icon name="reset" /> <span>{say('reset_all')}</span>
          </button>
        </>
      )}
    </section>
  );
}

function Setting({ driver }: { driver: DriverInfo }) {
  const { baseYear = 0 } = opened.value ?? {};
  const values = valuesOf(driver.id, shownSet.value);
  return (
    <li class="setting">
      <span>{driver.label}</span> <s>{shownValue(driver, driver.loaded)}</s>{' '}
      <b>{shownSpan(driver, values, baseYear)}</b>
      <button
        type="button"
        class="plain square"
        aria-label={say('reset_one', { driver: driver.label })}
        title={say('reset_one', { driver: driver.label })}
        onClick={() => setDriver(driver.id, null)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
