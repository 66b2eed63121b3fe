import type { DriverInfo } from '../protocol.ts';
import { averageOf } from './shown_value.ts';
import { opened, shownSet, view } from './store.ts';
import { valuesOf } from './values_of.ts';

/** What a driver runs at now, one number a projected year: as set, or else as the newest numbers have it. */
export function driverNow({ id }: DriverInfo): number[] {
  const set = shownSet.value;
  const drivers = opened.value?.drivers ?? [];
  const row = drivers.findIndex((other) => other.id === id);
  const values = view.value?.driverValues;
  if (set[id] !== undefined || values === undefined || row < 0) return valuesOf(id, set);
  const years = values.length / drivers.length;
  return Array.from(values.subarray(row * years, (row + 1) * years));
}

/** The average over the years that can be set. */
export function freeAverage({ observed }: DriverInfo, values: readonly number[]): number {
  const free = values.filter((_, index) => !observed[index]);
  return averageOf(free.length === 0 ? values : free);
}

/** The observed range, where more than one rate was observed. */
export function historyRange({ marks }: DriverInfo): { low: number; high: number } | null {
  const low = marks.find(({ name }) => name === 'lowest');
  const high = marks.find(({ name }) => name === 'highest');
  return low === undefined || high === undefined ? null : { low: low.value, high: high.value };
}

/** Whether all years that can be set have one value. */
export function isConstant(driver: DriverInfo, values: readonly number[]): boolean {
  const mean = freeAverage(driver, values);
  return values.every((value, index) => driver.observed[index] || Math.abs(value - mean) < 1e-9);
}

/** Whether some year that can be set lies outside what was observed. */
export function isOutside(driver: DriverInfo, values: readonly number[]): boolean {
  const range = historyRange(driver);
  if (range === null) return false;
  return values.some((value, index) => !driver.observed[index] && (value < range.low || value > range.high));
}
