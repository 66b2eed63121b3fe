import type { Plan, Region } from '../../engine/types.ts';
import { driversOf, type Library } from '../library.ts';
import { planSchema } from '../schema/plan.ts';
import { checkStructure, reportMistakes } from './check_structure.ts';
import { checkTarget, demandOf, readTarget, targetIds } from './read_target.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { readYears } from './read_years.ts';
import { hint } from './suggest.ts';

/**
 * The plan of a file, held against the catalogue and the documents of its region; null when its form is wrong.
 * Mistakes go into the file's issues.
 *
 * @param yaml as `readYaml` gives it
 * @param id name of the file without `.plan.yaml`
 */
export function readPlan(
  yaml: YamlFile,
  id: string,
  region: Region,
  library: Pick<Library, 'indicators' | 'units'>,
): Plan | null {
  if (yaml.document === null) return null;
  const structure = checkStructure(planSchema, yaml.data);
  reportMistakes(yaml, structure);
  const file = structure.value;
  if (file === null) return null;
  const documents = region.documents.map((document) => ({ id: document.id, label: document.title }));
  const ids = file.targets.map(targetIds(file.targets));
  const takenIds = new Set<string>();
  const demands = new Map<string, number>();
  checkDocument(file.source, ['source']);
  const targets = file.targets.flatMap((fields, index) => {
    const place = ['targets', index];
    const wrong = (key: string, code: string, zh: string, en: string) => {
      const text = {
        zh: `无法读取“${fields.indicator}”的目标：${zh}`,
        en: `Cannot read the target on "${fields.indicator}": ${en}`,
      };
      yaml.issues.push(issueAt(yaml, [...place, key], code, text));
    };
    const document = region.documents.find(({ id: known }) => known === (fields.source ?? file.source));
    if (fields.source !== undefined) checkDocument(fields.source, [...place, 'source']);
    if (fields.printed === '' && document !== undefined && document.file !== null) {
      wrong(
        'printed',
        'no_quote',
        '没有原文；请写 printed',
        'the words of the document are missing; add "printed"',
      );
    }
    if (fields.outcome?.source !== undefined)
      checkDocument(fields.outcome.source, [...place, 'outcome', 'source']);
    if (takenIds.has(ids[index] ?? '')) {
      wrong(
        'id',
        'duplicate_target',
        `编号“${ids[index]}”已用过；请换一个`,
        `the id "${ids[index]}" is taken; give it another`,
      );
    }
    takenIds.add(ids[index] ?? '');
    const indicator = Object.hasOwn(library.indicators, fields.indicator)
      ? library.indicators[fields.indicator]
      : undefined;
    if (indicator === undefined) {
      const driver = driversOf(library)[fields.indicator];
      const near = hint(fields.indicator, Object.values(library.indicators));
      if (driver === undefined)
        wrong(
          'indicator',
          'unknown_indicator',
          `没有这个指标；${near.zh}`,
          `there is no such indicator; ${near.en}`,
        );
      else
        wrong(
          'indicator',
          'unknown_indicator',
          `这是驱动因素；指标是 ${driver.indicator}`,
          `it is a driver; its indicator is ${driver.indicator}`,
        );
      return [];
    }
    for (const { key, code, what } of checkTarget(fields, indicator, library))
      wrong(key, code, what.zh, what.en);
    const target = readTarget(fields, indicator, ids[index] ?? '', file.source, library.units);
    const demand = demandOf(target);
    const before = demand === null ? undefined : demands.get(demand);
    if (demand !== null && before === undefined) demands.set(demand, index);
    if (before !== undefined) {
      wrong(
        'indicator',
        'duplicate_target',
        `与第 ${before + 1} 个目标相同；请只留一个`,
        `it asks for the same as target ${before + 1}; keep one`,
      );
    }
    return [target];
  });
  const [first, last] = readYears(file.period) ?? [file.base_year + 1, file.base_year + 1];
  if (first > last || first <= file.base_year) {
    const text = {
      zh: `无法使用规划期 ${file.period}：基年是 ${file.base_year}；规划期应在基年之后，如 ${file.base_year + 1}-${file.base_year + 5}`,
      en: `Cannot use the plan period ${file.period}: the base year is ${file.base_year}; a period comes after it, such as ${file.base_year + 1}-${file.base_year + 5}`,
    };
    yaml.issues.push(issueAt(yaml, ['period'], 'bad_plan_period', text));
  }
  return {
    id,
    region: region.id,
    label: file.label,
    baseYear: file.base_year,
    period: [first, last],
    targets,
  };

  function checkDocument(source: string, path: readonly (string | number)[]): void {
    if (documents.some((document) => document.id === source)) return;
    const near = hint(source, documents);
    const text = {
      zh: `无法使用来源“${source}”：${region.id} 的 documents 中没有它；${near.zh}`,
      en: `Cannot use the source "${source}": ${region.id} lists no such document; ${near.en}`,
    };
    yaml.issues.push(issueAt(yaml, path, 'unknown_document', text));
  }
}
