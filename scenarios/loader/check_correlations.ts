import type { Correlations } from '../../engine/run_types.ts';
import { checkCorrelation } from '../../engine/statistics/correlation.ts';
import type { Text } from '../../engine/types.ts';
import { findDriver } from './find_driver.ts';
import type { Path } from './locate.ts';
import { fieldOf, type ScenarioCheck } from './scenario_check.ts';
import { showValue } from './show_value.ts';

type Matrix = Correlations['matrices'][number];

/** How the draws of a scenario's drivers hang together; undefined when it says nothing about it. */
export function checkCorrelations(check: ScenarioCheck): Correlations | undefined {
  const written = fieldOf(check.document, 'correlations');
  if (typeof written !== 'object' || written === null) return undefined;
  const entries = Array.isArray(written)
    ? written.map((entry, index) => [entry, ['correlations', index]] as const)
    : [[written, ['correlations']] as const];
  const loadings: Record<string, number> = {};
  const matrices: Matrix[] = [];
  const taken = new Set<string>();
  for (const [entry, path] of entries) {
    if (typeof entry !== 'object' || entry === null || !check.document.sound(path)) continue;
    if ('between' in entry) {
      const matrix = checkMatrix(entry as Matrix, path, taken, check);
      if (matrix !== null) matrices.push(matrix);
      continue;
    }
    for (const [driver, loading] of Object.entries(entry as Record<string, unknown>)) {
      if (
        isDriver(driver, [...path, driver], taken, check) &&
        isLoading(driver, loading, [...path, driver], check)
      ) {
        loadings[driver] = loading;
      }
    }
  }
  return { loadings, matrices };
}

function checkMatrix(
  { between, matrix }: Matrix,
  path: Path,
  taken: Set<string>,
  check: ScenarioCheck,
): Matrix | null {
  const known = between.map((driver, index) => {
    const place = [...path, 'between', index];
    if (between.indexOf(driver) === index) return isDriver(driver, place, taken, check);
    refuse(check, place, 'correlated_with_itself', driver, {
      zh: '它与自身的相关系数总是 1；请只写一次',
      en: 'its correlation with itself is always 1; name it once',
    });
    return false;
  });
  const issues = checkCorrelation(matrix, between);
  for (const { code, path: pair, text } of issues) {
    const [row, column] = pair.split('.').map((name) => between.indexOf(name));
    const place = row === undefined || column === undefined || row < 0 ? [] : [row, column];
    check.report([...path, 'matrix', ...place], code, text);
  }
  return issues.length > 0 || known.includes(false) ? null : { between, matrix };
}

function isDriver(name: string, path: Path, taken: Set<string>, check: ScenarioCheck): boolean {
  const found = findDriver(name, check.library);
  if (found.driver === null) {
    refuse(check, path, 'unknown_driver', name, found.why);
    return false;
  }
  if (taken.has(name)) {
    refuse(check, path, 'correlated_twice', name, {
      zh: '它已出现在另一处；每个驱动因素只在一处写相关',
      en: 'it stands in another entry already; give each driver one',
    });
    return false;
  }
  taken.add(name);
  return true;
}

function isLoading(driver: string, value: unknown, path: Path, check: ScenarioCheck): value is number {
  if (typeof value === 'number' && Math.abs(value) <= 1) return true;
  const shown = showValue(value);
  refuse(check, path, 'bad_correlation', driver, {
    zh: `与宏观因子的相关系数为 ${shown.zh}；请写 -1 到 1 之间的数，如 0.6`,
    en: `its correlation with the macro factor is ${shown.en}; write a number from -1 to 1, such as 0.6`,
  });
  return false;
}

function refuse(check: ScenarioCheck, path: Path, code: string, driver: string, found: Text): void {
  check.report(path, code, {
    zh: `无法使“${driver}”相关：${found.zh}`,
    en: `Cannot correlate "${driver}": ${found.en}`,
  });
}
