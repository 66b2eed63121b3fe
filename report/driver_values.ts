import type { DriverRow } from '../engine/run_types.ts';
import type { Facts } from './facts.ts';
import { formatNumber, formatPace, formatQuantity, spans, splitRate } from './numbers.ts';

/** Decimals a number needs, two at most: 6 has none, 1.5 has one. */
export function placesOf(value: number): number {
  return [0, 1].find((places) => Number(formatNumber(value, places)) === value) ?? 2;
}

/**
 * What a driver runs at, by spans of equal years: `2021-2023: 15 %, 2024-2025: 12 %`; one number where it never changes.
 */
export function driverValues(row: DriverRow, facts: Facts): string {
  const { language, units, run } = facts;
  const numbers = row.values.filter((value) => value !== null);
  const first = numbers[0];
  if (first === undefined) return '';
  if (row.values.every((value) => value === first)) {
    return splitRate(row.unit).yearly
      ? formatPace(first, row.unit, placesOf(first), language, units)
      : formatQuantity(first, row.unit, placesOf(first), language, units);
  }
  const decimals = Math.max(...numbers.map(placesOf));
  const said = row.values.map((value) =>
    value === null ? '-' : formatQuantity(value, row.unit, decimals, language, units),
  );
  return spans(run.years.slice(-row.values.length), said, language);
}

/** The same for a driver by its id; empty when the run has none of that name. */
export function assumedValue(driver: string, facts: Facts): string {
  const row = facts.run.drivers.find((candidate) => candidate.driver === driver);
  return row === undefined ? '' : driverValues(row, facts);
}
