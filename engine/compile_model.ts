import { type Expression, readsEver, readsNow } from './expression.ts';
import { nearestName } from './nearest_name.ts';
import { type Driver, type Indicator, type Issue, PlancastError } from './types.ts';
import { checkUnits, type Units } from './units.ts';

/** One yearly number of the model: a driver, or an indicator with its equation. */
export type Cell =
  | { kind: 'driver'; id: string; driver: Driver }
  | {
      kind: 'indicator';
      id: string;
      indicator: Indicator;
      expression: Expression;
      /** Reads its own past, so it starts at a base-year value; otherwise it is benchmarked to one. */
      stock: boolean;
    };

/** Indicators and drivers in an order in which each reads only what stands before it (or an earlier year). */
export interface Model {
  cells: readonly Cell[];
  position: Readonly<Record<string, number>>;
}

/**
 * Orders indicators and drivers so that a year can be computed in one pass, and checks names, cycles, units and prices.
 *
 * @param indicators the catalogue
 * @param expressions parsed equation of each indicator
 * @param units the registry of units
 * @returns the model, the same for every region and scenario
 * @throws PlancastError with every unknown name, unit disagreement, and each cycle within a year with its path
 */
export function compileModel(
  indicators: Readonly<Record<string, Indicator>>,
  expressions: Readonly<Record<string, Expression>>,
  units: Units,
): Model {
  const issues: Issue[] = [];
  const cells = new Map<string, Cell>();
  for (const indicator of Object.values(indicators)) {
    for (const driver of indicator.drivers) cells.set(driver.id, { kind: 'driver', id: driver.id, driver });
    const expression = expressions[indicator.id];
    if (expression === undefined) throw new Error(`no parsed equation for ${indicator.id}`);
    const stock = readsEver(expression).has(indicator.id);
    cells.set(indicator.id, { kind: 'indicator', id: indicator.id, indicator, expression, stock });
  }

  const measured = (id: string) => {
    const cell = cells.get(id);
    if (cell === undefined) return undefined;
    return cell.kind === 'driver' ? { unit: cell.driver.unit, prices: 'none' as const } : cell.indicator;
  };
  for (const cell of cells.values()) {
    const before = issues.length;
    for (const id of namesIn(cell)) {
      if (!cells.has(id)) issues.push(unknownName(cell.id, id, [...cells.keys()]));
    }
    if (cell.kind === 'indicator' && issues.length === before) {
      const issue = checkUnits(cell.indicator, cell.expression, measured, units);
      if (issue !== null) issues.push({ ...issue, path: `${cell.id}.equation` });
    }
  }
  if (issues.length > 0) throw new PlancastError(issues);

  const ordered = order(cells);
  const position: Record<string, number> = Object.create(null);
  ordered.forEach((cell, index) => {
    position[cell.id] = index;
  });
  return { cells: ordered, position };
}

function namesIn(cell: Cell): Iterable<string> {
  if (cell.kind === 'indicator') return readsEver(cell.expression);
  return cell.driver.response === null ? [] : [cell.driver.response.to];
}

/** Ids that must be known in the same year before this cell. */
export function needsNow(cell: Cell): Iterable<string> {
  return cell.kind === 'indicator' ? readsNow(cell.expression) : namesIn(cell);
}

function order(cells: ReadonlyMap<string, Cell>): Cell[] {
  const ordered: Cell[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): void => {
    if (done.has(id)) return;
    const start = path.indexOf(id);
    if (start >= 0) throw new PlancastError([cycle([...path.slice(start), id])]);
    path.push(id);
    const cell = cells.get(id) as Cell;
    for (const need of needsNow(cell)) visit(need);
    path.pop();
    done.add(id);
    ordered.push(cell);
  };
  for (const id of [...cells.keys()].sort()) visit(id);
  return ordered;
}

function cycle(path: readonly string[]): Issue {
  const shown = path.join(' -> ');
  return {
    code: 'equation_cycle',
    level: 'error',
    path: `${path[0]}.equation`,
    text: {
      zh: `无法排列指标的计算顺序：同一年内互相引用(${shown})；请让其中一个用 lag() 读取上一年的值`,
      en: `Cannot order indicators: they read each other in the same year (${shown}); let one of them read the year before with lag()`,
    },
  };
}

function unknownName(reader: string, id: string, known: readonly string[]): Issue {
  const near = nearestName(id, known);
  return {
    code: 'unknown_name',
    level: 'error',
    path: `${reader}.equation`,
    text: {
      zh: `无法使用“${reader}”的公式：没有名为“${id}”的指标或驱动因素${near ? `;是不是“${near}”?` : ''}`,
      en: `Cannot use the equation of "${reader}": there is no indicator or driver "${id}"${near ? `; did you mean "${near}"?` : ''}`,
    },
  };
}
