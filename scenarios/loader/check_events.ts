import type { ScenarioEvent } from '../../engine/run_types.ts';
import { findDriver } from './find_driver.ts';
import { readAmount } from './read_amount.ts';
import { type Frame, listAt, type ScenarioCheck, textOf } from './scenario_check.ts';
import { asWritten, showValue } from './show_value.ts';
import { valueAt } from './translate_issue.ts';

/** The events of a scenario, in the order written. */
export function checkEvents(check: ScenarioCheck, frame: Frame): ScenarioEvent[] {
  return listAt(check.document, 'events').flatMap((_, index) => checkEvent(check, frame, index) ?? []);
}

function checkEvent(check: ScenarioCheck, frame: Frame, index: number): ScenarioEvent | null {
  const place = ['events', index];
  const field = (key: string) =>
    check.document.sound([...place, key]) ? valueAt(check.document.data, [...place, key]) : undefined;
  const year = field('year');
  const name = field('driver');
  const raw = field('change');
  let right = check.document.sound(place);

  if (typeof year === 'number' && (year <= frame.baseYear || year > frame.horizon)) {
    right = false;
    const first = frame.baseYear + 1;
    check.report([...place, 'year'], 'event_out_of_range', {
      zh: `无法在 ${year} 年安排事件：测算从 ${first} 年到 ${frame.horizon} 年；请写其中的年份，或设定 horizon`,
      en: `Cannot place an event in ${year}: the projection runs from ${first} to ${frame.horizon}; write a year of it, or set "horizon"`,
    });
  }
  if (typeof name !== 'string') return null;
  const found = findDriver(name, check.library);
  if (found.driver === null) {
    check.report([...place, 'driver'], 'unknown_driver', {
      zh: `无法让事件作用于“${name}”：${found.why.zh}`,
      en: `Cannot let an event hit "${name}": ${found.why.en}`,
    });
    return null;
  }
  if (raw === undefined) return null;
  const { value, complaint } = readAmount(raw, pointsOf(found.driver.unit), check.library.units);
  if (complaint !== null) {
    const shown = typeof raw === 'string' ? asWritten(raw) : showValue(raw);
    check.report([...place, 'change'], complaint.code, {
      zh: `无法让 ${name} 变动 ${shown.zh}：${complaint.found.zh}；${complaint.wanted.zh}`,
      en: `Cannot change ${name} by ${shown.en}: ${complaint.found.en}; ${complaint.wanted.en}`,
    });
    return null;
  }
  if (!right || typeof year !== 'number') return null;
  const persistence = field('persistence');
  return {
    year,
    driver: name,
    change: value,
    persistence: typeof persistence === 'number' ? persistence : 0,
    label: textOf(field('label')),
  };
}

/** A change of a rate is counted in points; a change of anything else in its own unit. */
export function pointsOf(unit: string): string {
  return /^(percent|pp)(\/yr)?$/.test(unit) ? 'pp' : unit;
}
