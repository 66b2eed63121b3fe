import type { ResolvedTarget } from '../../engine/run_types.ts';
import type { Indicator, Target, Text } from '../../engine/types.ts';
import { driversOf } from '../library.ts';
import { TARGET_NUMBERS } from '../schema/plan.ts';
import type { ScenarioTargetFile } from '../schema/scenario.ts';
import { WANTED } from '../schema/wanted.ts';
import { LATEST_YEAR } from './check_year.ts';
import { readAmount } from './read_amount.ts';
import {
  checkTarget,
  demandOf,
  readTarget,
  type TargetFields,
  targetIds,
  unitOfTarget,
} from './read_target.ts';
import { readYears, yearsOutside } from './read_years.ts';
import { type Frame, listAt, type ScenarioCheck } from './scenario_check.ts';
import { asWritten } from './show_value.ts';
import { hint } from './suggest.ts';

/** A scenario's own targets, and the numbers it supplies for delegated ones, in the order written. */
export function checkTargets(check: ScenarioCheck, frame: Frame): ResolvedTarget[] {
  const targets: ResolvedTarget[] = [];
  const written = listAt(check.document, 'targets');
  const nextId = targetIds(written as readonly { id?: unknown }[]);
  const taken = new Set<string>();
  const demands = new Map<string, number>();
  for (const [index, raw] of written.entries()) {
    const target = checkOne(check, frame, raw, index, nextId);
    if (target === null) continue;
    const demand = demandOf(target);
    const before = demand === null ? undefined : demands.get(demand);
    const place = ['targets', index];
    if (before !== undefined) {
      check.report(place, 'duplicate_target', {
        zh: `无法读取“${target.indicator}”的目标：与第 ${before + 1} 个目标相同；请只留一个`,
        en: `Cannot read the target on "${target.indicator}": it asks for the same as target ${before + 1}; keep one`,
      });
    } else if (taken.has(target.id)) {
      check.report(place, 'duplicate_target', {
        zh: `无法区分目标“${target.id}”：写了两次；请为其中一个写 id`,
        en: `Cannot tell apart the targets "${target.id}": it is written twice; give one an "id"`,
      });
    } else targets.push(target);
    taken.add(target.id);
    if (demand !== null) demands.set(demand, before ?? index);
  }
  return targets;
}

type Report = (key: string, code: string, what: Text, at?: 'value' | 'key') => void;

function checkOne(
  check: ScenarioCheck,
  frame: Frame,
  raw: unknown,
  index: number,
  nextId: ReturnType<typeof targetIds>,
): ResolvedTarget | null {
  const place = ['targets', index];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const written = raw as ScenarioTargetFile;
  let right = check.document.sound(place);
  const name = written.delegated ?? written.indicator;
  const report: Report = (key, code, what, at = 'value') => {
    right = false;
    const which =
      typeof name === 'string'
        ? { zh: `“${name}”的目标`, en: `the target on "${name}"` }
        : { zh: `第 ${index + 1} 个目标`, en: `target ${index + 1}` };
    const text = { zh: `无法读取${which.zh}：${what.zh}`, en: `Cannot read ${which.en}: ${what.en}` };
    check.report([...place, key], code, text, { at });
  };
  const indicator = indicatorNamed(check, written, report);
  const delegated = indicator === null ? null : delegatedTarget(frame, written, indicator, report);
  const lost = written.delegated !== undefined && delegated === null;
  const period = lost ? null : checkPeriod(written, delegated, frame, report);
  if (indicator === null || lost) return null;

  const kind = written.kind ?? delegated?.measure ?? 'level';
  const unit = unitOfTarget(kind, indicator, written.measure ?? null);
  const numbers = checkNumbers(check, written, unit, (key) => check.document.sound([...place, key]), report);
  const { delegated: _, authority, source, ...rest } = written;
  const fields: TargetFields = {
    ...rest,
    ...numbers,
    indicator: indicator.id,
    kind,
    period: period ?? frame.horizon,
    every_year: written.every_year ?? false,
    approximate: written.approximate ?? false,
    nature: written.nature ?? delegated?.nature ?? 'unstated',
    aspiration: written.aspiration ?? delegated?.aspiration ?? false,
    source: source === undefined ? undefined : sourceText(source),
    where: written.where ?? (typeof source === 'object' ? (source.page ?? source.note) : undefined),
  };
  const unreadable = TARGET_NUMBERS.some((key) => written[key] !== undefined && numbers[key] === undefined);
  for (const { key, code, what } of checkTarget(fields, indicator, check.library)) {
    if (code !== 'target_without_number' || !unreadable) report(key, code, what);
  }
  if (!right || period === null) return null;
  const id = delegated?.id ?? nextId({ ...fields, id: written.id }, index);
  const target = readTarget(fields, indicator, id, '', check.library.units);
  return { ...(delegated === null ? target : supply(delegated, target)), authority: authority ?? 'own' };
}

/** The plan's delegated target with the number that the scenario supplies; the printed words stay the plan's. */
function supply(plan: Target, own: Target): Target {
  return {
    ...own,
    delegatedTo: own.delegatedTo ?? plan.delegatedTo,
    measure: own.measure ?? plan.measure,
    printed: own.printed === '' ? plan.printed : own.printed,
    source: own.source === '' ? plan.source : own.source,
    where: own.where === '' ? plan.where : own.where,
    outcome: own.outcome ?? plan.outcome,
    doubt: own.doubt ?? plan.doubt,
    note: own.note ?? plan.note,
  };
}

function indicatorNamed(check: ScenarioCheck, written: ScenarioTargetFile, report: Report): Indicator | null {
  const { indicators } = check.library;
  const key = written.delegated === undefined ? 'indicator' : 'delegated';
  const name = written[key];
  if (name === undefined) {
    report(key, 'target_without_indicator', {
      zh: '没有写指标；请写 indicator，如 indicator: gdp_real',
      en: 'it names no indicator; write one, such as indicator: gdp_real',
    });
    return null;
  }
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (indicator !== undefined) return indicator;
  const driver = typeof name === 'string' ? driversOf(check.library)[name] : undefined;
  const near = hint(String(name), Object.values(indicators));
  const what =
    driver === undefined
      ? { zh: `没有这个指标；${near.zh}`, en: `there is no such indicator; ${near.en}` }
      : {
          zh: `这是驱动因素；它的指标是 ${driver.indicator}`,
          en: `it is a driver; the indicator it moves is ${driver.indicator}`,
        };
  report(key, 'unknown_indicator', what);
  return null;
}

function delegatedTarget(
  frame: Frame,
  written: ScenarioTargetFile,
  indicator: Indicator,
  report: Report,
): Target | null {
  if (written.delegated === undefined || frame.plan === null) return null;
  const all = frame.plan.targets.filter(({ kind }) => kind === 'delegated');
  const found = all.filter(
    (target) => target.indicator === indicator.id && (written.id === undefined || target.id === written.id),
  );
  if (found.length === 1) return found[0] ?? null;
  const several = found.map(({ id }) => id).join(', ');
  const others = [...new Set(all.map((target) => target.indicator))].join(', ');
  report(
    'delegated',
    'not_delegated',
    found.length > 1
      ? {
          zh: `规划在该指标上有几个下达目标；请写 id，可选 ${several}`,
          en: `the plan delegates several targets on it; add "id", one of ${several}`,
        }
      : {
          zh: `规划 ${frame.plan.id} 没有把它列为下达目标；${others === '' ? '该规划没有下达目标' : `下达的有 ${others}`}`,
          en: `plan ${frame.plan.id} does not delegate it; ${others === '' ? 'it delegates nothing' : `it delegates ${others}`}`,
        },
  );
  return null;
}

function checkPeriod(
  written: ScenarioTargetFile,
  delegated: Target | null,
  frame: Frame,
  report: Report,
): string | null {
  const period = written.period ?? delegated?.period;
  if (period === undefined) {
    const { zh, en } = WANTED.period;
    report('period', 'target_without_period', {
      zh: `没有写期限；应为${zh}`,
      en: `it has no period; write ${en}`,
    });
    return null;
  }
  const years = readYears(period);
  if (years === null) {
    const { zh, en } = WANTED.period;
    report('period', 'unknown_years', {
      zh: `“${period}”不是年份；应为${zh}`,
      en: `"${period}" names no years; write ${en}`,
    });
    return null;
  }
  const outside = years[0] > years[1] ? null : yearsOutside(years, frame.baseYear, LATEST_YEAR);
  if (outside !== null) report('period', 'years_out_of_range', outside);
  return years[0] === years[1] ? String(years[0]) : `${years[0]}-${years[1]}`;
}

function checkNumbers(
  check: ScenarioCheck,
  written: ScenarioTargetFile,
  unit: string,
  sound: (key: string) => boolean,
  report: Report,
): { [K in (typeof TARGET_NUMBERS)[number]]: number | undefined } {
  const read = (key: (typeof TARGET_NUMBERS)[number]): number | undefined => {
    const raw = written[key];
    if (raw === undefined || !sound(key)) return undefined;
    if (typeof raw === 'number') return raw;
    const { value, complaint } = readAmount(raw, unit, check.library.units);
    if (complaint === null) return value;
    const { found, wanted } = complaint;
    report(key, complaint.code, {
      zh: `${asWritten(raw).zh}：${found.zh}；${wanted.zh}`,
      en: `${asWritten(raw).en}: ${found.en}; ${wanted.en}`,
    });
    return undefined;
  };
  const [at_least, at_most, above, below, about] = TARGET_NUMBERS.map(read);
  return { at_least, at_most, above, below, about };
}

function sourceText(source: NonNullable<ScenarioTargetFile['source']>): string {
  return typeof source === 'string' ? source : [source.title, source.href].filter(Boolean).join(', ');
}
