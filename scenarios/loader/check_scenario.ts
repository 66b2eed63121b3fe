import type { Scenario } from '../../engine/run_types.ts';
import type { Issue, Plan } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { checkAssumptions, checkElasticities } from './check_assumptions.ts';
import { checkBases } from './check_bases.ts';
import { checkBounds } from './check_bounds.ts';
import { checkClashes } from './check_clashes.ts';
import { checkCorrelations } from './check_correlations.ts';
import { checkEvents } from './check_events.ts';
import { checkExpectLines } from './check_expect_lines.ts';
import { checkParents } from './check_parents.ts';
import { checkTargets } from './check_targets.ts';
import { LATEST_YEAR } from './check_year.ts';
import { EnoughIssues, limitIssues } from './limit_issues.ts';
import { orderLayers } from './order_layers.ts';
import type { ScenarioDocument } from './read_scenario.ts';
import { type Frame, fieldOf, mapAt, reporter, type ScenarioCheck, textOf } from './scenario_check.ts';
import { hint } from './suggest.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Checks what a scenario file means, all mistakes in one pass: names, years, units, bounds, parents.
 *
 * @param document as `readScenario` gives it
 * @param library what exists, with the checked scenarios that can be parents
 * @param broken ids of scenarios that cannot be parents because they have mistakes themselves
 * @returns the scenario, null when there is an error, and all issues of form and meaning
 */
export function checkScenario(
  document: ScenarioDocument,
  library: Library,
  broken: ReadonlySet<string> = NONE,
): { scenario: Scenario | null; issues: Issue[] } {
  const issues = [...document.issues];
  if (document.data === null || typeof document.data !== 'object')
    return { scenario: null, issues: limitIssues(issues, document.more) };
  const report = reporter(document, issues);
  try {
    const region = regionOf(document, library, report);
    if (region === null) return { scenario: null, issues: limitIssues(inOrder(issues), document.more) };
    const check = { document, library, id: `${region}/${document.stem}`, region, report };
    const scenario = scenarioOf(check, broken);
    const isWrong = () => issues.some(({ level }) => level === 'error');
    if (!isWrong()) checkBounds(check, scenario);
    return { scenario: isWrong() ? null : scenario, issues: limitIssues(inOrder(issues), document.more) };
  } catch (error) {
    if (!(error instanceof EnoughIssues)) throw error;
    return { scenario: null, issues: limitIssues(inOrder(issues), document.more, true) };
  }
}

/** What a file says, as far as it is right; what is wrong is reported. */
function scenarioOf(check: ScenarioCheck, broken: ReadonlySet<string>): Scenario {
  const { document } = check;
  const parents = checkParents(check, broken);
  const { frame, settings } = checkFrame(check, parents);
  const seed = fieldOf(document, 'seed');
  const draws = fieldOf(document, 'draws');
  const correlations = checkCorrelations(check);
  const scenario: Scenario = {
    id: check.id,
    region: check.region,
    title: textOf(fieldOf(document, 'title')) ?? { zh: document.stem, en: document.stem },
    description: textOf(fieldOf(document, 'description')),
    ...parents,
    ...settings,
    assumptions: checkAssumptions(check, frame),
    elasticities: checkElasticities(check),
    events: checkEvents(check, frame),
    bases: checkBases(check, frame),
    targets: checkTargets(check, frame),
    expect: checkExpectLines(check, frame),
    ...(correlations === undefined ? {} : { correlations }),
    seed: typeof seed === 'number' ? seed : null,
    draws: typeof draws === 'number' ? draws : null,
    file: document.file,
  };
  checkClashes(check, scenario, new Set(mapAt(document, 'assumptions').map(([name]) => name)));
  return scenario;
}

/** The region a file says, else the folder it stands in. */
function regionOf(
  document: ScenarioDocument,
  library: Library,
  report: ScenarioCheck['report'],
): string | null {
  const said = fieldOf(document, 'region');
  const name = typeof said === 'string' ? said : document.folder;
  if (name !== null && Object.hasOwn(library.regions, name)) return name;
  const near = hint(name ?? '', Object.values(library.regions));
  if (typeof said === 'string') {
    report(['region'], 'unknown_region', {
      zh: `无法确定情景的地区：没有地区“${said}”；${near.zh}`,
      en: `Cannot tell the region of the scenario: there is no region "${said}"; ${near.en}`,
    });
  } else {
    const known = hint('', Object.values(library.regions));
    report([], 'no_region', {
      zh: `无法确定情景的地区：没有写 region，所在文件夹也不是地区；${known.zh}`,
      en: `Cannot tell the region of the scenario: it has no "region", and its folder is not one; ${known.en}`,
    });
  }
  return null;
}

type Settings = Pick<Scenario, 'plan' | 'baseYear' | 'horizon' | 'asOf'>;

/** The years and the plan a scenario sets, and those that hold for it once its parents are counted in. */
function checkFrame(
  check: ScenarioCheck,
  parents: Pick<Scenario, 'extends' | 'wins'>,
): { frame: Frame; settings: Settings } {
  const { document, library, region, report } = check;
  const own = (key: string) => {
    const value = fieldOf(document, key);
    return typeof value === 'number' ? value : null;
  };
  const plan = fieldOf(document, 'plan');
  const settings: Settings = {
    plan: typeof plan === 'string' ? plan : null,
    baseYear: own('base_year'),
    horizon: own('horizon'),
    asOf: own('as_of'),
  };
  const baseline = check.id === `${region}/baseline` ? [] : [`${region}/baseline`];
  const layers = [...baseline, ...orderLayers(parents, library.scenarios)].map((id) => library.scenarios[id]);
  const inherited = <K extends keyof Settings>(key: K): Settings[K] | null =>
    settings[key] ?? layers.findLast((layer) => layer !== undefined && layer[key] !== null)?.[key] ?? null;

  const yardstick = planOf(check, settings, inherited('plan') ?? library.regions[region]?.defaultPlan ?? '');
  const baseYear = inherited('baseYear') ?? yardstick?.baseYear ?? 2020;
  const horizon = inherited('horizon') ?? Math.max(yardstick?.period[1] ?? 2025, baseYear + 1);
  const asOf = inherited('asOf') ?? baseYear;
  if (settings.horizon !== null && (horizon > LATEST_YEAR || horizon <= baseYear)) {
    report(['horizon'], 'bad_horizon', {
      zh: `无法测算到 ${horizon} 年：测算从基年 ${baseYear} 之后开始，最远到 ${LATEST_YEAR} 年；请写 ${baseYear + 1} 到 ${LATEST_YEAR} 之间的年份`,
      en: `Cannot project to ${horizon}: projections start after the base year ${baseYear} and end by ${LATEST_YEAR}; write a year from ${baseYear + 1} to ${LATEST_YEAR}`,
    });
  }
  if (settings.asOf !== null && (asOf < baseYear || asOf > horizon)) {
    report(['as_of'], 'bad_as_of', {
      zh: `无法取 ${asOf} 年为止的实绩：基年是 ${baseYear}，测算到 ${horizon}；请写其间的年份`,
      en: `Cannot keep values observed up to ${asOf}: the base year is ${baseYear} and the horizon ${horizon}; write a year between them`,
    });
  }
  const usable = horizon <= LATEST_YEAR && horizon > baseYear;
  return {
    settings,
    frame: {
      plan: yardstick,
      baseYear,
      horizon: usable ? horizon : Math.max(baseYear + 1, yardstick?.period[1] ?? 2025),
    },
  };
}

function planOf(check: ScenarioCheck, settings: Settings, name: string): Plan | null {
  const { library, region, report } = check;
  const id = `${region}/${name}`;
  if (Object.hasOwn(library.plans, id)) return library.plans[id] ?? null;
  if (settings.plan !== null) {
    const plans = Object.values(library.plans).filter((plan) => plan.region === region);
    const near = hint(settings.plan, plans);
    report(['plan'], 'unknown_plan', {
      zh: `无法按规划“${settings.plan}”评价：${region} 没有这个规划；${near.zh}`,
      en: `Cannot judge by plan "${settings.plan}": ${region} has no such plan; ${near.en}`,
    });
  }
  return null;
}

/** From the top of the file to its end. */
function inOrder(issues: Issue[]): Issue[] {
  return issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
