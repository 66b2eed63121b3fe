import { scenarioSchema } from '../schema/scenario.ts';
import { checkStructure, reportMistakes, type Structure } from './check_structure.ts';
import type { Path } from './locate.ts';
import { readYaml, type YamlFile } from './read_yaml.ts';

/** A scenario file as read: its data, the mistakes of its form, and where it came from. */
export interface ScenarioDocument extends YamlFile {
  /** File name without its ending: `growth_6`. */
  stem: string;
  /** Folder the file stands in, the region unless the file says otherwise. */
  folder: string | null;
  sound: Structure<unknown>['sound'];
}

/** Checked by the function that knows what is wanted there: drivers, units and years. */
function checkedByMeaning([first, second, third]: Path): boolean {
  return (first === 'assumptions' || first === 'elasticities' || first === 'bases') && second !== undefined
    ? true
    : first === 'targets' && (third === 'period' || third === 'indicator');
}

/**
 * Reads a scenario file and checks its form; what it means is checked by `checkScenario`.
 *
 * @param text the content of the file, YAML or JSON
 * @param file its name with its folder: `sanmenxia/growth_6.yaml` is scenario growth_6 of region sanmenxia
 */
export function readScenario(text: string, file: string): ScenarioDocument {
  const yaml = readYaml(text, file);
  const parts = file.split(/[\\/]/);
  const stem = (parts.at(-1) ?? '').replace(/\.(ya?ml|json)$/i, '');
  const document: ScenarioDocument = { ...yaml, stem, folder: parts.at(-2) ?? null, sound: () => false };
  if (yaml.document === null) return document;
  const structure = checkStructure(scenarioSchema, yaml.data, { ignore: checkedByMeaning });
  reportMistakes(document, structure);
  return { ...document, sound: structure.sound };
}
