import type { Cell, Model } from './compile_model.ts';
import { readsEver } from './expression.ts';
import { type Columns, interpret } from './interpret.ts';
import type { KnownLevel, ResolvedScenario } from './run_types.ts';
import { type Indicator, type Issue, PlancastError } from './types.ts';

/** How one cell of the model runs for one region: its base-year value and what its equation is multiplied by. */
export interface Start {
  cell: Cell;
  /** Base-year value; NaN where none is defined (a growth rate in the base year). */
  value: number;
  basis: 'level' | 'index';
  status: 'observed' | 'implied' | 'computed' | 'index';
  /** Value in year t = factor * equation; 1 for stocks. */
  factor: number;
}

/**
 * Decides which indicators can run for a region, and from what: a printed level where there is one, a level computed
 * from levels, or an index with base year = 100. What can run neither way (a percentage without a base) is left out.
 *
 * @param model the compiled model
 * @param scenario what is known of the base year, and the drivers there are
 * @returns the running cells, in computing order
 * @throws PlancastError when a printed base cannot be joined to its equation (it is zero or undefined there)
 */
export function startModel(model: Model, scenario: ResolvedScenario): readonly Start[] {
  const drivers = new Set(scenario.drivers.map((driver) => driver.id));
  const starts: Start[] = [];
  const running = new Map<string, Start>();
  const values: Record<string, Float64Array> = {};
  const columns: Columns = {
    values,
    baseline: null,
    baseYear: scenario.baseYear,
    planStart: scenario.period[0] - scenario.baseYear,
  };

  for (const cell of model.cells) {
    const start = cell.kind === 'driver' ? startDriver(cell) : startIndicator(cell);
    if (start === null) continue;
    starts.push(start);
    running.set(cell.id, start);
    values[cell.id] = Float64Array.of(start.value);
  }
  return starts;

  function startDriver(cell: Cell): Start | null {
    if (!drivers.has(cell.id)) return null;
    return { cell, value: Number.NaN, basis: 'level', status: 'computed', factor: 1 };
  }

  function startIndicator(cell: Cell & { kind: 'indicator' }): Start | null {
    const reads = [...readsEver(cell.expression)].filter((id) => id !== cell.id);
    // A sibling read only from the year before (the other sector shares) may stand later in the order.
    if (reads.some((id) => !running.has(id) && !runsLater(id, cell))) return null;
    const known = scenario.known[cell.id];
    return cell.stock ? startStock(cell, known) : startDerived(cell, known, reads);
  }

  function runsLater(id: string, reader: Cell): boolean {
    const other = model.cells[model.position[id] ?? -1];
    return (
      other?.kind === 'indicator' &&
      (model.position[id] ?? 0) > (model.position[reader.id] ?? 0) &&
      stockLevel(other.indicator, scenario.known[id]) !== null
    );
  }

  function stockLevel(indicator: Indicator, known: KnownLevel | undefined): Omit<Start, 'cell'> | null {
    if (known !== undefined) return { ...known, basis: 'level', factor: 1 };
    if (typeof indicator.start === 'number') {
      return { value: indicator.start, basis: 'level', status: 'computed', factor: 1 };
    }
    const same = indicator.start === null ? undefined : scenario.known[indicator.start];
    if (same !== undefined) return { value: same.value, basis: 'level', status: 'computed', factor: 1 };
    return null;
  }

  function startStock(cell: Cell & { kind: 'indicator' }, known: KnownLevel | undefined): Start | null {
    const level = stockLevel(cell.indicator, known);
    if (level !== null) return { cell, ...level };
    const scales = cell.indicator.method === 'growth' || cell.indicator.method === 'cut';
    return scales ? { cell, value: 100, basis: 'index', status: 'index', factor: 1 } : null;
  }

  function startDerived(
    cell: Cell & { kind: 'indicator' },
    known: KnownLevel | undefined,
    reads: readonly string[],
  ): Start {
    const computed = interpret(cell.expression, 0, columns);
    const fromDrivers = Number.isNaN(computed);
    if (known !== undefined) {
      if (fromDrivers) return { cell, ...known, basis: 'level', factor: 1 };
      const factor = known.value / computed;
      if (!Number.isFinite(factor) || factor === 0)
        throw new PlancastError([cannotJoin(cell.id, known.value, computed)]);
      return { cell, ...known, basis: 'level', factor };
    }
    const { indexOf } = cell.indicator;
    const levels = reads.every((id) => running.get(id)?.basis === 'level');
    if (levels || indexOf === 'none' || fromDrivers) {
      return { cell, value: computed, basis: 'level', status: 'computed', factor: 1 };
    }
    if (indexOf !== 'own') return { cell, value: computed, basis: 'index', status: 'index', factor: 1 };
    return { cell, value: 100, basis: 'index', status: 'index', factor: 100 / computed };
  }

  function cannotJoin(id: string, printed: number, computed: number): Issue {
    return {
      code: 'base_conflict',
      level: 'error',
      path: id,
      text: {
        zh: `无法从 ${scenario.baseYear} 年起推算“${id}”：公布值为 ${printed}，公式在该年得 ${computed}；请核对基数`,
        en: `Cannot start ${id} in ${scenario.baseYear}: ${printed} is printed but its equation gives ${computed} there; check the base`,
      },
    };
  }
}
