import type { GrowthPath, Run, Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import type { Overrides } from '../../scenarios/loader/resolve_scenario.ts';
import { projectScenario } from '../../scenarios/work_out.ts';
import { placesOf } from '../driver_values.ts';
import type { Reference } from '../facts.ts';
import { formatNumber } from '../numbers.ts';

/** The driver whose slowing makes ratios to GDP rise. */
const GROWTH = 'gdp_growth';

/**
 * The same run with GDP growing as the plan wants (or, where it sets no growth, as in the baseline): what tells a ratio
 * that rose because more was done from one that rose because GDP is smaller. Null when growth is that already.
 */
export function referenceRun(
  library: Library,
  scenario: Scenario,
  overrides: Overrides,
  run: Run,
): Reference | null {
  const own = run.drivers.find(({ driver }) => driver === GROWTH);
  if (own === undefined || !own.given) return null;
  const plan = library.plans[run.plan] ?? library.plans[`${run.region}/${run.plan}`];
  const target = plan?.targets.find(
    ({ indicator, kind }) => indicator === 'gdp_real' && kind === 'average_growth',
  );
  const wanted = target === undefined ? null : (target.about ?? target.atLeast ?? target.above);
  const path =
    wanted === null ? baselineGrowth(library, run) : ({ path: 'constant', value: wanted } as const);
  if (path === null || own.values.every((value) => path.path === 'constant' && value === path.value))
    return null;
  const set = { ...overrides.set, [GROWTH]: path };
  return { values: projectedValues(library, scenario, { ...overrides, set }), name: nameOf(wanted) };
}

/** What a scenario was last projected to: whoever moves growth alone asks for the same reference again and again. */
const last = new WeakMap<Library, { scenario: Scenario; asked: string; values: Reference['values'] }>();

function projectedValues(library: Library, scenario: Scenario, overrides: Overrides): Reference['values'] {
  const asked = JSON.stringify(overrides);
  const before = last.get(library);
  if (before?.scenario === scenario && before.asked === asked) return before.values;
  const { values } = projectScenario(library, scenario, overrides);
  last.set(library, { scenario, asked, values });
  return values;
}

function baselineGrowth(library: Library, run: Run): GrowthPath | null {
  const baseline = library.scenarios[`${run.region}/baseline`];
  if (baseline === undefined) return null;
  const projection = projectScenario(library, baseline, { horizon: run.horizon });
  const values = projection.values[GROWTH];
  if (values === undefined) return null;
  const byYear = run.years.slice(1).map((year) => [year, values[year - projection.baseYear] ?? Number.NaN]);
  return { path: 'by_year', values: Object.fromEntries(byYear) };
}

function nameOf(wanted: number | null): Reference['name'] {
  if (wanted === null) return { zh: 'GDP按基线增长', en: 'GDP growing as in the baseline' };
  const number = formatNumber(wanted, placesOf(wanted));
  return { zh: `GDP增速为规划的${number}%`, en: `GDP growing at the plan's ${number} %` };
}
