import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { checkScenario } from '../../scenarios/loader/check_scenario.ts';
import { hiddenCharacter } from '../../scenarios/loader/hidden_characters.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';
import { writeScenario } from '../../scenarios/loader/write_scenario.ts';
import { anyPath } from './any_path.ts';
import { check, fixtureLibrary } from './fixture_library.ts';

function reread(scenario: Scenario, library = fixtureLibrary): Scenario | null {
  const text = writeScenario(scenario, library);
  const { scenario: again, issues } = checkScenario(readScenario(text, 'testville/test.yaml'), library);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  return again;
}

/** The same library without bounds, so that any event is within them; its model is compiled anew. */
const boundless: Library = {
  ...fixtureLibrary,
  expressions: { ...fixtureLibrary.expressions },
  indicators: Object.fromEntries(
    Object.entries(fixtureLibrary.indicators).map(([id, indicator]) => [
      id,
      {
        ...indicator,
        bounds: [null, null] as const,
        drivers: indicator.drivers.map((driver) => ({ ...driver, bounds: [null, null] as const })),
      },
    ]),
  ),
};

const FULL = `description: {zh: 说明, en: "what: it is"}
extends: [growth_6, growth_8]
wins: growth_8
plan: plan_14
base_year: 2020
horizon: 2030
as_of: 2021
assumptions:
  gdp_growth: {2021-2023: 6.5%, 2024: 6%, 2026-2030: 5.5%}
  rd_growth: null
  urbanization_change: 0.55pp
  investment_level: {ramp: {from: 10 亿元, to: 20 亿元}}
elasticities: {rd_growth: 1.15}
events:
  - {year: 2022, driver: gdp_growth, change: -2.5pp, persistence: 0.5, label: {zh: 冲击, en: shock}}
  - {year: 2023, driver: new_jobs_level, change: -100}
bases:
  rd_expenditure: {2020: 20, why: {zh: 推算, en: implied}}
targets:
  - {delegated: energy_intensity, at_least: 13.5%, authority: national, source: {title: Outline, page: Box 1}}
  - {indicator: rd_intensity, period: 2025, about: 2.4, approximate: true, note: {zh: 注, en: note}}
  - {indicator: new_jobs, kind: cumulative_total, period: 2021-2025, at_least: 6.5, unit: 万人, every_year: true}
expect:
  - rd_intensity@2025 >= 2
seed: 7
draws: 1000
`;

test('a scenario that is written out and read in again is the same', () => {
  const { scenario, issues } = check(FULL);
  expect(issues).toEqual([]);
  expect(reread(scenario as Scenario)).toEqual(scenario);
});

test('it is written as a person would write it', () => {
  const { scenario } = check(
    'extends: growth_6\nassumptions: {rd_growth: {2021: 15%, 2022: 15%, 2023: 12%}, urbanization_change: 1pp}\nbases: {rd_expenditure: {2020: 20}, why: x}\nexpect: [rd_intensity@2025 >= 2]\n',
  );
  expect(writeScenario(scenario as Scenario, fixtureLibrary)).toBe(`title: test
region: testville
extends: growth_6
assumptions:
  rd_growth: {2021-2022: 15%, 2023: 12%}
  urbanization_change: 1pp
bases:
  rd_expenditure: {2020: 20, why: x}
expect:
  - rd_intensity@2025 >= 2
`);
});

test('any growth path, event and words survive', () => {
  const { scenario } = check('horizon: 2050');
  const words = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => /\S/.test(text) && !text.includes('\uFFFD') && hiddenCharacter(text) === null);
  const text = fc.oneof(
    fc.record({ zh: words, en: words }, { noNullPrototype: true }),
    words.map((same) => ({ zh: same, en: same })),
  );
  const event = fc.record(
    {
      year: fc.integer({ min: 2021, max: 2050 }),
      driver: fc.constantFrom('gdp_growth', 'rd_growth', 'urbanization_change'),
      // Three of them on top of -10 % stay above -100 %.
      change: fc.double({ min: -20, max: 20, noNaN: true }).map((value) => value + 0),
      persistence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      label: fc.option(text),
    },
    { noNullPrototype: true },
  );
  const changed = fc.record(
    {
      title: text,
      description: fc.option(text),
      assumptions: fc.dictionary(fc.constantFrom('gdp_growth', 'rd_growth'), fc.option(anyPath), {
        noNullPrototype: true,
      }),
      elasticities: fc.dictionary(
        fc.constant('rd_growth'),
        fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0),
        { noNullPrototype: true },
      ),
      events: fc.array(event, { maxLength: 3 }),
      seed: fc.option(fc.integer({ min: 0, max: 0xffffffff })),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(changed, (fields) => {
      const before = { ...(scenario as Scenario), ...fields };
      expect(reread(before, boundless)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
