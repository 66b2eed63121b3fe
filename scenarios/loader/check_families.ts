import type { Indicator } from '../../engine/types.ts';
import type { ReferenceClass } from '../../engine/uncertainty/reference_class.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { hint } from './suggest.ts';

/** Reports drivers that name a family of errors that was not measured, or say twice how far they err. */
export function checkFamilies(
  indicators: Readonly<Record<string, Indicator>>,
  { families }: ReferenceClass,
  files: Readonly<Record<string, YamlFile>>,
): void {
  const known = Object.entries(families).map(([id, { label }]) => ({ id, label }));
  for (const { id: indicator, drivers } of Object.values(indicators)) {
    for (const { id, family, spread } of drivers) {
      if (family === null) continue;
      const report = (key: string, code: string, zh: string, en: string) => {
        const file = files[indicator];
        const text = { zh: `无法确定“${id}”的误差：${zh}`, en: `Cannot tell the errors of "${id}": ${en}` };
        file?.issues.push(issueAt(file, ['drivers', id, key], code, text));
      };
      if (known.length > 0 && !Object.hasOwn(families, family)) {
        const near = hint(family, known);
        report(
          'family',
          'unknown_family',
          `没有误差参照类“${family}”；${near.zh}`,
          `there is no family "${family}"; ${near.en}`,
        );
      }
      if (spread !== undefined) {
        report(
          'spread',
          'two_spreads',
          '既有 family 又有 spread；请只留一个',
          'it has a family and a spread; keep one',
        );
      }
    }
  }
}
