import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkScenario } from '../../scenarios/loader/check_scenario.ts';
import { newScenario } from '../../scenarios/loader/new_scenario.ts';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';
import { writeScenario } from '../../scenarios/loader/write_scenario.ts';

const { library, issues } = readLibrary(fileURLToPath(new URL('../../scenarios', import.meta.url)));

test('no shipped file has a mistake', () => {
  expect(issues.map(({ file, line, text }) => `${file}:${line} ${text.en}`)).toEqual([]);
});

test.each(Object.values(library.scenarios))(
  '$id is the same when it is written out and read in again',
  (scenario) => {
    const file = `${scenario.id}.yaml`;
    const again = checkScenario(readScenario(writeScenario(scenario, library), file), library);
    expect(again.issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(again.scenario).toEqual({ ...scenario, file });
  },
);

test.each(Object.keys(library.regions))('a new scenario of %s has no mistake', (region) => {
  const { issues: found } = checkScenario(
    readScenario(newScenario(region, library), 'mine/new.yaml'),
    library,
  );
  expect(found).toEqual([]);
});

test('a new scenario says why a region has no scenario "plan", just where it has none', () => {
  for (const region of Object.keys(library.regions)) {
    const runs = Object.hasOwn(library.scenarios, `${region}/baseline`);
    const shipped = Object.hasOwn(library.scenarios, `${region}/plan`);
    const says = newScenario(region, library).includes('no scenario "plan" is shipped');
    if (runs) expect(`${region}: ${says}`).toBe(`${region}: ${!shipped}`);
  }
});

test('what the documents of Sanmenxia only expect, or only imply, is told from what they report', () => {
  const observations = library.regions.sanmenxia?.observations ?? [];
  const ofPlan = observations.filter(
    ({ source, period }) => source === 'outline_14' && /(?:^|-)2020$/.test(period),
  );
  expect(ofPlan.filter(({ status }) => status === 'actual')).toEqual([]);
  const trade = observations.find(
    ({ indicator, period }) => indicator === 'trade_total' && period === '2015',
  );
  expect(trade).toMatchObject({
    value: 29.45,
    status: 'implied',
    implied: { en: '176.7 / 6 = 29.45 (100m yuan)' },
  });
  const rd = observations.find(
    ({ indicator, period }) => indicator === 'rd_expenditure' && period === '2015',
  );
  expect(rd?.doubt?.rivals).toHaveLength(3);
});

test('high-tech industry over GDP is another indicator than over industry', () => {
  const target = library.plans['jincheng/plan_14']?.targets.find(({ printed }) =>
    printed.startsWith('高技术产业'),
  );
  expect(target).toMatchObject({ id: 'high_tech_gdp_share.relative_2035', indicator: 'high_tech_gdp_share' });
});
