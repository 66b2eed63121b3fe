import type { Simulated } from './page_state.ts';
import { opened } from './store.ts';

/** What a driver is set to in a state, year by year; where it is not set, what the loaded scenario has. */
export function valuesOf(driver: string, set: Simulated['set']): number[] {
  const { drivers = [], baseYear = 0 } = opened.peek() ?? {};
  const info = drivers.find(({ id }) => id === driver);
  const path = set[driver];
  return (info?.loaded ?? []).map((loaded, index) => {
    if (path === undefined || info?.observed[index]) return loaded;
    return path.path === 'constant' ? path.value : (path.values[baseYear + 1 + index] ?? loaded);
  });
}
