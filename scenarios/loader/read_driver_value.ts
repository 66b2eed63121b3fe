import type { Bounds, Driver, Issue, Text } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import { withoutYear } from './convert_unit.ts';
import type { Path } from './locate.ts';
import { type Amount, formatAmount, readAmount } from './read_amount.ts';
import { asWritten, showValue } from './show_value.ts';

/** What the reading of a driver's path needs to know and where it reports. */
export interface PathContext {
  driver: Driver;
  units: Units;
  /** First projected year and last possible year. */
  earliest: number;
  latest: number;
  report(
    path: Path,
    code: string,
    text: Text,
    options?: { at?: 'value' | 'key'; level?: Issue['level'] },
  ): void;
}

/**
 * A value of a driver in its unit and within its bounds; undefined, and reported, when it is none.
 *
 * @param years for which it stands, as written; empty for all of them
 */
export function readDriverValue(
  raw: unknown,
  path: Path,
  years: string,
  context: PathContext,
): number | undefined {
  const { driver, units, report } = context;
  const amount = readAmount(raw, driver.unit, units);
  const set = setting(raw, years, driver.id, amount);
  if (amount.complaint !== null) {
    const { code, found, wanted } = amount.complaint;
    report(path, code, {
      zh: `${set.zh}：${found.zh}；${wanted.zh}`,
      en: `${set.en}: ${found.en}; ${wanted.en}`,
    });
    return undefined;
  }
  const beyond = outOfBounds(amount.value, driver.bounds, driver.unit);
  if (beyond === null) return amount.value;
  report(path, 'out_of_bounds', { zh: `${set.zh}：${beyond.zh}`, en: `${set.en}: ${beyond.en}` });
  return undefined;
}

/** A distance between two values of a driver (a standard deviation): of a rate in % or in points, without bounds. */
export function readDistance(raw: unknown, path: Path, context: PathContext): number | undefined {
  const { driver, units, report } = context;
  const points = typeof raw === 'string' && /(?:pp|百分点)\s*$/.test(raw.normalize('NFKC'));
  const unit = points && withoutYear(driver.unit) === 'percent' ? 'pp' : driver.unit;
  const { value, complaint } = readAmount(raw, unit, units);
  if (complaint === null) return value;
  const shown = showValue(raw);
  report(path, complaint.code, {
    zh: `无法设定 ${driver.id} 的离散程度为 ${shown.zh}：${complaint.found.zh}；${complaint.wanted.zh}`,
    en: `Cannot spread ${driver.id} by ${shown.en}: ${complaint.found.en}; ${complaint.wanted.en}`,
  });
  return undefined;
}

/** What to say of a value beyond its bounds, or null. */
export function outOfBounds(value: number, [low, high]: Bounds, unit: string): Text | null {
  if (low !== null && value < low) {
    const bound = formatAmount(low, unit);
    return {
      zh: `低于下限 ${bound}；请写不小于 ${bound} 的值`,
      en: `its lower bound is ${bound}; write ${bound} or more`,
    };
  }
  if (high !== null && value > high) {
    const bound = formatAmount(high, unit);
    return {
      zh: `高于上限 ${bound}；请写不大于 ${bound} 的值`,
      en: `its upper bound is ${bound}; write ${bound} or less`,
    };
  }
  return null;
}

function setting(raw: unknown, years: string, driver: string, { complaint }: Amount): Text {
  const shown =
    typeof raw === 'string' && complaint?.code !== 'not_a_number' ? asWritten(raw) : showValue(raw);
  return {
    zh: `无法把 ${driver}${years === '' ? '' : ` 在 ${years}`} 设为 ${shown.zh}`,
    en: `Cannot set ${driver}${years === '' ? '' : ` in ${years}`} to ${shown.en}`,
  };
}
