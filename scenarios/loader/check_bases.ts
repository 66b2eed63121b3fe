import type { Scenario } from '../../engine/run_types.ts';
import type { Text } from '../../engine/types.ts';
import { readAmount } from './read_amount.ts';
import { outOfBounds } from './read_driver_value.ts';
import { readYears } from './read_years.ts';
import { type Frame, mapAt, type ScenarioCheck, textOf } from './scenario_check.ts';
import { showValue } from './show_value.ts';
import { hint } from './suggest.ts';

type Base = Scenario['bases'][number];

/**
 * Levels a scenario supplies because no document prints them: `{gdp_nominal: {2020: 142.6}, why: ...}`; a `why`
 * beside the years of one indicator speaks for that one only.
 */
export function checkBases(check: ScenarioCheck, frame: Frame): Base[] {
  const entries = mapAt(check.document, 'bases');
  const why = textOf(entries.find(([name]) => name === 'why')?.[1]);
  return entries
    .filter(([name]) => name !== 'why')
    .flatMap(([name, years]) => checkLevels(check, frame, name, years, why))
    .sort((a, b) => (a.indicator === b.indicator ? a.year - b.year : a.indicator < b.indicator ? -1 : 1));
}

function checkLevels(
  check: ScenarioCheck,
  frame: Frame,
  name: string,
  raw: unknown,
  common: Text | null,
): Base[] {
  const { indicators, units } = check.library;
  const place = ['bases', name];
  const wrong = (path: readonly string[], code: string, what: Text, at: 'key' | 'value') =>
    check.report(
      path,
      code,
      { zh: `无法设定“${name}”的基数：${what.zh}`, en: `Cannot set a base of "${name}": ${what.en}` },
      { at },
    );
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (indicator === undefined) {
    const near = hint(name, Object.values(indicators));
    wrong(
      place,
      'unknown_indicator',
      { zh: `没有这个指标；${near.zh}`, en: `there is no such indicator; ${near.en}` },
      'key',
    );
    return [];
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const shown = showValue(raw);
    const what = {
      zh: `写的是${shown.zh}；请按年份写，如 {${frame.baseYear}: 142.6}`,
      en: `found ${shown.en}; give it by year, such as {${frame.baseYear}: 142.6}`,
    };
    wrong(place, 'base_without_year', what, 'value');
    return [];
  }
  const own = 'why' in raw ? textOf(raw.why) : common;
  if (own === null) {
    const what = { zh: '没有说明来由；请写 why', en: 'it is not said why; add "why"' };
    wrong(place, 'base_without_why', what, 'key');
  }
  return Object.entries(raw).flatMap(([key, written]) => {
    if (key === 'why') return [];
    const years = readYears(key);
    if (
      years === null ||
      years[0] !== years[1] ||
      years[0] > frame.horizon ||
      years[0] < frame.baseYear - 10
    ) {
      const what = {
        zh: `“${key}”不是可用的年份；请写 ${frame.baseYear} 这样的年份`,
        en: `"${key}" is no year it could have; write a year such as ${frame.baseYear}`,
      };
      wrong([...place, key], 'unknown_years', what, 'key');
      return [];
    }
    const amount =
      typeof written === 'number'
        ? { value: written, complaint: null }
        : readAmount(written, indicator.unit, units);
    if (amount.complaint !== null) {
      const { code, found, wanted } = amount.complaint;
      wrong(
        [...place, key],
        code,
        { zh: `${found.zh}；${wanted.zh}`, en: `${found.en}; ${wanted.en}` },
        'value',
      );
      return [];
    }
    const beyond = outOfBounds(amount.value, indicator.bounds, indicator.unit);
    if (beyond !== null) wrong([...place, key], 'out_of_bounds', beyond, 'value');
    return own === null || beyond !== null
      ? []
      : [{ indicator: name, year: years[0], value: amount.value, why: own }];
  });
}
