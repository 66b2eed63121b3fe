import { type Layout, layOut } from './layout.ts';
import type { LoweredProgram, Step } from './lower_program.ts';
import type { Value, Varying } from './lowered_values.ts';
import type { Program } from './program.ts';

/** Position of each uniform in a table of numbers, by its id. */
export type Slots = ReadonlyMap<number, number>;

/** Years that store the same values to the same places, and so share their code. */
export interface Shape {
  step: Step;
  slots: Slots;
}

/** Which code and which columns a kernel needs. */
export interface KernelPlan {
  layout: Layout;
  /** What is the same in every year, in the order of its columns. */
  invariants: readonly Varying[];
  columnOfInvariant: ReadonlyMap<number, number>;
  /** First the uniforms of the invariants, then the first value of each state. */
  constants: Slots;
  shapes: readonly Shape[];
  /** Of each projected year. */
  shapeOfYear: readonly Shape[];
  /** Uniforms of the criteria. */
  judged: Slots;
}

/** Decides what is computed before the first year, which years share their code, and where columns lie. */
export function planKernel(program: Program, lowered: LoweredProgram): KernelPlan {
  const invariants = invariantsOf(program, lowered);
  const constants = slotsOf(invariants);
  const shapes = new Map<string, Shape>();
  const shapeOfYear = lowered.years.map((step) => {
    const key = JSON.stringify(step.stores.map(({ target, value }) => [target, value.id]));
    const shape = shapes.get(key) ?? { step, slots: slotsOf(step.stores.map(({ value }) => value)) };
    shapes.set(key, shape);
    return shape;
  });
  const judged = slotsOf(lowered.criteria.stores.map(({ value }) => value));
  const layout = layOut({
    inputs: program.inputs,
    invariants: invariants.length,
    states: lowered.states.length,
    criteria: program.criteria.length,
    rows: lowered.rows.length,
    years: program.years,
    longestLag: lowered.longestLag,
    constants: constants.size + lowered.states.length,
    yearly: Math.max(0, ...shapeOfYear.map(({ slots }) => slots.size)),
    judged: judged.size,
  });
  return {
    layout,
    invariants,
    columnOfInvariant: new Map(invariants.map(({ id }, column) => [id, column])),
    constants,
    shapes: [...shapes.values()],
    shapeOfYear,
    judged,
  };
}

/** The largest parts that are the same in every year, among what years and criteria compute and what is wanted. */
function invariantsOf(program: Program, lowered: LoweredProgram): Varying[] {
  const found = new Map<number, Varying>();
  const visited = new Set<number>();
  const visit = (value: Value): void => {
    if (value.kind === 'uniform' || !('operator' in value.from) || visited.has(value.id)) return;
    visited.add(value.id);
    if (value.invariant) found.set(value.id, value);
    else value.from.reads.forEach(visit);
  };
  for (const { stores } of [...lowered.years, lowered.criteria]) for (const { value } of stores) visit(value);
  for (const id of program.wanted) {
    for (const location of lowered.locations.get(id) ?? [])
      if ('invariant' in location) visit(location.invariant);
  }
  return [...found.values()];
}

/** Numbers the uniforms that some values hang on. */
function slotsOf(roots: readonly Value[]): Slots {
  const slots = new Map<number, number>();
  const visited = new Set<number>();
  const visit = (value: Value): void => {
    if (visited.has(value.id)) return;
    visited.add(value.id);
    if (value.kind === 'uniform') slots.set(value.id, slots.size);
    else if ('operator' in value.from) value.from.reads.forEach(visit);
    else if (value.from.at === 'yearly_input') visit(value.from.column);
  };
  roots.forEach(visit);
  return slots;
}
