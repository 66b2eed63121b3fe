import type { Scenario } from '../../engine/run_types.ts';
import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { checkYear, LATEST_YEAR } from './check_year.ts';
import { showHidden } from './hidden_characters.ts';
import { readSet } from './read_set.ts';
import { layersOf, type Overrides } from './resolve_scenario.ts';
import { hint } from './suggest.ts';

/** What may be laid over a scenario, as it is written: options of a command, members of a request. */
export interface WrittenOverrides {
  /** Driver -> value as a file writes it: `6%`, `{2021-2023: 15%}`. */
  set?: Readonly<Record<string, unknown>> | undefined;
  plan?: string | undefined;
  asOf?: number | undefined;
  horizon?: number | undefined;
  seed?: number | undefined;
  draws?: number | undefined;
}

/** Where an override stands for the one who wrote it: `--as-of`, or `overrides.as_of`. */
export interface OverridePlaces {
  plan: string;
  asOf: string;
  horizon: string;
  set(driver: string): string;
}

/**
 * What is laid over a scenario from outside its file; empty when nothing is.
 *
 * @param places what the paths of issues say
 * @throws PlancastError for an unknown driver or plan, or a value or year that cannot be
 */
export async function readOverrides(
  options: WrittenOverrides,
  scenario: Scenario,
  library: Library,
  places: OverridePlaces,
): Promise<Overrides> {
  const overrides: Overrides = {};
  const layers = layersOf(library, scenario);
  const inherited = <T>(read: (layer: Scenario) => T | null): T | null =>
    layers.map(read).findLast((value) => value !== null) ?? null;

  const planName =
    options.plan ?? inherited(({ plan }) => plan) ?? library.regions[scenario.region]?.defaultPlan ?? '';
  const plan = Object.hasOwn(library.plans, `${scenario.region}/${planName}`)
    ? library.plans[`${scenario.region}/${planName}`]
    : undefined;
  if (plan === undefined)
    throw new PlancastError([unknownPlan(planName, scenario.region, library, places.plan)]);
  if (options.plan !== undefined) overrides.plan = options.plan;

  const baseYear = inherited((layer) => layer.baseYear) ?? plan.baseYear;
  const horizon =
    options.horizon ?? inherited((layer) => layer.horizon) ?? Math.max(plan.period[1], baseYear + 1);
  if (options.horizon !== undefined) {
    checkYear(places.horizon, options.horizon, baseYear + 1, LATEST_YEAR);
    overrides.horizon = options.horizon;
  }
  if (options.asOf !== undefined) {
    checkYear(places.asOf, options.asOf, baseYear, horizon);
    overrides.asOf = options.asOf;
  }
  if (options.seed !== undefined) overrides.seed = options.seed;
  if (options.draws !== undefined) overrides.draws = options.draws;
  if (options.set !== undefined && Object.keys(options.set).length > 0) {
    const years = { earliest: baseYear + 1, latest: Math.max(horizon, LATEST_YEAR) };
    overrides.set = await readSet(options.set, library, years, places.set);
  }
  return overrides;
}

function unknownPlan(name: string, region: string, library: Library, path: string) {
  const plans = Object.values(library.plans).filter((plan) => plan.region === region);
  const near = hint(
    name,
    plans.map(({ id, label }) => ({ id: id.replace(`${region}/`, ''), label })),
  );
  const shown = showHidden(name);
  return {
    code: 'unknown_plan',
    level: 'error' as const,
    path,
    text: {
      zh: `无法按规划“${shown}”评估：${region} 没有这个规划；${near.zh}`,
      en: `Cannot judge by the plan "${shown}": ${region} has no such plan; ${near.en}`,
    },
  };
}
