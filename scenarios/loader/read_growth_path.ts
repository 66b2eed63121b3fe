import { nearestName } from '../../engine/nearest_name.ts';
import type { GrowthPath } from '../../engine/run_types.ts';
import type { Bounds, Driver, Issue, Text } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import { PATH_KINDS, type PathKind } from '../schema/growth_path.ts';
import { WANTED } from '../schema/wanted.ts';
import { checkStructure } from './check_structure.ts';
import type { Path } from './locate.ts';
import { PATH_READERS, type PathTools } from './path_readers.ts';
import { formatAmount, readAmount } from './read_amount.ts';
import { readYears, type Years, yearsOutside } from './read_years.ts';
import { showValue } from './show_value.ts';

/** What the reading of a driver's path needs to know and where it reports. */
export interface PathContext {
  driver: Driver;
  units: Units;
  /** First projected year and last possible year. */
  earliest: number;
  latest: number;
  report(path: Path, code: string, text: Text, options?: { at?: 'value' | 'key'; level?: Issue['level'] }): void;
}

/**
 * What a scenario writes for a driver, as a growth path; every mistake is reported.
 *
 * @param raw the value in the file: `6%`, a map by year, a map that names a kind of path, or null
 * @param path where it stands
 * @returns the path, null when the file removes what a parent sets, undefined when something is wrong
 */
export function readGrowthPath(raw: unknown, path: Path, context: PathContext): GrowthPath | null | undefined {
  if (raw === null) return null;
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    const value = readValue(raw, path, '', context);
    return value === undefined ? undefined : { path: 'constant', value };
  }
  const keys = Object.keys(raw);
  const kind = keys.find((key): key is PathKind => Object.hasOwn(PATH_KINDS, key));
  if (kind !== undefined) return readKind(kind, raw as Record<string, unknown>, path, context);
  const near = keys.length === 1 ? nearestName(keys[0] ?? '', Object.keys(PATH_KINDS)) : null;
  if (near !== null) {
    context.report(
      [...path, keys[0] ?? ''],
      'unknown_path',
      {
        zh: `无法设定 ${context.driver.id}：没有名为“${keys[0]}”的增长路径；是否想写“${near}”？`,
        en: `Cannot set ${context.driver.id}: there is no growth path "${keys[0]}"; did you mean "${near}"?`,
      },
      { at: 'key' },
    );
    return undefined;
  }
  return readByYear(raw as Record<string, unknown>, path, context);
}

function readByYear(raw: Record<string, unknown>, path: Path, context: PathContext): GrowthPath | undefined {
  const { driver, earliest, latest, report } = context;
  const values: Record<number, number> = {};
  const setBy = new Map<number, string>();
  let right = true;
  const wrong = (key: string, code: string, found: Text, at: 'key' | 'value' = 'key') => {
    right = false;
    const text = {
      zh: `无法设定 ${driver.id} 在 ${key} 的值：${found.zh}`,
      en: `Cannot set ${driver.id} in ${key}: ${found.en}`,
    };
    report([...path, key], code, text, { at });
  };
  const entries = Object.entries(raw);
  if (entries.length === 0) {
    const text = {
      zh: `无法设定 ${driver.id}：映射是空的；应为${WANTED.path.zh}`,
      en: `Cannot set ${driver.id}: the map is empty; write ${WANTED.path.en}`,
    };
    report(path, 'empty_path', text);
    return undefined;
  }
  for (const [key, written] of entries) {
    const years = readYears(key);
    if (years === null) {
      wrong(key, 'unknown_years', {
        zh: '这不是年份；请写一个年份或一段年份，如 2025 或 2021-2023',
        en: 'these are no years; write a year or a range of years, such as 2025 or 2021-2023',
      });
      continue;
    }
    const outside = yearsOutside(years, earliest, latest);
    if (outside !== null) wrong(key, years[0] > years[1] ? 'reversed_years' : 'years_out_of_range', outside);
    const value = written === null ? null : readValue(written, [...path, key], key, context);
    if (value === null) {
      wrong(key, 'empty_value', {
        zh: `没有写值；请写一个值，或用 ${driver.id}: null 去掉整个设定`,
        en: `there is no value; write one, or remove the whole setting with ${driver.id}: null`,
      });
    }
    if (value === undefined) right = false;
    if (outside !== null || value === null || value === undefined) continue;
    const taken = yearsBetween(years).find((year) => setBy.has(year));
    if (taken !== undefined) {
      wrong(key, 'overlapping_years', {
        zh: `${taken} 年已由“${setBy.get(taken)}”设定；每一年只写一次`,
        en: `${taken} is already set by "${setBy.get(taken)}"; give each year once`,
      });
      continue;
    }
    for (const year of yearsBetween(years)) {
      values[year] = value;
      setBy.set(year, key);
    }
  }
  return right ? { path: 'by_year', values } : undefined;
}

function readKind<K extends PathKind>(
  kind: K,
  raw: Record<string, unknown>,
  path: Path,
  context: PathContext,
): GrowthPath | undefined {
  const { driver, earliest, latest, report } = context;
  let right = true;
  const other = Object.keys(raw).find((key) => key !== kind);
  if (other !== undefined) {
    right = false;
    const text = {
      zh: `无法设定 ${driver.id}：“${kind}”旁边写了“${other}”；每个驱动因素只写一种路径`,
      en: `Cannot set ${driver.id}: "${other}" stands beside "${kind}"; write one path for a driver`,
    };
    report([...path, other], 'two_paths', text, { at: 'key' });
  }
  const structure = checkStructure(PATH_KINDS[kind], raw[kind]);
  for (const mistake of structure.mistakes) {
    report([...path, kind, ...mistake.path], mistake.code, inPath(mistake.text, driver.id, kind), { at: mistake.at });
  }
  if (structure.value === null) return undefined;
  const tools: PathTools = {
    amount: (value, key) => readValue(value, [...path, kind, key], '', context),
    years(value, key) {
      const years = readYears(value);
      const found =
        years === null
          ? { zh: `“${value}”不是年份；请写 2021-2025`, en: `"${value}" names no years; write 2021-2025` }
          : yearsOutside(years, earliest, latest);
      if (years !== null && found === null) return years;
      const text = {
        zh: `无法设定 ${driver.id} 的路径“${kind}”：${found?.zh}`,
        en: `Cannot set the ${kind} of ${driver.id}: ${found?.en}`,
      };
      report([...path, kind, key], 'years_out_of_range', text);
      return undefined;
    },
    wrong(key, found, wanted) {
      const text = {
        zh: `无法设定 ${driver.id} 的路径“${kind}”：${found.zh}；${wanted.zh}`,
        en: `Cannot set the ${kind} of ${driver.id}: ${found.en}; ${wanted.en}`,
      };
      report([...path, kind, key], 'bad_path', text);
      return undefined;
    },
  };
  const read = PATH_READERS[kind](structure.value as never, tools);
  return right ? read : undefined;
}

function readValue(raw: unknown, path: Path, years: string, context: PathContext): number | undefined {
  const { driver, units, report } = context;
  const { value, complaint } = readAmount(raw, driver.unit, units);
  const shown = typeof raw === 'string' && complaint?.code !== 'not_a_number' ? { zh: raw, en: raw } : showValue(raw);
  const set = {
    zh: `无法把 ${driver.id}${years === '' ? '' : ` 在 ${years}`} 设为 ${shown.zh}`,
    en: `Cannot set ${driver.id}${years === '' ? '' : ` in ${years}`} to ${shown.en}`,
  };
  if (complaint !== null) {
    const text = {
      zh: `${set.zh}：${complaint.found.zh}；${complaint.wanted.zh}`,
      en: `${set.en}: ${complaint.found.en}; ${complaint.wanted.en}`,
    };
    report(path, complaint.code, text);
    return undefined;
  }
  const beyond = outOfBounds(value, driver.bounds, driver.unit);
  if (beyond === null) return value;
  report(path, 'out_of_bounds', { zh: `${set.zh}：${beyond.zh}`, en: `${set.en}: ${beyond.en}` });
  return undefined;
}

/** What to say of a value beyond its bounds, or null. */
export function outOfBounds(value: number, [low, high]: Bounds, unit: string): Text | null {
  if (low !== null && value < low) {
    const bound = formatAmount(low, unit);
    return { zh: `低于下限 ${bound}；请写不小于 ${bound} 的值`, en: `its lower bound is ${bound}; write ${bound} or more` };
  }
  if (high !== null && value > high) {
    const bound = formatAmount(high, unit);
    return { zh: `高于上限 ${bound}；请写不大于 ${bound} 的值`, en: `its upper bound is ${bound}; write ${bound} or less` };
  }
  return null;
}

function yearsBetween([first, last]: Years): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function inPath(text: Text, driver: string, kind: string): Text {
  return {
    zh: text.zh.replace(/^无法读取 ?/, `无法读取 ${driver} 的路径“${kind}”：`),
    en: text.en.replace(/^Cannot read /, `Cannot read the ${kind} of ${driver}: `),
  };
}
