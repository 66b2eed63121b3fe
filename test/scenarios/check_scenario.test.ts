import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario } from '../../scenarios/loader/check_scenario.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';
import { check, fixtureLibrary, lines } from './fixture_library.ts';

test('a scenario says only what it changes', () => {
  const { scenario, issues } = check(
    [
      'extends: growth_6',
      'assumptions:',
      '  rd_growth: {2021-2023: 15%}',
      'elasticities: {rd_growth: 1.15}',
      'events: [{year: 2022, driver: gdp_growth, change: -2pp, label: shock}]',
      'bases: {rd_expenditure: {2020: 200000 万元}, why: a guess}',
      'expect: [rd_intensity@2025 >= 2]',
      'horizon: 2030',
      'seed: 7',
    ].join('\n'),
  );
  expect(issues).toEqual([]);
  expect(scenario).toEqual({
    id: 'testville/test',
    region: 'testville',
    title: { zh: 'test', en: 'test' },
    description: null,
    extends: ['testville/growth_6'],
    wins: [],
    plan: null,
    baseYear: null,
    horizon: 2030,
    asOf: null,
    assumptions: { rd_growth: { path: 'by_year', values: { 2021: 15, 2022: 15, 2023: 15 } } },
    elasticities: { rd_growth: 1.15 },
    events: [
      { year: 2022, driver: 'gdp_growth', change: -2, persistence: 0, label: { zh: 'shock', en: 'shock' } },
    ],
    bases: [{ indicator: 'rd_expenditure', year: 2020, value: 20, why: { zh: 'a guess', en: 'a guess' } }],
    targets: [],
    expect: ['rd_intensity@2025 >= 2'],
    seed: 7,
    draws: null,
    file: 'testville/test.yaml',
  });
});

test.each([
  ['titel: x', '1:1 Cannot read "titel": there is no such key; did you mean "title"?'],
  ['seed: 1.5', '1:7 Cannot read seed: found 1.5; write a whole number from 0 to 4294967295'],
  ['assumptions: 6%', '1:14 Cannot read assumptions: found "6%"; write a map of "key: value"'],
  [
    'assumptions: {gdp_growth: }',
    '1:15 Cannot set gdp_growth: there is no value; write one, or remove what a parent sets with gdp_growth: null',
  ],
  [
    'assumptions: {gdp_real: 6%}',
    '1:15 Cannot set "gdp_real": it is an indicator, which the model computes; set what moves it: gdp_growth',
  ],
  [
    'assumptions: {rd_intensity: 2%}',
    '1:15 Cannot set "rd_intensity": it is an indicator, which the model computes; set what moves it: rd_growth, gdp_growth',
  ],
  [
    'assumptions: {GDP增速: 6%}',
    '1:15 Cannot set "GDP增速": there is no such driver; did you mean "gdp_growth" (Growth of real GDP)?',
  ],
  [
    'assumptions: {constructor: 6%}',
    '1:15 Cannot set "constructor": there is no such driver; known are energy_intensity_cut, gdp_growth, investment_level, new_jobs_level, rd_growth, urbanization_change',
  ],
  [
    'assumptions: {__proto__: 6%}',
    '1:15 Cannot set "__proto__": there is no such driver; known are energy_intensity_cut, gdp_growth, investment_level, new_jobs_level, rd_growth, urbanization_change',
  ],
  [
    'elasticities: {gdp_growth: 1}',
    '1:16 Cannot set the elasticity of "gdp_growth": it is not linked to growth; set the driver itself under "assumptions"',
  ],
  [
    'elasticities: {rd_growth: high}',
    '1:27 Cannot set the elasticity of "rd_growth": found "high"; write a number, such as 1.15',
  ],
  [
    'events: [{year: 2020, driver: gdp_growth, change: -2pp}]',
    '1:17 Cannot place an event in 2020: the projection runs from 2021 to 2025; write a year of it, or set "horizon"',
  ],
  [
    'events: [{year: 2022, driver: gdp_groth, change: -2pp}]',
    '1:31 Cannot let an event hit "gdp_groth": there is no such driver; did you mean "gdp_growth" (Growth of real GDP)?',
  ],
  [
    'events: [{year: 2022, driver: gdp_growth, change: -2%}]',
    '1:51 Cannot change gdp_growth by -2%: % is a rate of growth, and this moves by points; write it as -2pp',
  ],
  [
    'events: [{year: 2022, driver: gdp_growth, change: -2pp, persistence: 2}]',
    '1:70 Cannot read events.0.persistence: found 2; write a number from 0 to 1, such as 0.5',
  ],
  ['bases: {gdp_real: {2020: 1}}', '1:9 Cannot set a base of "gdp_real": it is not said why; add "why"'],
  [
    'bases: {gdp_real: 5, why: x}',
    '1:19 Cannot set a base of "gdp_real": found 5; give it by year, such as {2020: 142.6}',
  ],
  [
    'bases: {gdp_real: {2020: -5}, why: x}',
    '1:26 Cannot set a base of "gdp_real": its lower bound is 0 亿元; write 0 亿元 or more',
  ],
  [
    'bases: {gdp_rel: {2020: 5}, why: x}',
    '1:9 Cannot set a base of "gdp_rel": there is no such indicator; did you mean "gdp_real" (Real GDP)?',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2025}]',
    '1:23 Cannot read the target on "rd_intensity": it has no number; write one of at_least, at_most, above, below, about',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2025, at_least: 2, unit: 亿圆}]',
    '1:70 Cannot read the target on "rd_intensity": there is no unit "亿圆"; "percent" is wanted',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2025, at_least: 2, unit: pp}]',
    '1:70 Cannot read the target on "rd_intensity": its unit is "pp"; "percent" is wanted',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2025, at_least: 2pp}]',
    '1:61 Cannot read the target on "rd_intensity": 2pp: pp counts points, and this is a rate in percent; write it as 2%',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2025, at_least: 3, at_most: 2}]',
    '1:23 Cannot read the target on "rd_intensity": its lower end 3 is above its upper end 2; swap them',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2025-2021, at_least: 3}]',
    '1:45 Cannot read the target on "rd_intensity": 2025 comes after 2021; write 2021-2025',
  ],
  [
    'targets: [{indicator: rd_intensity, period: 2060, at_least: 3}]',
    '1:45 Cannot read the target on "rd_intensity": 2060 is after 2050, the last year possible; write years from 2020 to 2050',
  ],
  [
    'targets: [{indicator: rd_growth, period: 2025, at_least: 3}]',
    '1:23 Cannot read the target on "rd_growth": it is a driver; the indicator it moves is rd_expenditure',
  ],
  [
    'targets: [{indicator: rd_intensty, period: 2025, at_least: 3}]',
    '1:23 Cannot read the target on "rd_intensty": there is no such indicator; did you mean "rd_intensity" (R&D intensity)?',
  ],
  [
    'targets: [{period: 2025, at_least: 3}]',
    '1:11 Cannot read target 1: it names no indicator; write one, such as indicator: gdp_real',
  ],
  [
    'targets: [{delegated: rd_intensity, at_least: 3}]',
    '1:23 Cannot read the target on "rd_intensity": plan plan_14 does not delegate it; it delegates energy_intensity',
  ],
  [
    'expect: [rd_intensity@2035 >= 2]',
    '1:10 Cannot check "rd_intensity@2035 >= 2": the run goes from 2020 to 2025; write a year of it',
  ],
  [
    'expect: [rd_intensty@2025 >= 2]',
    '1:10 Cannot check "rd_intensty@2025 >= 2": there is no indicator "rd_intensty"; did you mean "rd_intensity" (R&D intensity)?',
  ],
  [
    'extends: growth6',
    '1:10 Cannot extend "growth6": there is no such scenario; did you mean "testville/growth_6" (Growth slows to 6 percent)?',
  ],
  [
    'extends: test',
    '1:10 Cannot extend "test": it leads back here (testville/test -> testville/test); remove one "extends"',
  ],
  ['extends: [growth_6, growth_6]', '1:21 Cannot extend "growth_6": it is named twice; keep one'],
  [
    'extends: growth_6\nwins: growth_8',
    '2:7 Cannot let "growth_8" win: it is not among the parents; write growth_6',
  ],
  [
    'plan: plan_15',
    '1:7 Cannot judge by plan "plan_15": testville has no such plan; did you mean "plan_14" (Testville 14th plan)?',
  ],
  [
    'horizon: 2051',
    '1:10 Cannot project to 2051: projections start after the base year 2020 and end by 2050; write a year from 2021 to 2050',
  ],
  [
    'horizon: 2020',
    '1:10 Cannot project to 2020: projections start after the base year 2020 and end by 2050; write a year from 2021 to 2050',
  ],
  [
    'as_of: 2019',
    '1:8 Cannot keep values observed up to 2019: the base year is 2020 and the horizon 2025; write a year between them',
  ],
  [
    'region: nowhere',
    '1:9 Cannot tell the region of the scenario: there is no region "nowhere"; known are testville',
  ],
])('checkScenario says of %s', (body, message) => {
  const { scenario, issues } = check(body);
  expect(lines(issues)).toEqual([message]);
  expect(scenario).toBeNull();
});

test('years that come after the horizon are warned of, and the scenario stands', () => {
  const { scenario, issues } = check('assumptions: {gdp_growth: {2025: 5%, 2030: 4%}}');
  expect(issues).toMatchObject([{ level: 'warning', code: 'no_effect' }]);
  expect(issues[0]?.text.en).toBe(
    'gdp_growth in 2030 has no effect: the projection ends in 2025; set "horizon" to go further',
  );
  expect(scenario).not.toBeNull();
});

test('a file without a region in its folder or in itself says so', () => {
  const { issues } = checkScenario(readScenario('title: x\n', 'mine/x.yaml'), fixtureLibrary);
  expect(issues.map(({ text }) => text.en)).toEqual([
    'Cannot tell the region of the scenario: it has no "region", and its folder is not one; known are testville',
  ]);
});

test.each(['', '# nothing\n', 'only words', '- a list'])('a file of %o is no scenario', (text) => {
  const { scenario, issues } = checkScenario(readScenario(text, 'testville/x.yaml'), fixtureLibrary);
  expect(scenario).toBeNull();
  expect(issues[0]?.text.en).toMatch(/^Cannot read the file: .*; write a map of "key: value"$/);
});

test('the number of a delegated target keeps the id and the words of the plan', () => {
  const { scenario } = check(
    'targets: [{delegated: energy_intensity, at_least: 13.5%, authority: national, source: {title: Outline, href: "https://example.org"}}]',
  );
  expect(scenario?.targets).toMatchObject([
    {
      id: 'energy_intensity.delegated',
      indicator: 'energy_intensity',
      kind: 'cumulative_change',
      period: '2021-2025',
      atLeast: 13.5,
      unit: 'percent',
      nature: 'binding',
      authority: 'national',
      delegatedTo: { zh: '省', en: 'the province' },
      printed: '按省下达目标',
      source: 'Outline, https://example.org',
      decimals: 1,
    },
  ]);
});

test('own targets get ids of their own', () => {
  const { scenario } = check(
    'targets:\n  - {indicator: rd_intensity, period: 2025, at_least: 2.4}\n  - {indicator: rd_intensity, period: 2023, at_least: 2}\n',
  );
  expect(scenario?.targets.map(({ id, authority, decimals }) => [id, authority, decimals])).toEqual([
    ['rd_intensity.level', 'own', 1],
    ['rd_intensity.level.2023', 'own', 0],
  ]);
});

test('base year, plan and horizon come from the parents', () => {
  const far = check('horizon: 2040').scenario;
  const library = {
    ...fixtureLibrary,
    scenarios: { ...fixtureLibrary.scenarios, 'testville/far': far as never },
  };
  expect(check('extends: far\nexpect: [rd_intensity@2040 >= 2]', library).issues).toEqual([]);
});

test('the order of keys changes nothing', () => {
  const blocks = [
    'extends: [growth_6]',
    'assumptions:\n  rd_growth: {2021-2022: 15%, 2023: 12%}\n  urbanization_change: 0.5pp\n',
    'elasticities: {rd_growth: 1.1}',
    'events: [{year: 2022, driver: gdp_growth, change: -2pp}]',
    'bases: {rd_expenditure: {2020: 20}, energy_intensity: {2020: 0.5}, why: x}',
    'targets: [{indicator: rd_intensity, period: 2025, at_least: 2.4}]',
    'expect: [rd_intensity@2025 >= 2]',
    'horizon: 2030',
  ];
  const inner = [
    ['{2021-2022: 15%, 2023: 12%}', '{2023: 12%, 2021-2022: 15%}'],
    ['  rd_growth: {', '  zzz: {'],
  ];
  const expected = JSON.stringify(check(blocks.join('\n')).scenario);
  expect(expected).not.toBe('null');
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), fc.boolean(), (shuffled, turn) => {
      const text = shuffled
        .join('\n')
        .replace(inner[0]?.[0] ?? '', (same) => (turn ? (inner[0]?.[1] ?? '') : same));
      expect(JSON.stringify(check(text).scenario)).toBe(expected);
    }),
  );
});

test('whatever stands in a file, there is a scenario or an error', () => {
  const keys = [
    'title',
    'extends',
    'wins',
    'assumptions',
    'events',
    'bases',
    'targets',
    'expect',
    'horizon',
    'as_of',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (data) => {
      const document = readScenario(JSON.stringify(data), 'testville/x.json');
      const { scenario, issues } = checkScenario(document, fixtureLibrary);
      expect(scenario === null).toBe(issues.some(({ level }) => level === 'error'));
    }),
    { numRuns: 300 },
  );
});
