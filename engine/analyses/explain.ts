import type { Model } from '../compile_model.ts';
import { readsEver, readsNow } from '../expression.ts';
import { annualLevels } from '../history.ts';
import type { Projection, ResolvedScenario } from '../run_types.ts';
import type { Observation, Text } from '../types.ts';

/** A number and where it comes from: its equation and inputs, or the layer that set it, or the words of a document. */
export interface Explanation {
  id: string;
  year: number;
  value: number | null;
  unit: string;
  basis: 'level' | 'index';
  /** Equation as written; null for a driver. */
  equation: string | null;
  /** The layer that set a driver in this year, or how its baseline was made. */
  set: Text | null;
  observation: Observation | null;
  inputs: readonly Explanation[];
  /** Already explained elsewhere in the tree. */
  repeated: boolean;
}

/**
 * Traces a number back through equations and earlier years to drivers, their layers, and source quotes.
 *
 * @param id an indicator or driver
 * @param year from the base year to the horizon
 * @returns a tree; what stands in it twice is explained once
 */
export function explain(
  model: Model,
  scenario: ResolvedScenario,
  projection: Projection,
  observations: readonly Observation[],
  id: string,
  year: number,
): Explanation {
  const seen = new Set<string>();
  return trace(id, year);

  function trace(name: string, at: number): Explanation {
    const key = `${name}@${at}`;
    const repeated = seen.has(key);
    seen.add(key);
    const cell = model.cells[model.position[name] ?? -1];
    const value = projection.values[name]?.[at - projection.baseYear];
    const shared = {
      id: name,
      year: at,
      value: value === undefined || Number.isNaN(value) ? null : value,
      basis: projection.basis[name] ?? ('level' as const),
      repeated,
    };
    if (cell?.kind !== 'indicator') return traceDriver(name, at, shared, repeated);
    const observation = annualLevels(observations, name, scenario.asOf).get(at) ?? null;
    const inputs = repeated || observation !== null ? [] : inputsOf(name, at);
    return {
      ...shared,
      unit: cell.indicator.unit,
      equation: at === projection.baseYear && cell.stock ? null : cell.indicator.equation,
      set: null,
      observation,
      inputs,
    };
  }

  function inputsOf(name: string, at: number): Explanation[] {
    const cell = model.cells[model.position[name] ?? -1];
    if (cell?.kind !== 'indicator') return [];
    if (at === projection.baseYear) {
      if (cell.stock) {
        const same = cell.indicator.start;
        return typeof same === 'string' ? [trace(same, at)] : [];
      }
      return [...readsNow(cell.expression)].map((input) => trace(input, at));
    }
    const now = readsNow(cell.expression);
    return [...readsEver(cell.expression)].map((input) => trace(input, now.has(input) ? at : at - 1));
  }

  function traceDriver(
    name: string,
    at: number,
    shared: Pick<Explanation, 'id' | 'year' | 'value' | 'basis' | 'repeated'>,
    repeated: boolean,
  ): Explanation {
    const driver = scenario.drivers.find((other) => other.id === name);
    const layer = driver?.layers[at - projection.baseYear - 1] ?? null;
    const answers = layer === null && driver?.response ? driver.response.to : null;
    const observation = layer?.startsWith('as_of')
      ? (observations.find((o) => o.indicator === driver?.indicator && o.measure === 'annual_growth' && o.period === String(at)) ?? null)
      : null;
    return {
      ...shared,
      unit: driver?.unit ?? '',
      equation: answers === null ? null : `baseline + ${driver?.response?.elasticity} * (${answers} - baseline(${answers}))`,
      set: driver === undefined ? null : layer === null ? driver.basis : { zh: layer, en: layer },
      observation,
      inputs: answers === null || repeated || at === projection.baseYear ? [] : [trace(answers, at)],
    };
  }
}
