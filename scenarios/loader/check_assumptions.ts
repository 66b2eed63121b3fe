import type { GrowthPath } from '../../engine/run_types.ts';
import { LATEST_YEAR } from './check_year.ts';
import { findDriver } from './find_driver.ts';
import { isBlank } from './locate.ts';
import { readGrowthPath } from './read_growth_path.ts';
import { formatYears } from './read_years.ts';
import { type Frame, mapAt, type ScenarioCheck } from './scenario_check.ts';
import { showValue } from './show_value.ts';

/** The growth paths of a scenario by driver, in the order of their names; null removes what a parent sets. */
export function checkAssumptions(check: ScenarioCheck, frame: Frame): Record<string, GrowthPath | null> {
  const paths: Record<string, GrowthPath | null> = {};
  for (const [name, raw] of mapAt(check.document, 'assumptions').sort(byName)) {
    const place = ['assumptions', name];
    const found = findDriver(name, check.library);
    if (found.driver === null) {
      const text = { zh: `无法设定“${name}”：${found.why.zh}`, en: `Cannot set "${name}": ${found.why.en}` };
      check.report(place, 'unknown_driver', text, { at: 'key' });
      continue;
    }
    if (raw === null && check.document.document !== null && isBlank(check.document.document, place)) {
      check.report(place, 'empty_value', {
        zh: `无法设定 ${name}：没有写值；请写一个值，或用 ${name}: null 去掉上一层的设定`,
        en: `Cannot set ${name}: there is no value; write one, or remove what a parent sets with ${name}: null`,
      });
      continue;
    }
    const path = readGrowthPath(raw, place, {
      driver: found.driver,
      units: check.library.units,
      earliest: frame.baseYear + 1,
      latest: LATEST_YEAR,
      report: check.report,
    });
    if (path === undefined) continue;
    paths[name] = path;
    warnBeyondHorizon(check, frame, name, path);
  }
  return paths;
}

/** The elasticities of a scenario by driver, in the order of their names. */
export function checkElasticities(check: ScenarioCheck): Record<string, number> {
  const elasticities: Record<string, number> = {};
  for (const [name, raw] of mapAt(check.document, 'elasticities').sort(byName)) {
    const place = ['elasticities', name];
    const say = (code: string, zh: string, en: string, at: 'key' | 'value') =>
      check.report(
        place,
        code,
        { zh: `无法设定“${name}”的弹性：${zh}`, en: `Cannot set the elasticity of "${name}": ${en}` },
        { at },
      );
    const found = findDriver(name, check.library);
    if (found.driver === null) {
      say('unknown_driver', found.why.zh, found.why.en, 'key');
    } else if (found.driver.response === null) {
      const zh = '它不与经济增长挂钩；请直接在 assumptions 中设定它';
      say('not_linked', zh, 'it is not linked to growth; set the driver itself under "assumptions"', 'key');
    } else if (typeof raw !== 'number' || !Number.isFinite(raw)) {
      const shown = showValue(raw);
      say(
        'not_a_number',
        `写的是${shown.zh}；请写一个数，如 1.15`,
        `found ${shown.en}; write a number, such as 1.15`,
        'value',
      );
    } else {
      elasticities[name] = raw;
    }
  }
  return elasticities;
}

function warnBeyondHorizon(
  check: ScenarioCheck,
  { horizon }: Frame,
  name: string,
  path: GrowthPath | null,
): void {
  if (path?.path !== 'by_year') return;
  const late = Object.keys(path.values)
    .map(Number)
    .filter((year) => year > horizon);
  if (late.length === 0) return;
  const years = formatYears(late);
  check.report(
    ['assumptions', name],
    'no_effect',
    {
      zh: `${name} 在 ${years} 的设定不起作用：测算到 ${horizon} 年为止；需要时请设定 horizon`,
      en: `${name} in ${years} has no effect: the projection ends in ${horizon}; set "horizon" to go further`,
    },
    { level: 'warning' },
  );
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
