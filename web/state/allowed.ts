import type { DriverInfo } from '../protocol.ts';
import { say } from './store.ts';

/** What a driver's bounds allow, in words. */
export function allowedWords({ bounds: [low, high] }: Pick<DriverInfo, 'bounds'>): string {
  return say('outside_bounds', { low: low ?? '-∞', high: high ?? '∞' });
}

/** Whether a typed text is a number within the bounds. */
export function isAllowed(text: string, { bounds: [low, high] }: Pick<DriverInfo, 'bounds'>): boolean {
  const number = Number(text);
  return text.trim() !== '' && number >= (low ?? -Infinity) && number <= (high ?? Infinity);
}
