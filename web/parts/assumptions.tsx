import { signal } from '@preact/signals';
import type { DriverInfo } from '../protocol.ts';
import { opened, say } from '../state/store.ts';
import { DriverGroup } from './driver_group.tsx';
import { DriverRow } from './driver_row.tsx';

const sought = signal('');
const othersOpen = signal(false);

/** Every assumption: levers apart from uncertainties, those that no target hangs on folded away. */
export function Assumptions() {
  const drivers = opened.value?.drivers ?? [];
  const moving = drivers.filter(({ moves }) => moves);
  return (
    <section class="assumptions" aria-labelledby="assumptions-heading">
      <div class="assumptions-head">
        <h2 id="assumptions-heading">{say('assumptions')}</h2>
        <input
          type="search"
          placeholder={say('find_driver')}
          aria-label={say('find_driver')}
          value={sought.value}
          onInput={(event) => {
            sought.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="assumptions-body">
        {sought.value.trim() === '' ? (
          <>
            <DriverGroup heading={say('levers')} drivers={moving.filter(({ kind }) => kind === 'lever')} />
            <DriverGroup
              heading={say('uncertainties')}
              drivers={moving.filter(({ kind }) => kind === 'uncertain')}
            />
            <Others drivers={drivers.filter(({ moves }) => !moves)} />
          </>
        ) : (
          <Found drivers={drivers.filter((driver) => matches(driver, sought.value))} />
        )}
      </div>
    </section>
  );
}

function Others({ drivers }: { drivers: readonly DriverInfo[] }) {
  if (drivers.length === 0) return null;
  return (
    <details
      class="others"
      open={othersOpen.value}
      onToggle={(event) => {
        othersOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{say('other_drivers', { count: drivers.length })}</summary>
      {othersOpen.value ? <DriverGroup heading="" drivers={drivers} /> : null}
    </details>
  );
}

function Found({ drivers }: { drivers: readonly DriverInfo[] }) {
  if (drivers.length === 0) return <p class="empty">{say('none_found')}</p>;
  return (
    <ul class="drivers">
      {drivers.slice(0, 30).map((driver) => (
        <DriverRow key={driver.id} driver={driver} />
      ))}
    </ul>
  );
}

function matches({ label, id }: DriverInfo, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return label.toLowerCase().includes(wanted) || id.includes(wanted.replaceAll(' ', '_'));
}
