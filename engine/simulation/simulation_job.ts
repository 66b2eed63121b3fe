import type { Model } from '../compile_model.ts';
import type { Expression } from '../expression.ts';
import { readsEver } from '../expression.ts';
import { buildProgram } from '../kernel/build_program.ts';
import type { Program, ProgramCell, ProgramCriterion } from '../kernel/program.ts';
import type { Projection, ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import type { Bounds } from '../types.ts';
import type { Design } from './normal_source.ts';
import type { Column } from './path_blocks.ts';
import { type InputPlan, uncertainInputs } from './uncertain_inputs.ts';

/** Probabilities whose quantiles make a band. */
export const BAND_PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** A target that is judged on every path. */
export interface JudgedTarget {
  id: string;
  /** Counts toward the joint probability of the binding targets, and of all. */
  binding: boolean;
  counted: boolean;
  criterion: ProgramCriterion;
}

/** All that a worker needs to compute blocks of paths: plain data. */
export interface SimulationJob {
  program: Program;
  inputs: InputPlan;
  draws: number;
  design: Design;
  /** Columns whose quantiles are wanted: an indicator in a year (index from the base year), or a criterion. */
  columns: readonly Column[];
  /** A number in the midst of each column's values: that of the central path. */
  centers: Float64Array;
  judged: readonly JudgedTarget[];
  /** Numbers that are the same on every path: of an indicator's years, null where drawn; of a criterion that is not drawn. */
  fixed: Readonly<Record<string, Float64Array>>;
}

/**
 * Makes a scenario ready to be simulated: what is drawn, the program that computes a path, and what is looked at.
 *
 * An indicator whose level would leave its bounds on some path is held at the bound.
 *
 * @param central the central path
 * @param targets those to be judged; one that hangs on nothing drawn is the same on every path
 * @throws PlancastError when a printed base cannot be joined to its equation
 *
 * @example see test/engine/simulation/simulate.test.ts: without spread every path is the central one
 */
export function simulationJob(
  model: Model,
  scenario: ResolvedScenario,
  central: Projection,
  targets: readonly JudgedTarget[],
  options: { draws: number; design: Design },
): SimulationJob {
  const inputs = uncertainInputs(scenario, central);
  const input = Object.fromEntries(inputs.drivers.map(({ id, columns }) => [id, columns]));
  const wanted = model.cells.filter(
    ({ kind, id }) => kind === 'indicator' && central.values[id] !== undefined,
  );
  const drawn = { ...scenario, drivers: scenario.drivers.map(withDrawnValues) };
  const built = buildProgram(model, drawn, {
    inputs: inputs.columns,
    input,
    wanted: wanted.map(({ id }) => id),
    criteria: targets.map(({ criterion }) => criterion),
  });
  const moving = new Set(built.cells.filter(({ kind }) => kind !== 'fixed').map(({ id }) => id));
  const judged = targets.filter(({ criterion }) =>
    [...readsEver(criterion.expression)].some((id) => moving.has(id)),
  );
  const criteria = judged.map(({ criterion }) => criterion);
  const program = withBounds({ ...built, criteria }, model, central);
  const columns: Column[] = [];
  const fixed: Record<string, Float64Array> = {};
  for (const { id } of wanted) {
    const values = central.values[id] as Float64Array;
    if (!moving.has(id)) fixed[id] = values;
    else for (let year = 1; year <= program.years; year++) columns.push({ indicator: id, year });
  }
  judged.forEach((_, criterion) => {
    columns.push({ criterion });
  });
  const centers = Float64Array.from(columns, (column) => centerOf(column, central));
  return { program, inputs, ...options, columns, centers, judged, fixed };
}

function centerOf(column: Column, { values }: Projection): number {
  const center = 'criterion' in column ? 0 : (values[column.indicator]?.[column.year] ?? 0);
  return Number.isFinite(center) ? center : 0;
}

/** A driver whose value itself is drawn starts from nothing, so that the draw is its value to the last bit. */
function withDrawnValues(driver: ResolvedDriver): ResolvedDriver {
  if (!driver.drawn?.some((year) => year?.by === 'distribution')) return driver;
  const given = driver.given.map((value, index) =>
    driver.drawn?.[index]?.by === 'distribution' ? 0 : value,
  );
  return { ...driver, given };
}

/** The program with what accumulates held within its bounds, as the central path is refused beyond them. */
function withBounds(program: Program, model: Model, central: Projection): Program {
  const cells = program.cells.map((cell): ProgramCell => {
    const known = model.cells[model.position[cell.id] ?? -1];
    if (cell.kind !== 'indicator' || !cell.stock || known?.kind !== 'indicator') return cell;
    const { bounds, method } = known.indicator;
    const [low, high] = bounds;
    // What grows or shrinks by a rate above -100 % keeps its sign; an index has no upper bound.
    const keepsSign = (method === 'growth' || method === 'cut') && low === 0;
    const level = central.basis[cell.id] === 'level';
    return { ...cell, expression: within(cell.expression, [keepsSign ? null : low, level ? high : null]) };
  });
  return { ...program, cells };
}

function within(expression: Expression, [low, high]: Bounds): Expression {
  let held = expression;
  if (low !== null) held = { node: 'call', name: 'max', arguments: [{ node: 'number', value: low }, held] };
  if (high !== null) held = { node: 'call', name: 'min', arguments: [{ node: 'number', value: high }, held] };
  return held;
}
