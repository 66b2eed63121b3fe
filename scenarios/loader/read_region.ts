import type { Indicator, Measure, Observation, Region, Text } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import { driversOf, type Library } from '../library.ts';
import { type RegionFile, regionSchema } from '../schema/region.ts';
import { checkStructure, reportMistakes } from './check_structure.ts';
import { convertUnit } from './convert_unit.ts';
import type { Path } from './locate.ts';
import { outOfBounds } from './read_driver_value.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { readYears } from './read_years.ts';
import { hint } from './suggest.ts';

type ObservationFile = RegionFile['observations'][string][number];

/**
 * The region of a file, held against the catalogue; null when its form is wrong. Mistakes go into the file's issues.
 *
 * @param yaml as `readYaml` gives it
 * @param id name of the region's folder
 */
export function readRegion(
  yaml: YamlFile,
  id: string,
  library: Pick<Library, 'indicators' | 'units'>,
): Region | null {
  if (yaml.document === null) return null;
  const structure = checkStructure(regionSchema, yaml.data);
  reportMistakes(yaml, structure);
  const file = structure.value;
  if (file === null) return null;
  const observations = Object.entries(file.observations).flatMap(([name, list]) => {
    const indicator = indicatorNamed(yaml, name, library);
    if (indicator === null) return [];
    checkSameYear(yaml, name, list);
    return list.map((fields, index) => {
      checkObservation(yaml, ['observations', name, index], fields, indicator, file, library);
      return readObservation(fields, indicator, library.units);
    });
  });
  return {
    id,
    label: file.label,
    defaultPlan: file.default_plan ?? '',
    documents: Object.entries(file.documents).map(([document, fields]) => ({
      id: document,
      title: fields.title,
      file: fields.file ?? null,
      href: fields.href ?? null,
      published: String(fields.published),
    })),
    observations,
    notes: file.notes,
  };
}

/** A number printed in another unit of the same kind is turned into the indicator's; the quote keeps it as printed. */
function readObservation(fields: ObservationFile, indicator: Indicator, units: Units): Observation {
  const unit = unitOfMeasure(fields.measure, indicator) ?? fields.unit ?? indicator.unit;
  return {
    indicator: indicator.id,
    measure: fields.measure,
    period: String(fields.period),
    value: convertUnit(fields.value, fields.unit ?? unit, unit, units) ?? fields.value,
    unit,
    prices: fields.prices ?? indicator.prices,
    status: fields.status,
    bound: fields.bound ?? null,
    vintage: fields.vintage ?? null,
    annual: fields.annual,
    source: fields.source,
    where: fields.where,
    quote: fields.quote,
    implied: fields.implied ?? null,
    note: fields.note ?? null,
    doubt: fields.doubt ?? null,
  };
}

/** The unit in which a measure of an indicator is given; null where the file says it. */
function unitOfMeasure(measure: Measure, indicator: Indicator): string | null {
  switch (measure) {
    case 'average_growth':
    case 'annual_growth':
      return 'percent/yr';
    case 'cumulative_change':
      return 'percent';
    case 'point_change':
      return indicator.unit === 'percent' ? 'pp' : indicator.unit;
    case 'ratio':
      return null;
    default:
      return indicator.unit;
  }
}

function indicatorNamed(
  yaml: YamlFile,
  name: string,
  library: Pick<Library, 'indicators'>,
): Indicator | null {
  if (Object.hasOwn(library.indicators, name)) return library.indicators[name] ?? null;
  const near = hint(name, Object.values(library.indicators));
  const driver = driversOf(library)[name];
  const why =
    driver === undefined
      ? { zh: `没有这个指标；${near.zh}`, en: `there is no such indicator; ${near.en}` }
      : {
          zh: `这是驱动因素；观测值写在指标 ${driver.indicator} 下`,
          en: `it is a driver; observe its indicator ${driver.indicator}`,
        };
  const text = {
    zh: `无法使用“${name}”的观测值：${why.zh}`,
    en: `Cannot use observations of "${name}": ${why.en}`,
  };
  yaml.issues.push(issueAt(yaml, ['observations', name], 'unknown_indicator', text, { at: 'key' }));
  return null;
}

function checkObservation(
  yaml: YamlFile,
  place: Path,
  fields: ObservationFile,
  indicator: Indicator,
  region: RegionFile,
  library: Pick<Library, 'units'>,
): void {
  const wrong = (key: string, code: string, what: Text) => {
    const of = `${indicator.id} ${fields.period}`;
    const text = {
      zh: `无法使用 ${of} 的观测值：${what.zh}`,
      en: `Cannot use the observation of ${of}: ${what.en}`,
    };
    yaml.issues.push(issueAt(yaml, [...place, key], code, text));
  };
  if (!Object.hasOwn(region.documents, fields.source)) {
    const near = hint(
      fields.source,
      Object.entries(region.documents).map(([id, { title }]) => ({ id, label: title })),
    );
    wrong('source', 'unknown_document', {
      zh: `documents 中没有“${fields.source}”；${near.zh}`,
      en: `no document "${fields.source}" is listed; ${near.en}`,
    });
  }
  const wanted = unitOfMeasure(fields.measure, indicator);
  if (fields.unit !== undefined && !Object.hasOwn(library.units, fields.unit)) {
    wrong('unit', 'unknown_unit', {
      zh: `没有单位“${fields.unit}”；应为“${wanted ?? indicator.unit}”`,
      en: `there is no unit "${fields.unit}"; "${wanted ?? indicator.unit}" is wanted`,
    });
  } else if (
    fields.unit !== undefined &&
    wanted !== null &&
    convertUnit(1, fields.unit, wanted, library.units) === null
  ) {
    wrong('unit', 'wrong_unit', {
      zh: `单位是“${fields.unit}”；应为“${wanted}”`,
      en: `its unit is "${fields.unit}"; "${wanted}" is wanted`,
    });
  }
  const beyond =
    fields.measure === 'level'
      ? outOfBounds(readObservation(fields, indicator, library.units).value, indicator.bounds, indicator.unit)
      : null;
  if (beyond !== null) wrong('value', 'out_of_bounds', beyond);
  const years = readYears(fields.period);
  if (years !== null && years[0] > years[1]) {
    wrong('period', 'reversed_years', {
      zh: `${years[0]} 在 ${years[1]} 之后；请对调`,
      en: `${years[0]} comes after ${years[1]}; swap them`,
    });
  }
  if (fields.status === 'implied' && fields.implied === undefined) {
    wrong('status', 'implied_without_arithmetic', {
      zh: '标为推算，却没有算式；请写 implied',
      en: 'it is marked implied without its arithmetic; add "implied"',
    });
  }
  const printed =
    fields.status === 'actual' || fields.status === 'preliminary' || fields.status === 'estimate';
  if (printed && fields.quote === '' && region.documents[fields.source]?.file !== undefined) {
    wrong('source', 'no_quote', {
      zh: '没有原文；请写 quote',
      en: 'the words of the document are missing; add "quote"',
    });
  }
  if (fields.annual && (fields.bound !== undefined || String(fields.period).includes('..'))) {
    wrong('period', 'not_a_year', {
      zh: '界限或不足一年的数不能当作年度值；请写 annual: false',
      en: 'a bound, or part of a year, is no value of a year; write annual: false',
    });
  }
}

/** Two values for one year and measure are a contradiction unless something tells them apart. */
function checkSameYear(yaml: YamlFile, name: string, list: readonly ObservationFile[]): void {
  const first = new Map<string, ObservationFile>();
  for (const [index, fields] of list.entries()) {
    if (!fields.annual) continue;
    const key = [fields.period, fields.measure, fields.vintage, fields.status, fields.prices].join('|');
    const before = first.get(key);
    if (before === undefined) first.set(key, fields);
    else if (before.value !== fields.value) {
      const text = {
        zh: `无法确定 ${name} 在 ${fields.period} 的值：有 ${before.value} 和 ${fields.value} 两个；请用 vintage、status 区分，或写 annual: false`,
        en: `Cannot tell ${name} in ${fields.period}: there are ${before.value} and ${fields.value}; tell them apart by vintage or status, or write annual: false`,
      };
      yaml.issues.push(issueAt(yaml, ['observations', name, index, 'value'], 'two_values', text));
    }
  }
}
