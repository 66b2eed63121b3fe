import path from 'node:path';

/**
 * A folder of units, indicators and regions that takes the place of the shipped one: the variable PLANCAST_DATA.
 * Null where none is named.
 */
export function ownDataFolder(): string | null {
  const named = process.env.PLANCAST_DATA;
  return named === undefined || named === '' ? null : path.resolve(named);
}
