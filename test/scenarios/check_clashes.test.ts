import { expect, test } from 'vitest';
import type { Library } from '../../scenarios/library.ts';
import { checkScenarios } from '../../scenarios/loader/check_scenarios.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';
import { fixtureLibrary } from './fixture_library.ts';

/** Checks scenarios of the made-up region by name, and gives the messages of the last. */
function clashes(files: Readonly<Record<string, string>>, library: Library = fixtureLibrary): string[] {
  const documents = Object.entries(files).map(([name, body]) =>
    readScenario(`title: ${name}\n${body}`, `testville/${name}.yaml`),
  );
  const { issues } = checkScenarios(documents, library);
  const last = Object.keys(files).at(-1);
  expect(issues.filter(({ file }) => file !== `testville/${last}.yaml`)).toEqual([]);
  return issues.map(({ text }) => text.en);
}

const set = (value: string) => `assumptions: {gdp_growth: ${value}}`;

test('parents that set a driver differently clash, and both values are named', () => {
  expect(clashes({ high: set('8%'), low: set('5%'), both: 'extends: [high, low]' })).toEqual([
    'Cannot merge "high" and "low": they set gdp_growth to 8% and 5%; set it in this file, or declare the winner with wins: high',
  ]);
});

test('only the years that differ clash', () => {
  const files = { high: set('{2021-2023: 8%, 2024: 6%}'), low: set('6%'), both: 'extends: [high, low]' };
  expect(clashes(files)).toEqual([
    'Cannot merge "high" and "low": they set gdp_growth in 2021-2023 to 8% and 6%; set it in this file, or declare the winner with wins: high',
  ]);
});

test.each([
  ['the same value', { a: set('6%'), b: set('6%'), c: 'extends: [a, b]' }],
  ['other years', { a: set('{2021: 6%}'), b: set('{2022: 5%}'), c: 'extends: [a, b]' }],
  ['a declared winner', { a: set('6%'), b: set('5%'), c: 'extends: [a, b]\nwins: b' }],
  ['a value of the file itself', { a: set('6%'), b: set('5%'), c: `extends: [a, b]\n${set('7%')}` }],
  ['a removal by the file itself', { a: set('6%'), b: set('5%'), c: `extends: [a, b]\n${set('null')}` }],
  [
    'a value that a parent inherits and another overrides',
    { base: set('5%'), a: `extends: base\n${set('6%')}`, b: 'extends: base', c: 'extends: [b, a]' },
  ],
  [
    'a clash that a parent has decided',
    { a: set('6%'), b: set('5%'), ab: 'extends: [a, b]\nwins: a', c: 'extends: [ab, b]' },
  ],
])('%s is no clash', (_, files) => {
  expect(clashes(files)).toEqual([]);
});

test('what the region’s baseline sets is below every parent', () => {
  const [baseline] = [fixtureLibrary.scenarios['testville/baseline']];
  const assumptions = { gdp_growth: { path: 'constant' as const, value: 5 } };
  const scenarios = {
    ...fixtureLibrary.scenarios,
    'testville/baseline': { ...baseline, assumptions } as never,
  };
  expect(clashes({ a: set('6%'), b: 'extends: [baseline, a]' }, { ...fixtureLibrary, scenarios })).toEqual(
    [],
  );
});

test('a removal by one parent clashes with a value of another', () => {
  expect(clashes({ a: set('null'), b: set('5%'), c: 'extends: [a, b]' })).toEqual([
    'Cannot merge "a" and "b": they set gdp_growth to null and 5%; set it in this file, or declare the winner with wins: a',
  ]);
});

test('paths, elasticities, bases and the years of the run clash too', () => {
  const files = {
    a: `${set('{ramp: {from: 5%, to: 6%}}')}\nhorizon: 2030\nelasticities: {rd_growth: 1}\nbases: {rd_expenditure: {2020: 20}, why: x}`,
    b: `${set('5%')}\nhorizon: 2035\nelasticities: {rd_growth: 1.2}\nbases: {rd_expenditure: {2020: 25}, why: x}`,
    c: 'extends: [a, b]',
  };
  expect(clashes(files)).toEqual([
    'Cannot merge "a" and "b": they set gdp_growth to {ramp: {from: 5%, to: 6%}} and 5%; set it in this file, or declare the winner with wins: a',
    'Cannot merge "a" and "b": they set elasticities.rd_growth to 1 and 1.2; set it in this file, or declare the winner with wins: a',
    'Cannot merge "a" and "b": they set bases.rd_expenditure.2020 to 20 亿元 and 25 亿元; set it in this file, or declare the winner with wins: a',
    'Cannot merge "a" and "b": they set horizon to 2030 and 2035; set it in this file, or declare the winner with wins: a',
  ]);
});

test('a parent with mistakes is named, and the child is not used', () => {
  const documents = [
    readScenario('title: a\nassumptions: {gdp_growth: 6}\n', 'testville/a.yaml'),
    readScenario('title: b\nextends: a\n', 'testville/b.yaml'),
  ];
  const { scenarios, issues } = checkScenarios(documents.reverse(), fixtureLibrary);
  expect(scenarios).toEqual({});
  expect(issues.map(({ file, text }) => `${file} ${text.en}`)).toEqual([
    'testville/b.yaml Cannot extend "a": it has mistakes itself; mend it first',
    'testville/a.yaml Cannot set gdp_growth to 6: a rate is written with its %; is 6% or 600% meant? write the one meant',
  ]);
});
