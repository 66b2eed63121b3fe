import { spans } from '../../report/numbers.ts';
import type { DriverInfo } from '../protocol.ts';
import { language } from './store.ts';

/** How a driver's numbers are written. */
type Measured = Pick<DriverInfo, 'slider' | 'unitName'>;

/**
 * A number with the places that a step of its slider has, without idle zeros.
 *
 * @example
 * shownNumber(6.0000001, 0.1) // => '6'
 */
export function shownNumber(value: number, step: number): string {
  const places = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const text = String(Number(value.toFixed(Math.min(places + 1, 6))));
  return text === '-0' ? '0' : text;
}

/** The one number of a path, or its average over the years marked as such. */
export function shownValue({ slider, unitName }: Measured, values: readonly number[]): string {
  const mean = averageOf(values);
  const same = values.every((value) => Math.abs(value - mean) < 1e-9);
  return withUnit(`${same ? '' : '≈'}${shownNumber(mean, slider.step)}`, unitName);
}

/** What a driver runs at, by spans of equal years. */
export function shownSpan(
  { slider, unitName }: Measured,
  values: readonly number[],
  baseYear: number,
): string {
  const said = values.map((value) => withUnit(shownNumber(value, slider.step), unitName));
  if (said.every((text) => text === said[0])) return said[0] ?? '';
  if (new Set(said).size > 4) return shownValue({ slider, unitName }, values);
  return spans(
    values.map((_, index) => baseYear + 1 + index),
    said,
    language.value,
  );
}

/** Plain average of the yearly values. */
export function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function withUnit(number: string, unit: string): string {
  return unit.startsWith('%') || language.value === 'zh' ? `${number}${unit}` : `${number} ${unit}`;
}
