import type { GrowthPath } from '../engine/run_types.ts';
import { type Driver, type Issue, PlancastError } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { findDriver } from '../scenarios/loader/find_driver.ts';
import { readAmount } from '../scenarios/loader/read_amount.ts';

/** First and last year about which `--set` may speak. */
export interface SetYears {
  earliest: number;
  latest: number;
}

/**
 * Reads what `--set driver=value` gives: `gdp_growth=6%`, or a path as a file writes it,
 * `rd_growth={2021-2023: 15%, 2024-2025: 12%}`.
 *
 * @throws PlancastError with every mistake of all of them
 */
export async function readSet(
  settings: readonly string[],
  library: Library,
  years: SetYears,
): Promise<Record<string, GrowthPath>> {
  const set: Record<string, GrowthPath> = {};
  const issues: Issue[] = [];
  for (const setting of settings) {
    const [, name = '', written = ''] = /^\s*([^=\s]*)\s*=\s*(.*?)\s*$/s.exec(setting) ?? [];
    const complain = (code: string, zh: string, en: string) =>
      issues.push({ code, level: 'error', path: `--set ${setting}`, text: { zh, en } });
    if (name === '' || written === '') {
      const example = '--set gdp_growth=6%';
      complain(
        'bad_setting',
        `无法读取 --set “${setting}”：应为“驱动因素=值”；请写成 ${example}`,
        `Cannot read --set "${setting}": it is not driver=value; write it as in ${example}`,
      );
      continue;
    }
    const found = findDriver(name, library);
    if (found.driver === null) {
      complain(
        'unknown_driver',
        `无法设定“${name}”：${found.why.zh}`,
        `Cannot set "${name}": ${found.why.en}`,
      );
      continue;
    }
    const path = await readPath(written, found.driver, library, years, complain);
    if (path !== undefined) set[name] = path;
  }
  if (issues.some(({ level }) => level === 'error')) throw new PlancastError(issues);
  return set;
}

async function readPath(
  written: string,
  driver: Driver,
  library: Library,
  years: SetYears,
  complain: (code: string, zh: string, en: string) => void,
): Promise<GrowthPath | undefined> {
  const { value, complaint } = readAmount(written, driver.unit, library.units);
  const [low, high] = driver.bounds;
  const inBounds = value !== null && (low === null || value >= low) && (high === null || value <= high);
  // The common case needs no YAML and no schema, which take longer to load than the run takes.
  if (complaint === null && inBounds) return { path: 'constant', value };
  const { readGrowthPath } = await import('../scenarios/loader/read_growth_path.ts');
  const raw: unknown = written.startsWith('{') ? await readMap(written, driver, complain) : written;
  if (raw === undefined) return undefined;
  const path = readGrowthPath(raw, [], {
    driver,
    units: library.units,
    ...years,
    report: (_, code, text) => complain(code, text.zh, text.en),
  });
  return path ?? undefined;
}

async function readMap(
  written: string,
  driver: Driver,
  complain: (code: string, zh: string, en: string) => void,
): Promise<unknown> {
  const { readYaml } = await import('../scenarios/loader/read_yaml.ts');
  const { data, issues } = readYaml(written, '--set');
  for (const { code, text } of issues) {
    complain(code, `无法设定 ${driver.id}：${text.zh}`, `Cannot set ${driver.id}: ${text.en}`);
  }
  return issues.length > 0 ? undefined : data;
}
