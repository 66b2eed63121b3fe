import { EXPECTATION } from '../../engine/check_expectations.ts';
import { driversOf } from '../library.ts';
import { type Frame, listAt, type ScenarioCheck } from './scenario_check.ts';
import { hint } from './suggest.ts';

/** The `expect` lines of a scenario, as written; each names an indicator or driver that exists and a projected year. */
export function checkExpectLines(check: ScenarioCheck, frame: Frame): string[] {
  const { indicators } = check.library;
  const drivers = driversOf(check.library);
  return listAt(check.document, 'expect').filter((line, index): line is string => {
    if (typeof line !== 'string') return false;
    const wrong = (code: string, zh: string, en: string) => {
      const text = { zh: `无法检验“${line}”：${zh}`, en: `Cannot check "${line}": ${en}` };
      check.report(['expect', index], code, text);
      return false;
    };
    const [, id = '', year = ''] = EXPECTATION.exec(line) ?? [];
    if (id === '') {
      return wrong(
        'bad_expectation',
        '应有指标、年份、比较符和不带单位的数；请写成 urbanization_rate@2025 >= 63',
        'an indicator, a year, a comparison and a number without unit are due; write urbanization_rate@2025 >= 63',
      );
    }
    if (!Object.hasOwn(indicators, id) && drivers[id] === undefined) {
      const near = hint(id, Object.values(indicators));
      return wrong(
        'unknown_indicator',
        `没有指标“${id}”；${near.zh}`,
        `there is no indicator "${id}"; ${near.en}`,
      );
    }
    const { baseYear, horizon } = frame;
    if (Number(year) >= baseYear && Number(year) <= horizon) return true;
    return wrong(
      'years_out_of_range',
      `测算从 ${baseYear} 年到 ${horizon} 年；请写其中的年份`,
      `the run goes from ${baseYear} to ${horizon}; write a year of it`,
    );
  });
}
