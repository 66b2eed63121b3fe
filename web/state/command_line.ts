import type { Opened } from '../protocol.ts';
import type { PageState, SetPath } from './page_state.ts';

/**
 * The command that prints what the page shows.
 *
 * @param units of the drivers that are set
 * @example see test/web/command_line.test.ts: `npx plancast run sanmenxia/plan --set gdp_growth=6%`
 */
export function commandLine(
  { scenario, file, set, horizon, language }: PageState,
  units: (driver: string) => string,
): string {
  const parts = ['npx plancast run', file === null ? scenario : quoted(file.name)];
  for (const [driver, path] of Object.entries(set))
    parts.push(`--set ${quoted(`${driver}=${written(path, units(driver))}`)}`);
  if (horizon !== null) parts.push(`--horizon ${horizon}`);
  parts.push(`--lang ${language}`);
  return parts.join(' ');
}

/** Units of the drivers of a loaded scenario. */
export function unitsOf(opened: Opened | null): (driver: string) => string {
  return (driver) => opened?.drivers.find(({ id }) => id === driver)?.unit ?? '';
}

function written(path: SetPath, unit: string): string {
  const amount = (value: number) => `${value}${suffix(unit)}`;
  if (path.path === 'constant') return amount(path.value);
  const years = Object.entries(path.values).map(([year, value]) => `${year}: ${amount(value)}`);
  return `{${years.join(', ')}}`;
}

function suffix(unit: string): string {
  if (unit.startsWith('percent')) return '%';
  return unit.startsWith('pp') ? 'pp' : ` ${unit}`;
}

function quoted(text: string): string {
  return /^[\w./=%-]+$/.test(text) ? text : `"${text}"`;
}
