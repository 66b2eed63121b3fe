import { nearestName } from '../../engine/nearest_name.ts';
import type { GrowthPath, Uncertain } from '../../engine/run_types.ts';
import type { Text } from '../../engine/types.ts';
import { PATH_KINDS, type PathKind } from '../schema/growth_path.ts';
import { WANTED } from '../schema/wanted.ts';
import { checkStructure } from './check_structure.ts';
import type { Path } from './locate.ts';
import { PATH_READERS, type PathTools } from './path_readers.ts';
import { type PathContext, readDriverValue } from './read_driver_value.ts';
import { isUncertain, readUncertain, UNCERTAIN_NAMES, type UncertainValue } from './read_uncertain.ts';
import { readYears, type Years, yearsOutside } from './read_years.ts';

/**
 * What a scenario writes for a driver, as a growth path; every mistake is reported.
 *
 * @param raw the value in the file: `6%`, a map by year, a map that names a kind of path, or null
 * @param path where it stands
 * @returns the path, null when the file removes what a parent sets, undefined when something is wrong
 */
export function readGrowthPath(
  raw: unknown,
  path: Path,
  context: PathContext,
): GrowthPath | null | undefined {
  if (raw === null) return null;
  if (isUncertain(raw)) {
    const read = readUncertain(raw, path, '', context);
    if (read === undefined) return undefined;
    const { value, uncertain } = read;
    return { path: 'constant', value, ...(uncertain === null ? {} : { uncertain }) };
  }
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    const value = readDriverValue(raw, path, '', context);
    return value === undefined ? undefined : { path: 'constant', value };
  }
  const keys = Object.keys(raw);
  const kind = keys.find((key): key is PathKind => Object.hasOwn(PATH_KINDS, key));
  if (kind !== undefined) return readKind(kind, raw as Record<string, unknown>, path, context);
  const near =
    keys.length === 1 ? nearestName(keys[0] ?? '', [...Object.keys(PATH_KINDS), ...UNCERTAIN_NAMES]) : null;
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
  const drawn: Record<number, Uncertain> = {};
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
  const firstYear = ([key]: [string, unknown]) => readYears(key)?.[0] ?? Number.POSITIVE_INFINITY;
  const entries = Object.entries(raw).sort((a, b) => firstYear(a) - firstYear(b) || (a[0] < b[0] ? 1 : -1));
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
    const read = written === null ? null : readYear(written, [...path, key], key, context);
    if (read === null) {
      wrong(key, 'empty_value', {
        zh: `没有写值；请写一个值，或用 ${driver.id}: null 去掉整个设定`,
        en: `there is no value; write one, or remove the whole setting with ${driver.id}: null`,
      });
    }
    if (read === undefined) right = false;
    if (outside !== null || read === null || read === undefined) continue;
    const taken = yearsBetween(years).find((year) => setBy.has(year));
    if (taken !== undefined) {
      wrong(key, 'overlapping_years', {
        zh: `${taken} 年已由“${setBy.get(taken)}”设定；每一年只写一次`,
        en: `${taken} is already set by "${setBy.get(taken)}"; give each year once`,
      });
      continue;
    }
    for (const year of yearsBetween(years)) {
      values[year] = read.value;
      if (read.uncertain !== null) drawn[year] = read.uncertain;
      setBy.set(year, key);
    }
  }
  if (!right) return undefined;
  return { path: 'by_year', values, ...(Object.keys(drawn).length === 0 ? {} : { uncertain: drawn }) };
}

/** A value for some years, drawn or known. */
function readYear(raw: unknown, path: Path, years: string, context: PathContext): UncertainValue | undefined {
  if (isUncertain(raw)) return readUncertain(raw, path, years, context);
  const value = readDriverValue(raw, path, years, context);
  return value === undefined ? undefined : { value, uncertain: null };
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
  const structure = checkStructure(PATH_KINDS[kind], raw[kind], { prefix: [...path, kind] });
  for (const mistake of structure.mistakes) {
    report([...path, kind, ...mistake.path], mistake.code, mistake.text, { at: mistake.at });
  }
  if (structure.value === null) return undefined;
  const tools: PathTools = {
    amount: (value, key) => readDriverValue(value, [...path, kind, key], '', context),
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

function yearsBetween([first, last]: Years): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
