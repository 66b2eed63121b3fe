import type { Model } from '../../compile_model.ts';
import { readsEver } from '../../expression.ts';
import { annualLevels, type History } from '../../history.ts';
import { interpret } from '../../interpret.ts';
import type { ResolvedScenario } from '../../run_types.ts';
import type { BaselineRule, Observation, Region, Text } from '../../types.ts';

/** An observation of the region, or of the country, whose documents are not those of the region. */
export interface BehindBaseline {
  observation: Observation;
  /** Title of a document of the country; null for one of the region itself. */
  national: Text | null;
}

/** Observations that a baseline was made from, in the order in which the arithmetic uses them, and its steps. */
export interface Steps {
  behind: readonly BehindBaseline[];
  arithmetic: readonly Text[];
}

/** What the workings look at. */
export interface WorkingsContext {
  model: Model;
  scenario: ResolvedScenario;
  observations: readonly Observation[];
  /** Region of the country's series; null where there is none. */
  national: Pick<Region, 'observations' | 'documents'> | null;
}

/** A baseline rule by its name. */
export type Rule<Name extends BaselineRule['rule']> = Extract<BaselineRule, { rule: Name }>;

/** The observed levels at both ends of a history. */
export function endsOf(
  { first, last }: History,
  indicator: string,
  context: WorkingsContext,
): [Observation, Observation] {
  const levels = annualLevels(context.observations, indicator, context.scenario.asOf);
  return [levels.get(first.year) as Observation, levels.get(last.year) as Observation];
}

/** Growth a year between two levels, as a factor, in words. */
export function ratio([first, last]: readonly [Observation, Observation]): string {
  return `(${last.value} ÷ ${first.value})^(1/${Number(last.period) - Number(first.period)})`;
}

/** Growth a year between two levels, as a share, in words. */
export function rate(ends: readonly [Observation, Observation]): string {
  return `${ratio(ends)} − 1`;
}

/** A baseline path by name, as the rules see it: of a driver, or of an indicator made of drivers. */
export function pathOf(id: string, context: WorkingsContext): Float64Array {
  const { model, scenario } = context;
  const years = scenario.horizon - scenario.baseYear;
  const cell = model.cells[model.position[id] ?? -1];
  if (cell?.kind !== 'indicator') {
    return (
      scenario.drivers.find((driver) => driver.id === id)?.baseline ??
      new Float64Array(years).fill(Number.NaN)
    );
  }
  const reads = readsEver(cell.expression);
  const values: Record<string, Float64Array> = {};
  for (const { id: driver, kind } of model.cells) {
    if (kind === 'driver' && reads.has(driver))
      values[driver] = Float64Array.of(Number.NaN, ...pathOf(driver, context));
  }
  const columns = { values, baseline: null, baseYear: scenario.baseYear, planStart: 1 };
  return new Float64Array(years).map((_, index) => interpret(cell.expression, index + 1, columns));
}

/** Years that own history has faded over. */
export function stepsAfter(last: number, year: number): number {
  return Math.max(0, year - last);
}

/** The last step: what the year's value comes from. */
export function result(formula: string, value: number): Text {
  const text = `${formula} = ${shown(value)}`;
  return { zh: text, en: text };
}

/** A number as the steps write it. */
export function shown(value: number): string {
  return value.toFixed(2);
}

/** Observations of the region itself. */
export function ownObservations(observations: readonly Observation[]): BehindBaseline[] {
  return observations.map((observation) => ({ observation, national: null }));
}
