import { type Dirent, existsSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { hashOf } from '../../engine/run_hash.ts';
import type { Indicator, Issue, Plan, Region } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import type { Library } from '../library.ts';
import { ID } from '../schema/fields.ts';
import { unitsSchema } from '../schema/units.ts';
import { checkCatalogue } from './check_catalogue.ts';
import { checkFamilies } from './check_families.ts';
import { checkScenarios } from './check_scenarios.ts';
import { checkStructure, reportMistakes } from './check_structure.ts';
import { estimateElasticities } from './estimate_elasticities.ts';
import { limitIssues } from './limit_issues.ts';
import { readFile } from './read_file.ts';
import { readFolder } from './read_folder.ts';
import { readIndicator, stubIndicator } from './read_indicator.ts';
import { readPlan } from './read_plan.ts';
import { NO_REFERENCE_CLASS, readReferenceClass } from './read_reference_class.ts';
import { readRegion } from './read_region.ts';
import { readScenario, type ScenarioDocument } from './read_scenario.ts';
import { issueAt, readYaml, type YamlFile } from './read_yaml.ts';

const EMPTY_LIBRARY: Library = {
  units: {},
  indicators: {},
  expressions: {},
  regions: {},
  plans: {},
  scenarios: {},
  elasticities: {},
  referenceClass: NO_REFERENCE_CLASS,
  dataVersion: '',
};

/**
 * Reads and checks everything under a folder of scenarios: units.yaml, indicators/*.yaml, and for each region
 * region.yaml, *.plan.yaml and its scenarios.
 *
 * @param folder the folder `scenarios/`
 * @returns the library of all that is right (nothing where units.yaml or the folder of
 * indicators or regions cannot be read), every issue of every file with its place, and how many files were read
 */
export function readLibrary(folder: string): { library: Library; issues: Issue[]; files: number } {
  const inIndicators = readFolder(join(folder, 'indicators'));
  const inRegions = readFolder(join(folder, 'regions'));
  const issues: Issue[] = [];
  const files: YamlFile[] = [];
  const open = (...path: string[]): YamlFile => {
    const yaml = openYaml(join(folder, ...path));
    files.push(yaml);
    return yaml;
  };

  const unitsFile = open('units.yaml');
  if (unitsFile.document === null) issues.push(...unitsFile.issues);
  issues.push(...[inIndicators, inRegions].flatMap(({ issue }) => issue ?? []));
  // Everything else rests on these: without one of them it would all be called wrong.
  if (issues.length > 0) return { library: EMPTY_LIBRARY, issues, files: files.length };
  const units = readUnits(unitsFile);
  const indicators: Record<string, Indicator> = {};
  const stubs: Record<string, Indicator> = {};
  const indicatorFiles: Record<string, YamlFile> = {};
  for (const name of namesIn(inIndicators.entries, '.yaml')) {
    const yaml = open('indicators', `${name}.yaml`);
    checkName(yaml, name);
    indicatorFiles[name] = yaml;
    const indicator = readIndicator(yaml, name);
    if (indicator === null) stubs[name] = stubIndicator(yaml, name);
    else indicators[name] = indicator;
  }
  const catalogue = { units, indicators: { ...indicators, ...stubs } };
  const referenceClass = existsSync(join(folder, 'reference_class.yaml'))
    ? readReferenceClass(open('reference_class.yaml'))
    : NO_REFERENCE_CLASS;
  checkFamilies(indicators, referenceClass, indicatorFiles);
  const expressions = checkCatalogue(catalogue.indicators, units, indicatorFiles);

  const regions: Record<string, Region> = {};
  const plans: Record<string, Plan> = {};
  const documents: ScenarioDocument[] = [];
  let scenarioFiles = 0;
  for (const id of foldersIn(join(folder, 'regions'), inRegions.entries)) {
    const yaml = open('regions', id, 'region.yaml');
    checkName(yaml, id);
    const region = readRegion(yaml, id, catalogue);
    if (region === null) continue;
    regions[id] = region;
    const { entries, issue: unlisted } = readFolder(join(folder, 'regions', id));
    if (unlisted !== null) {
      issues.push(unlisted);
      continue;
    }
    const planNames = namesIn(entries, '.plan.yaml');
    for (const name of planNames) {
      const file = open('regions', id, `${name}.plan.yaml`);
      checkName(file, name);
      const plan = readPlan(file, name, region, catalogue);
      if (plan !== null) plans[`${id}/${name}`] = plan;
    }
    checkDefaultPlan(yaml, region, planNames);
    for (const name of namesIn(entries, '.yaml')) {
      if (name === 'region' || name.endsWith('.plan')) continue;
      const path = join(folder, 'regions', id, `${name}.yaml`);
      const { text, issue } = readFile(path);
      scenarioFiles += 1;
      if (issue !== null) issues.push(issue);
      else documents.push(readScenario(text, path));
    }
  }
  const dataVersion = hashOf({ units, indicators, regions, plans, referenceClass }).slice(0, 12);
  const elasticities = Object.fromEntries(
    Object.values(regions).map((region) => [region.id, estimateElasticities(region, indicators)]),
  );
  const base: Library = {
    units,
    indicators,
    expressions,
    regions,
    plans,
    scenarios: {},
    elasticities,
    referenceClass,
    dataVersion,
  };
  const { scenarios, issues: scenarioIssues } = checkScenarios(documents, { ...base, ...catalogue });
  issues.push(...files.flatMap((yaml) => limitIssues(yaml.issues, yaml.more)), ...scenarioIssues);
  const named = Object.values(scenarios).map((scenario) => [
    scenario.id,
    { ...scenario, file: portable(scenario.file) },
  ]);
  return {
    library: { ...base, scenarios: sorted(Object.fromEntries(named)) },
    issues,
    files: files.length + scenarioFiles,
  };

  /** The same on every machine: `scenarios/regions/sanmenxia/plan.yaml`. */
  function portable(file: string | null): string | null {
    return file === null ? null : [basename(folder), ...relative(folder, file).split(sep)].join('/');
  }
}

function openYaml(path: string): YamlFile {
  const { text, issue } = readFile(path);
  if (issue === null) return readYaml(text, path);
  return { ...readYaml('', path), document: null, issues: [issue] };
}

function readUnits(yaml: YamlFile): Units {
  const structure = checkStructure(unitsSchema, yaml.data);
  reportMistakes(yaml, structure);
  return structure.value ?? {};
}

function checkName(yaml: YamlFile, name: string): void {
  if (ID.test(name) || yaml.document === null) return;
  const text = {
    zh: `无法使用名称“${name}”：只能用小写字母、数字和下划线；请改名，如 rd_intensity`,
    en: `Cannot use the name "${name}": it takes lower-case letters, digits and underscores; rename it, such as rd_intensity`,
  };
  yaml.issues.push(issueAt(yaml, [], 'bad_name', text));
}

function checkDefaultPlan(yaml: YamlFile, region: Region, plans: readonly string[]): void {
  if (region.defaultPlan === '' || plans.includes(region.defaultPlan)) return;
  const text = {
    zh: `无法以“${region.defaultPlan}”为默认规划：没有这个规划；可用的有 ${plans.join('、')}`,
    en: `Cannot judge by "${region.defaultPlan}": there is no such plan; known are ${plans.join(', ')}`,
  };
  yaml.issues.push(issueAt(yaml, ['default_plan'], 'unknown_plan', text));
}

/** Names of the files of a folder with an ending, without it, sorted. */
function namesIn(entries: readonly Dirent[], ending: string): string[] {
  return entries
    .filter(({ name }) => name.endsWith(ending))
    .map(({ name }) => name.slice(0, -ending.length))
    .sort();
}

/** Names of the folders of a folder, those that a link leads to among them. */
function foldersIn(folder: string, entries: readonly Dirent[]): string[] {
  return entries
    .filter(
      (entry) => entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(join(folder, entry.name))),
    )
    .map((entry) => entry.name);
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    // A link that leads nowhere, or round in a circle.
    return false;
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
