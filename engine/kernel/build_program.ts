import type { Model } from '../compile_model.ts';
import { readsEver } from '../expression.ts';
import { projectUnchecked } from '../project.ts';
import type { ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import { type Start, startModel } from '../start_model.ts';
import type { DriverCell, Program, ProgramCell, ProgramCriterion } from './program.ts';

/** What is drawn, and what is to be seen of it. */
export interface ProgramDraws {
  /** Number of input columns. */
  inputs: number;
  /** driver -> number of the input column added in each projected year, -1 for none. */
  input: Readonly<Record<string, ArrayLike<number>>>;
  /** Indicators and drivers whose values are wanted; ids that do not run here are left out. */
  wanted: Iterable<string>;
  criteria?: readonly ProgramCriterion[];
}

/**
 * Makes the flat program of one scenario: the cells that the wanted ones hang on, with the numbers of the scenario.
 * What hangs on no input is computed here, once, as `project` computes it.
 *
 * @param model the compiled model
 * @param scenario numbers of one region and scenario; a drawn driver has its central path in `given` or `baseline`
 * @param draws which driver adds which input, and what is wanted
 * @throws PlancastError when a printed base cannot be joined to its equation
 *
 * @example see test/engine/kernel/kernel.test.ts: gives the bits of the reference interpreter on random programs
 */
export function buildProgram(model: Model, scenario: ResolvedScenario, draws: ProgramDraws): Program {
  const starts = startModel(model, scenario);
  const years = scenario.horizon - scenario.baseYear;
  const central = projectUnchecked(starts, scenario).values;
  const baseline = projectUnchecked(starts, undisturbed(scenario)).values;
  const drivers = new Map(scenario.drivers.map((driver) => [driver.id, driver]));
  const criteria = draws.criteria ?? [];

  const cells = new Map<string, ProgramCell>();
  for (const start of starts) cells.set(start.cell.id, cellOf(start));
  for (const id of fixedCells(cells)) {
    cells.set(id, { kind: 'fixed', id, values: central[id] as Float64Array });
  }
  const wanted = [...draws.wanted].filter((id) => cells.has(id));
  const needed = neededFor(
    [...wanted, ...criteria.flatMap(({ expression }) => [...readsEver(expression)])],
    cells,
  );
  return {
    baseYear: scenario.baseYear,
    years,
    planStart: scenario.period[0] - scenario.baseYear,
    inputs: draws.inputs,
    cells: [...cells.values()].filter(({ id }) => needed.has(id)),
    baseline: Object.fromEntries(Object.entries(baseline).filter(([id]) => needed.has(id))),
    criteria,
    wanted,
  };

  function cellOf(start: Start): ProgramCell {
    const { cell } = start;
    if (cell.kind === 'driver') return driverCell(drivers.get(cell.id) as ResolvedDriver);
    const pinned = new Float64Array(years).fill(Number.NaN);
    const levels = start.basis === 'level' ? (scenario.pinned[cell.id] ?? {}) : {};
    for (const [year, value] of Object.entries(levels)) {
      const index = Number(year) - scenario.baseYear - 1;
      if (index >= 0 && index < years) pinned[index] = value;
    }
    const { expression, stock, id } = cell;
    return { kind: 'indicator', id, expression, start: start.value, factor: start.factor, stock, pinned };
  }

  function driverCell(driver: ResolvedDriver): DriverCell {
    const to =
      driver.response !== null && central[driver.response.to] !== undefined ? driver.response.to : null;
    const linked = (t: number) => to !== null && Number.isNaN(driver.given[t] ?? Number.NaN);
    const perYear = (of: (t: number) => number) => Float64Array.from({ length: years }, (_, t) => of(t));
    const given = (t: number) => driver.given[t] ?? Number.NaN;
    const input = draws.input[driver.id];
    return {
      kind: 'driver',
      id: driver.id,
      level: perYear((t) => (Number.isNaN(given(t)) ? (driver.baseline[t] ?? Number.NaN) : given(t))),
      elasticity: perYear((t) => (linked(t) ? (driver.response?.elasticity ?? 0) : 0)),
      to,
      toBaseline: perYear((t) => (to === null ? 0 : (baseline[to]?.[t + 1] ?? 0))),
      change: perYear((t) => driver.change[t] ?? 0),
      input: Int32Array.from({ length: years }, (_, t) => input?.[t] ?? -1),
      low: driver.bounds[0] ?? -Infinity,
      high: driver.bounds[1] ?? Infinity,
    };
  }
}

/** The same scenario with every driver on its baseline and nothing observed after the base year. */
function undisturbed(scenario: ResolvedScenario): ResolvedScenario {
  const drivers = scenario.drivers.map((driver) => ({
    ...driver,
    given: driver.given.map(() => Number.NaN),
    change: driver.change.map(() => 0),
    response: null,
  }));
  return { ...scenario, drivers, pinned: {} };
}

/** Ids that a cell reads, in whatever year. */
function readsOf(cell: ProgramCell): readonly string[] {
  if (cell.kind === 'indicator') return [...readsEver(cell.expression)];
  return cell.kind === 'driver' && cell.to !== null && cell.elasticity.some((b) => b !== 0) ? [cell.to] : [];
}

/** Cells that no input reaches: all but the drawn drivers and what reads those, directly or not. */
function fixedCells(cells: ReadonlyMap<string, ProgramCell>): string[] {
  const readers = new Map<string, string[]>();
  for (const cell of cells.values()) {
    for (const id of readsOf(cell)) readers.set(id, [...(readers.get(id) ?? []), cell.id]);
  }
  const drawn = [...cells.values()].filter(
    (cell) => cell.kind === 'driver' && cell.input.some((column) => column >= 0),
  );
  const reached = reach(
    drawn.map(({ id }) => id),
    (id) => readers.get(id) ?? [],
  );
  return [...cells.keys()].filter((id) => !reached.has(id));
}

function neededFor(ids: readonly string[], cells: ReadonlyMap<string, ProgramCell>): ReadonlySet<string> {
  return reach(ids, (id) => {
    const cell = cells.get(id);
    return cell === undefined ? [] : readsOf(cell);
  });
}

/** Everything that can be reached from some ids, themselves included. */
function reach(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  for (const id of reached) for (const neighbour of next(id)) reached.add(neighbour);
  return reached;
}
