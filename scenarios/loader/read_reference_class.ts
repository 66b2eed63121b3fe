import type { Source } from '../../engine/types.ts';
import type { ErrorFamily, HorizonErrors, ReferenceClass } from '../../engine/uncertainty/reference_class.ts';
import type { Spread } from '../../engine/uncertainty/spread.ts';
import { type ReferenceClassFile, referenceClassSchema, type SpreadFile } from '../schema/reference_class.ts';
import { checkStructure, reportMistakes } from './check_structure.ts';
import type { YamlFile } from './read_yaml.ts';
import { withoutUndefined } from './without_undefined.ts';

/** A library without measured errors. */
export const NO_REFERENCE_CLASS: ReferenceClass = { source: { title: 'none' }, families: {} };

/**
 * The reference class of a file; without families when there is none or it has mistakes, which go into the file's.
 *
 * @param yaml as `readYaml` gives it
 */
export function readReferenceClass(yaml: YamlFile): ReferenceClass {
  if (yaml.document === null) return NO_REFERENCE_CLASS;
  const structure = checkStructure(referenceClassSchema, yaml.data);
  reportMistakes(yaml, structure);
  const file = structure.value;
  if (file === null) return NO_REFERENCE_CLASS;
  return {
    source: withoutUndefined(file.source),
    families: Object.fromEntries(Object.entries(file.families).map(([id, family]) => [id, familyOf(family)])),
  };
}

/** The numbers of a spread, and where they come from. */
export function readSpread({ source, ...spread }: SpreadFile): { spread: Spread; source: Source } {
  return { spread, source: withoutUndefined(source) };
}

function familyOf(file: ReferenceClassFile['families'][string]): ErrorFamily {
  const { label, rule, unit, stated, stretch } = file;
  return {
    label,
    rule,
    unit,
    independentCases: file.independent_cases,
    horizons: horizonsOf(file.horizons),
    onePoint: file.one_point === undefined ? null : horizonsOf(file.one_point),
    stated: stated === undefined ? null : readSpread(stated),
    stretch: stretch === undefined ? null : { ...stretch, source: withoutUndefined(stretch.source) },
  };
}

function horizonsOf(file: ReferenceClassFile['families'][string]['horizons']): HorizonErrors[] {
  return Object.entries(file)
    .map(([years, { median_absolute, ...errors }]) => ({
      years: Number(years),
      ...errors,
      medianAbsolute: median_absolute,
    }))
    .sort((a, b) => a.years - b.years);
}
