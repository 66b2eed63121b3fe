import { expect, test } from 'vitest';
import { displayWidth } from '../../cli/display_width.ts';
import { checkScenario } from '../../scenarios/loader/check_scenario.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { newScenario } from '../../scenarios/loader/new_scenario.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';
import { fixtureLibrary } from './fixture_library.ts';

const library = await loadLibrary();
const text = newScenario('testville', fixtureLibrary, (driver) => (driver === 'gdp_growth' ? 6.237 : null));

test('a new scenario file runs as it stands', () => {
  const { scenario, issues } = checkScenario(readScenario(text, 'anywhere/new.yaml'), fixtureLibrary);
  expect(issues).toEqual([]);
  expect(scenario).toMatchObject({ id: 'testville/new', extends: ['testville/baseline'] });
});

test('every example in its comments can be taken over', () => {
  const lines = text.split('\n');
  const paths = lines.filter((line) => /^# {2}gdp_growth: /.test(line));
  expect(paths).toHaveLength(7);
  for (const path of paths) {
    const taken = text.replace('  gdp_growth: 6%', path.replace('#', ''));
    expect(checkScenario(readScenario(taken, 'testville/new.yaml'), fixtureLibrary).issues).toEqual([]);
  }
  const blocks = text.replace(/^# (events|targets|expect):\n#( {3}- .*)$/gm, '$1:\n$2');
  const { scenario, issues } = checkScenario(readScenario(blocks, 'testville/new.yaml'), fixtureLibrary);
  expect(issues).toEqual([]);
  expect([scenario?.events.length, scenario?.targets.length, scenario?.expect.length]).toEqual([1, 1, 1]);
});

test('it lists the drivers that move the targets of the plan, with bounds and the average of the baseline', () => {
  expect(text.split('\n').filter((line) => /^# {3,5}[^ -]/.test(line))).toEqual([
    '#   energy_intensity_cut  [-15% .. 20%]',
    '#     单位能耗降幅 Cut of energy intensity',
    '#   gdp_growth  2021-2025 年均 average 6.24%  [-10% .. 20%]',
    '#     地区生产总值增速 Growth of real GDP',
    '#   new_jobs_level  [0 人 .. 100000 人]',
    '#     新增就业人数 Number of new jobs',
  ]);
});

test('no line is wider than 100 columns, for any region', () => {
  for (const region of Object.keys(library.regions)) {
    const lines = newScenario(region, library, () => -12.34).split('\n');
    expect(lines.filter((line) => displayWidth(line) > 100)).toEqual([]);
  }
});

test('it says why no scenario "plan" is shipped where the plan sets no growth of GDP', () => {
  expect(text).not.toContain('no scenario "plan" is shipped');
  const [id, plan] = Object.entries(fixtureLibrary.plans)[0] ?? [];
  const targets = plan?.targets.filter(({ kind }) => kind !== 'average_growth') ?? [];
  const library = { ...fixtureLibrary, plans: { [id ?? '']: { ...plan, targets } as never } };
  const without = newScenario('testville', library);
  expect(without).toContain('# 该规划没有设定地区生产总值增长目标，所以不附“按规划增速”的情景 plan。');
  expect(without).toContain('# It sets no GDP growth target, so no scenario "plan" is shipped');
});
