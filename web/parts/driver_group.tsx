import type { DriverInfo } from '../protocol.ts';
import { say } from '../state/store.ts';
import { DriverRow } from './driver_row.tsx';

const GROUPS = ['economy', 'structure', 'innovation', 'people', 'ecology', 'security'] as const;

/** Drivers of one kind by the part of the plan that they belong to; GDP growth comes first. */
export function DriverGroup({ heading, drivers }: { heading: string; drivers: readonly DriverInfo[] }) {
  if (drivers.length === 0) return null;
  return (
    <section class="driver-kind">
      {heading === '' ? null : <h3>{heading}</h3>}
      {GROUPS.map((group) => {
        const own = drivers.filter((driver) => driver.group === group).sort(growthFirst);
        if (own.length === 0) return null;
        return (
          <div key={group} class="driver-group">
            <h4>{say(`group_${group}`)}</h4>
            <ul class="drivers">
              {own.map((driver) => (
                <DriverRow key={driver.id} driver={driver} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function growthFirst(a: DriverInfo, b: DriverInfo): number {
  return Number(b.id === 'gdp_growth') - Number(a.id === 'gdp_growth');
}
