import type { GrowthPath } from '../../engine/run_types.ts';
import { type Driver, type Issue, PlancastError } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { findDriver } from './find_driver.ts';
import { showHidden } from './hidden_characters.ts';
import { limitIssues, MAX_ISSUES } from './limit_issues.ts';
import { readAmount } from './read_amount.ts';

/** First and last year about which a setting may speak. */
export interface SetYears {
  earliest: number;
  latest: number;
}

/**
 * Reads settings of drivers: values as a file writes them, `6%` or `{2021-2023: 15%, 2024-2025: 12%}`.
 *
 * @param written driver -> value
 * @param place where a driver's setting stands, for the paths of issues
 * @throws PlancastError with every mistake of all of them
 */
export async function readSet(
  written: Readonly<Record<string, unknown>>,
  library: Library,
  years: SetYears,
  place: (driver: string) => string,
): Promise<Record<string, GrowthPath>> {
  const set: Record<string, GrowthPath> = {};
  const issues: Issue[] = [];
  let stopped = false;
  for (const [name, value] of Object.entries(written)) {
    stopped = issues.length >= MAX_ISSUES;
    if (stopped) break;
    const complain = (code: string, zh: string, en: string) =>
      issues.push({
        code,
        level: 'error',
        path: showHidden(place(name)),
        text: { zh: showHidden(zh), en: showHidden(en) },
      });
    const found = findDriver(name, library);
    if (found.driver === null) {
      complain(
        'unknown_driver',
        `无法设定“${name}”：${found.why.zh}`,
        `Cannot set "${name}": ${found.why.en}`,
      );
      continue;
    }
    const path = await readPath(value, found.driver, library, years, complain);
    if (path !== undefined) set[name] = path;
  }
  if (issues.some(({ level }) => level === 'error')) throw new PlancastError(limitIssues(issues, 0, stopped));
  return set;
}

async function readPath(
  written: unknown,
  driver: Driver,
  library: Library,
  years: SetYears,
  complain: (code: string, zh: string, en: string) => void,
): Promise<GrowthPath | undefined> {
  if (typeof written === 'string') {
    const { value, complaint } = readAmount(written, driver.unit, library.units);
    const [low, high] = driver.bounds;
    const inBounds = value !== null && (low === null || value >= low) && (high === null || value <= high);
    // The common case needs no schema, which takes longer to load than the run takes.
    if (complaint === null && inBounds) return { path: 'constant', value };
  }
  const { readGrowthPath } = await import('./read_growth_path.ts');
  const path = readGrowthPath(written, [], {
    driver,
    units: library.units,
    ...years,
    // A setting that is only warned of (a spread of zero) is what the output then says it is: given.
    report: (_, code, text, options) => {
      if (options?.level !== 'warning') complain(code, text.zh, text.en);
    },
  });
  return path ?? undefined;
}
