import type { Model } from '../compile_model.ts';
import { readsEver, readsNow } from '../expression.ts';
import { annualLevels } from '../history.ts';
import type { Projection, ResolvedDriver, ResolvedScenario } from '../run_types.ts';
import type { Observation, Region, Text } from '../types.ts';
import { type BaselineWorkings, baselineWorkings } from './baseline_workings.ts';
import { pathOf, result, shown } from './workings/tools.ts';

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
  /** Observations and arithmetic behind a driver at its baseline; null for all else. */
  workings: BaselineWorkings | null;
  inputs: readonly Explanation[];
  /** Already explained elsewhere in the tree. */
  repeated: boolean;
}

/**
 * Traces a number back through equations and earlier years to drivers, their layers, and source quotes.
 *
 * @param id an indicator or driver
 * @param year from the base year to the horizon
 * @param national the region of the country's series, which some baselines are made from
 * @returns a tree; what stands in it twice is explained once
 */
export function explain(
  model: Model,
  scenario: ResolvedScenario,
  projection: Projection,
  observations: readonly Observation[],
  id: string,
  year: number,
  national: Pick<Region, 'observations' | 'documents'> | null = null,
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
      workings: null,
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
      ? (observations.find(
          (o) =>
            o.indicator === driver?.indicator && o.measure === 'annual_growth' && o.period === String(at),
        ) ?? null)
      : null;
    return {
      ...shared,
      unit: driver?.unit ?? '',
      equation:
        answers === null
          ? null
          : `baseline + ${driver?.response?.elasticity} * (${answers} - baseline(${answers}))`,
      set: driver === undefined ? null : layer === null ? driver.basis : { zh: layer, en: layer },
      observation,
      workings:
        driver === undefined || layer !== null || repeated ? null : workingsOf(driver, at, shared.value),
      inputs: answers === null || repeated || at === projection.baseYear ? [] : [trace(answers, at)],
    };
  }

  /** The baseline of a year, and what its answer to growth and events add to it. */
  function workingsOf(driver: ResolvedDriver, at: number, value: number | null): BaselineWorkings | null {
    const index = at - projection.baseYear - 1;
    if (index < 0 || value === null) return null;
    const context = { model, scenario, observations, national };
    const workings = baselineWorkings(driver, at, context);
    const baseline = driver.baseline[index] ?? Number.NaN;
    if (workings === null || Math.abs(value - baseline) < 1e-9) return workings;
    const { response } = driver;
    const now = response === null ? Number.NaN : (projection.values[response.to]?.[index + 1] ?? Number.NaN);
    const answer =
      response === null
        ? ''
        : ` + ${response.elasticity} × (${shown(now)} − ${shown(pathOf(response.to, context)[index] ?? Number.NaN)})`;
    const change = driver.change[index] ?? 0;
    const events = change === 0 ? '' : ` + (${shown(change)})`;
    return {
      ...workings,
      arithmetic: [...workings.arithmetic, result(`${shown(baseline)}${answer}${events}`, value)],
    };
  }
}
