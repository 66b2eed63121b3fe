import { compileModel } from '../../engine/compile_model.ts';
import type { Expression } from '../../engine/expression.ts';
import { parseEquation } from '../../engine/parse_equation.ts';
import { type Driver, type Indicator, type Issue, PlancastError } from '../../engine/types.ts';
import type { Units } from '../../engine/units.ts';
import { issueAt, type YamlFile } from './read_yaml.ts';
import { hint } from './suggest.ts';

/**
 * Parses the equations of all indicators and checks what they say of each other: units that exist, driver ids used
 * once, drivers and indicators that are referred to, cycles, units and price bases. Mistakes go into the files' issues.
 *
 * @param files the file of each indicator
 * @returns the parsed equations of those that could be parsed
 */
export function checkCatalogue(
  indicators: Readonly<Record<string, Indicator>>,
  units: Units,
  files: Readonly<Record<string, YamlFile>>,
): Record<string, Expression> {
  const known = new Map<string, Driver | Indicator>(Object.entries(indicators));
  for (const indicator of Object.values(indicators)) {
    for (const driver of indicator.drivers) {
      const other = known.get(driver.id);
      if (other === undefined) known.set(driver.id, driver);
      else {
        const owner = 'indicator' in other ? other.indicator : other.id;
        report(indicator.id, ['drivers', driver.id], 'driver_twice', {
          zh: `无法使用驱动因素“${driver.id}”：${owner} 已用这个名称；请换一个`,
          en: `Cannot use the driver "${driver.id}": ${owner} already has that name; give it another`,
        });
      }
    }
  }
  for (const indicator of Object.values(indicators)) checkReferences(indicator);
  const expressions: Record<string, Expression> = {};
  for (const { id, equation, method } of Object.values(indicators)) {
    try {
      expressions[id] = parseEquation(equation);
    } catch (error) {
      relocate(error, () => [id, [method === null ? 'equation' : 'method']]);
    }
  }
  const sound = Object.values(files).every(({ issues }) => issues.every(({ level }) => level !== 'error'));
  if (sound && Object.keys(expressions).length === Object.keys(indicators).length) {
    try {
      compileModel(indicators, expressions, units);
    } catch (error) {
      relocate(error, (issue) => {
        const [id = '', ...rest] = issue.path.split('.');
        return [indicators[id] === undefined ? (known.get(id) as Driver).indicator : id, rest];
      });
    }
  }
  return expressions;

  function checkReferences(indicator: Indicator): void {
    checkUnit(indicator.id, ['unit'], indicator.unit);
    if (typeof indicator.start === 'string') checkName(indicator.id, ['start'], indicator.start);
    if (indicator.indexOf !== 'own' && indicator.indexOf !== 'none')
      checkName(indicator.id, ['index_of'], indicator.indexOf);
    for (const { id, unit, response, baseline } of indicator.drivers) {
      checkUnit(indicator.id, ['drivers', id, 'unit'], unit);
      if (response !== null) checkName(indicator.id, ['drivers', id, 'response', 'to'], response.to);
      if ('toward' in baseline && typeof baseline.toward === 'string') {
        checkName(indicator.id, ['drivers', id, 'baseline', 'toward'], baseline.toward);
      }
    }
  }

  function checkUnit(id: string, path: readonly string[], unit: string): void {
    if (Object.hasOwn(units, unit)) return;
    const near = hint(
      unit,
      Object.entries(units).map(([name, { zh, en }]) => ({ id: name, label: { zh, en } })),
    );
    report(id, path, 'unknown_unit', {
      zh: `无法使用单位“${unit}”：units.yaml 中没有它；${near.zh}`,
      en: `Cannot use the unit "${unit}": it is not in units.yaml; ${near.en}`,
    });
  }

  function checkName(id: string, path: readonly string[], name: string): void {
    if (known.has(name)) return;
    const near = hint(name, known.values());
    report(id, path, 'unknown_name', {
      zh: `无法使用“${name}”：没有这个指标或驱动因素；${near.zh}`,
      en: `Cannot use "${name}": there is no such indicator or driver; ${near.en}`,
    });
  }

  function report(id: string, path: readonly string[], code: string, text: Issue['text']): void {
    const yaml = files[id];
    const at = path.length === 2 && path[0] === 'drivers' ? 'key' : 'value';
    if (yaml !== undefined) yaml.issues.push(issueAt(yaml, path, code, text, { at }));
  }

  /** Issues of the engine know the indicator; the file knows the line. */
  function relocate(error: unknown, place: (issue: Issue) => [string, readonly string[]]): void {
    if (!(error instanceof PlancastError)) throw error;
    for (const issue of error.issues) {
      const [id, path] = place(issue);
      report(id, path, issue.code, issue.text);
    }
  }
}
