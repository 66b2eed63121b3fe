import type { Text } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import { convertUnit, withoutYear } from './convert_unit.ts';
import { showValue } from './show_value.ts';
import { suggest } from './suggest.ts';

/** Why a written amount cannot be used: what was found, and what is wanted instead. */
interface Complaint {
  code: string;
  found: Text;
  wanted: Text;
}

export type Amount = { value: number; complaint: null } | { value: null; complaint: Complaint };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i;

/** Other ways to write a unit of the registry. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '%': 'percent',
  百分点: 'pp',
  个百分点: 'pp',
};

/**
 * A written amount as a number in the unit asked for: `6%` is 6 in percent/yr, `150000 万元` is 15 in 亿元.
 *
 * @param raw what stands in the file
 * @param unit of the driver, target or level that it is for
 */
export function readAmount(raw: unknown, unit: string, units: Units): Amount {
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return notANumber(raw, unit, units);
    return isBare(unit, units) ? { value: raw, complaint: null } : noUnit(raw, unit, units);
  }
  if (typeof raw !== 'string') return notANumber(raw, unit, units);
  const text = raw.normalize('NFKC').replaceAll('−', '-').trim();
  const digits = NUMBER.exec(text)?.[0];
  // The zero takes the sign off -0.
  const value = Number(digits) + 0;
  if (digits === undefined || !Number.isFinite(value)) return notANumber(raw, unit, units);
  const written = text.slice(digits.length).trim();
  if (written === '') return isBare(unit, units) ? { value, complaint: null } : noUnit(value, unit, units);
  return convert(value, written, raw, unit, units);
}

/**
 * A number as a person writes it in a scenario file; `readAmount` reads it back.
 *
 * @example
 * formatAmount(6, 'percent/yr') // => '6%'
 */
export function formatAmount(value: number, unit: string): string {
  const plain = withoutYear(unit);
  if (plain === 'percent') return `${value}%`;
  return plain === 'pp' ? `${value}pp` : `${value} ${plain}`;
}

/** A rate needs its sign; a number of people, years or places is clear without. */
function isBare(unit: string, units: Units): boolean {
  const plain = withoutYear(unit);
  const known = units[plain] ?? units[unit];
  return plain !== 'percent' && plain !== 'pp' && known?.scale === 1 && !('money' in known.dims);
}

function convert(value: number, written: string, raw: string, unit: string, units: Units): Amount {
  const wanted = withoutYear(unit);
  const given = unitNamed(withoutYear(written), units);
  if (given === null) {
    if (/^,\d{3}/.test(written)) {
      return complain('bad_amount', say(`有逗号`, 'it has a comma'), unit, units, raw.replaceAll(',', ''));
    }
    const shown = showValue(written);
    const found = say(`没有单位${shown.zh}`, `there is no unit ${shown.en}`);
    const known = Object.entries(units).map(([id, { zh, en }]) => ({ id, label: { zh, en } }));
    const near = /\p{L}/u.test(written) ? suggest(written, known) : null;
    const meant = near === null ? undefined : say(`是否想写“${near}”？`, `did you mean "${near}"?`);
    const wanted =
      meant ?? say(`请写成 ${formatAmount(value, unit)}`, `write it as ${formatAmount(value, unit)}`);
    return { value: null, complaint: { code: 'unknown_unit', found, wanted } };
  }
  if (given === wanted) return { value, complaint: null };
  if (given === 'pp' && wanted === 'percent') {
    const found = say('pp 是百分点，而这里是百分率', 'pp counts points, and this is a rate in percent');
    return complain('wrong_unit', found, unit, units, formatAmount(value, unit));
  }
  if (given === 'percent' && wanted === 'pp') {
    const found = say('% 是增长率，而这里按百分点变动', '% is a rate of growth, and this moves by points');
    return complain('wrong_unit', found, unit, units, formatAmount(value, unit));
  }
  const converted = convertUnit(value, given, unit, units);
  if (converted !== null) return { value: converted, complaint: null };
  const found = {
    zh: `单位“${given}”与“${unit}”不是同一类`,
    en: `"${given}" cannot be turned into "${unit}"`,
  };
  return complain('wrong_unit', found, unit, units);
}

function unitNamed(written: string, units: Units): string | null {
  const spelled = SPELLINGS[written] ?? written;
  if (Object.hasOwn(units, spelled) || spelled === 'percent' || spelled === 'pp') return spelled;
  const found = Object.entries(units).find(([, { zh, en }]) => zh === written || en === written);
  return found?.[0] ?? null;
}

function noUnit(value: number, unit: string, units: Units): Amount {
  const plain = withoutYear(unit);
  if (plain !== 'percent')
    return complain('no_unit', say('没有单位', 'it has no unit'), unit, units, formatAmount(value, unit));
  // Nothing is nothing, with % or without.
  if (value === 0) return { value, complaint: null };
  const fraction = Number((value * 100).toPrecision(12));
  return {
    value: null,
    complaint: {
      code: 'bare_rate',
      found: { zh: '百分率没有写 %', en: 'a rate is written with its %' },
      wanted: {
        zh: `是 ${value}%，还是 ${fraction}%？请写明`,
        en: `is ${value}% or ${fraction}% meant? write the one meant`,
      },
    },
  };
}

function notANumber(raw: unknown, unit: string, units: Units): Amount {
  const found = raw === null ? say('没有写值', 'there is no value') : say('这不是数', 'it is not a number');
  return complain('not_a_number', found, unit, units);
}

function complain(code: string, found: Text, unit: string, units: Units, corrected?: string): Amount {
  const shown = corrected ?? example(unit, units);
  const wanted =
    corrected === undefined
      ? say(`请写一个数，如 ${shown}`, `write an amount such as ${shown}`)
      : say(`请写成 ${shown}`, `write it as ${shown}`);
  return { value: null, complaint: { code, found, wanted } };
}

function example(unit: string, units: Units): string {
  return isBare(unit, units) ? '12' : formatAmount(withoutYear(unit) === 'pp' ? 0.5 : 6, unit);
}

function say(zh: string, en: string): Text {
  return { zh, en };
}
