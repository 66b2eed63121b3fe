import type { DriverInfo } from '../protocol.ts';
import { move, resetAll, setDriver } from '../state/actions.ts';
import { type OwnTarget, withoutTarget } from '../state/page_state.ts';
import { shownSpan, shownValue } from '../state/shown_value.ts';
import { chosenHorizon, opened, ownTargets, say, shownSet, state, view } from '../state/store.ts';
import { valuesOf } from '../state/values_of.ts';
import { Icon } from './icon.tsx';

/** Everything that differs from the loaded scenario, old and new; each can be taken back. */
export function SettingsStrip() {
  const set = shownSet.value;
  const drivers = opened.value?.drivers ?? [];
  const changed = drivers.filter(({ id }) => set[id] !== undefined);
  const horizon = chosenHorizon.value;
  return (
    <section class="settings" aria-label={say('settings')}>
      {changed.length === 0 && horizon === null && ownTargets.value.length === 0 ? (
        <p>{say('settings_none')}</p>
      ) : (
        <>
          <ul>
            {changed.map((driver) => (
              <Setting key={driver.id} driver={driver} />
            ))}
            {horizon === null ? null : <HorizonSetting horizon={horizon} />}
            {ownTargets.value.map((target) => (
              <TargetSetting key={`${target.indicator}${target.year}`} target={target} />
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
      <TakeBack name={driver.label} onClick={() => setDriver(driver.id, null)} />
    </li>
  );
}

function HorizonSetting({ horizon }: { horizon: number }) {
  return (
    <li class="setting">
      <span>{say('horizon')}</span> <s>{opened.value?.ownHorizon}</s> <b>{horizon}</b>
      <TakeBack name={say('horizon')} onClick={() => move({ ...state.peek(), horizon: null })} />
    </li>
  );
}

/** A target of one's own is no assumption, but it differs from what was loaded. */
function TargetSetting({ target }: { target: OwnTarget }) {
  const { indicator, year } = target;
  const row = view.value?.rows.find((other) => other.target === `own.${indicator}.${year}`);
  const name = row?.name ?? indicator;
  return (
    <li class="setting">
      <span>{say('own_target', { label: name, year })}</span> <b>{row?.wanted}</b>
      <TakeBack name={name} onClick={() => move(withoutTarget(state.peek(), target))} />
    </li>
  );
}

function TakeBack({ name, onClick }: { name: string; onClick: () => void }) {
  const label = say('reset_one', { driver: name });
  return (
    <button type="button" class="plain square" aria-label={label} title={label} onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
