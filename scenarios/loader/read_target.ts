import type { Indicator, Target, TargetKind, Text } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import type { Library } from '../library.ts';
import type { PlanFile } from '../schema/plan.ts';
import { convertUnit } from './convert_unit.ts';
import { readYears } from './read_years.ts';

type TargetFile = PlanFile['targets'][number];

/** The fields of a target as a file holds them, numbers already in the target's unit. */
export type TargetFields = Omit<TargetFile, 'printed'> & { printed?: string | undefined };

/** A mistake in a target: which field, and what to say behind `Cannot read the target on ...:`. */
export interface TargetMistake {
  key: string;
  code: string;
  what: Text;
}

/** Kinds that are judged by a number of their own. */
const NEEDS_NUMBER: ReadonlySet<TargetKind> = new Set([
  'level',
  'average_growth',
  'annual_growth',
  'cumulative_total',
  'cumulative_change',
  'point_change',
]);

/**
 * A target of a plan or scenario, with what was left out filled in.
 *
 * @param fields as read from the file
 * @param id unique in its plan
 * @param source document it stands in when the target itself does not say
 * @param units the registry; a number printed in another unit of the same kind is turned into the indicator's
 */
export function readTarget(
  fields: TargetFields,
  indicator: Indicator,
  id: string,
  source: string,
  units: Units,
): Target {
  const numbers = [fields.at_least, fields.at_most, fields.above, fields.below, fields.about];
  const measure = fields.measure ?? null;
  const outcome = fields.outcome;
  const unit = unitOfTarget(fields.kind, indicator, measure);
  const inUnit = (number: number | undefined, from = fields.unit ?? unit) =>
    number === undefined ? null : (convertUnit(number, from, unit, units) ?? number);
  // 3200 人 printed to the person is 0.3200 万人: the places move with the unit.
  const moved = fields.unit === undefined ? 1 : (convertUnit(1, fields.unit, unit, units) ?? 1);
  const places = fields.decimals ?? Math.max(0, ...numbers.map(placesOf));
  return {
    id,
    indicator: indicator.id,
    kind: fields.kind,
    period: String(fields.period),
    atLeast: inUnit(fields.at_least),
    atMost: inUnit(fields.at_most),
    above: inUnit(fields.above),
    below: inUnit(fields.below),
    about: inUnit(fields.about),
    unit,
    approximate: fields.approximate,
    everyYear: fields.every_year,
    nature: fields.nature,
    aspiration: fields.aspiration,
    to: fields.to ?? null,
    against: fields.against ?? null,
    delegatedTo: fields.delegated_to ?? null,
    measure,
    decimals: Math.max(0, places - Math.round(Math.log10(moved))),
    printed: fields.printed ?? '',
    source: fields.source ?? source,
    where: fields.where ?? '',
    outcome:
      outcome === undefined
        ? null
        : {
            value: inUnit(outcome.value, outcome.unit ?? fields.unit ?? unit) ?? outcome.value,
            unit:
              outcome.unit === undefined || convertUnit(1, outcome.unit, unit, units) !== null
                ? unit
                : outcome.unit,
            printed: outcome.printed,
            source: outcome.source ?? fields.source ?? source,
          },
    doubt: fields.doubt ?? null,
    note: fields.note ?? null,
  };
}

/**
 * Gives the targets of a list their ids, to be asked in their order: `gdp_real.average_growth`; a second one of the
 * same kind gets its period behind it, a third its place in the list.
 *
 * @param targets all of the list, so that an id that is written is not given to another
 */
export function targetIds(
  targets: readonly { id?: unknown }[],
): (target: Pick<TargetFields, 'id' | 'indicator' | 'kind' | 'period'>, index: number) => string {
  const taken = new Set(targets.map((target) => target?.id));
  return ({ id, indicator, kind, period }, index) => {
    if (id !== undefined) return id;
    const plain = `${indicator}.${kind}`;
    const free =
      [plain, `${plain}.${period}`, `${plain}.${index + 1}`].find((name) => !taken.has(name)) ?? plain;
    taken.add(free);
    return free;
  };
}

/** What a target with a number asks for, null for one without: two of one text ask for the same thing twice. */
export function demandOf(target: Target): string | null {
  const { indicator, kind, period, atLeast, atMost, above, below, about, to, against, aspiration } = target;
  const bounds = [atLeast, atMost, above, below, about];
  if (bounds.every((bound) => bound === null)) return null;
  return JSON.stringify([indicator, kind, period, bounds, to, against, aspiration, target.everyYear]);
}

/** What is wrong with a target whose form is right: its period, its number, its unit, what it refers to. */
export function checkTarget(
  fields: TargetFields,
  indicator: Indicator,
  known: Pick<Library, 'indicators' | 'units'>,
): TargetMistake[] {
  const mistakes: TargetMistake[] = [];
  const add = (key: string, code: string, zh: string, en: string) =>
    mistakes.push({ key, code, what: { zh, en } });
  const years = readYears(fields.period);
  if (years !== null && years[0] > years[1]) {
    const right = `${years[1]}-${years[0]}`;
    add(
      'period',
      'reversed_years',
      `${years[0]} 在 ${years[1]} 之后；请写成 ${right}`,
      `${years[0]} comes after ${years[1]}; write ${right}`,
    );
  }
  const { at_least, at_most, above, below, about } = fields;
  const numbers = [at_least, at_most, above, below, about].filter((number) => number !== undefined);
  if (numbers.length === 0 && NEEDS_NUMBER.has(fields.kind)) {
    const keys = 'at_least, at_most, above, below, about';
    add(
      'indicator',
      'target_without_number',
      `没有目标值；请写 ${keys} 之一`,
      `it has no number; write one of ${keys}`,
    );
  }
  const low = at_least ?? above;
  const high = at_most ?? below;
  const twice =
    (at_least !== undefined && above !== undefined) || (at_most !== undefined && below !== undefined);
  if (twice || (about !== undefined && numbers.length > 1)) {
    add(
      'indicator',
      'two_numbers',
      '同一方向写了两个目标值；请只留一个',
      'it has two numbers of one kind; keep one',
    );
  } else if (low !== undefined && high !== undefined && low > high) {
    add(
      'indicator',
      'reversed_band',
      `下限 ${low} 高于上限 ${high}；请对调`,
      `its lower end ${low} is above its upper end ${high}; swap them`,
    );
  }
  const wanted = unitOfTarget(fields.kind, indicator, fields.measure ?? null);
  if (fields.unit !== undefined && convertUnit(1, fields.unit, wanted, known.units) === null) {
    const exists = Object.hasOwn(known.units, fields.unit);
    const zh = exists ? `单位是“${fields.unit}”` : `没有单位“${fields.unit}”`;
    const en = exists ? `its unit is "${fields.unit}"` : `there is no unit "${fields.unit}"`;
    add(
      'unit',
      exists ? 'wrong_unit' : 'unknown_unit',
      `${zh}；应为“${wanted}”`,
      `${en}; "${wanted}" is wanted`,
    );
  }
  if (fields.to !== undefined && !Object.hasOwn(known.indicators, fields.to)) {
    add(
      'to',
      'unknown_indicator',
      `没有可比较的指标“${fields.to}”；请写指标名称`,
      `there is no indicator "${fields.to}" to hold it against; name one`,
    );
  }
  if (fields.kind === 'relative' && fields.to === undefined && fields.against === undefined) {
    add(
      'kind',
      'relative_to_nothing',
      '没有比较对象；请写 to 或 against',
      'it is not said against what; write "to" or "against"',
    );
  }
  if (fields.kind === 'delegated' && fields.delegated_to === undefined) {
    add(
      'kind',
      'delegated_to_nobody',
      '没有说明由谁下达；请写 delegated_to',
      'it is not said who sets the number; write "delegated_to"',
    );
  }
  return mistakes;
}

/** The unit in which a target of a kind is given. */
export function unitOfTarget(kind: TargetKind, indicator: Indicator, measure: Target['measure']): string {
  switch (kind) {
    case 'average_growth':
    case 'annual_growth':
      return 'percent/yr';
    case 'cumulative_change':
      return 'percent';
    case 'relative':
      return 'pp';
    case 'point_change':
      return indicator.unit === 'percent' ? 'pp' : indicator.unit;
    case 'delegated':
      return measure === null || measure === 'level'
        ? indicator.unit
        : unitOfTarget(measure, indicator, null);
    default:
      return indicator.unit;
  }
}

function placesOf(number: number | undefined): number {
  const text = number === undefined ? '' : String(number);
  return /e/.test(text) ? 0 : (text.split('.')[1]?.length ?? 0);
}
