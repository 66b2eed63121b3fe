import { expect, test } from 'vitest';
import type { Scenario } from '../../engine/run_types.ts';
import { check, fixtureLibrary, lines } from './fixture_library.ts';

test('an event that takes a driver out of its bounds is found where it is written', () => {
  const { scenario, issues } = check('events:\n  - {year: 2022, driver: gdp_growth, change: 500pp}');
  expect(scenario).toBeNull();
  expect(lines(issues)).toEqual([
    '2:46 Cannot change gdp_growth by 500pp: in 2022 it would be 500%, and its upper bound is 20%; make the change smaller',
  ]);
  expect(issues[0]?.text.zh).toBe('无法让 gdp_growth 变动 500pp：2022 年将为 500%，高于上限 20%；请减小变动');
});

test('what the scenario itself sets counts, and so does what lives on of an earlier event', () => {
  const event = 'events: [{year: 2022, driver: gdp_growth, change: -8pp}]';
  expect(check(event).issues).toEqual([]);
  expect(lines(check(`assumptions: {gdp_growth: -5%}\n${event}`).issues)).toEqual([
    '2:51 Cannot change gdp_growth by -8pp: in 2022 it would be -13%, and its lower bound is -10%; make the change smaller',
  ]);
  const two = [
    'events:',
    '  - {year: 2022, driver: gdp_growth, change: 12pp, persistence: 1}',
    '  - {year: 2024, driver: gdp_growth, change: 12pp}',
  ].join('\n');
  expect(lines(check(two).issues)).toEqual([
    '3:46 Cannot change gdp_growth by 12pp: in 2024 it would be 24%, and its upper bound is 20%; make the change smaller',
  ]);
});

test('an event after which the scenario sets the driver anew is held against that', () => {
  const event = 'events: [{year: 2022, driver: gdp_growth, change: 12pp}]';
  expect(check(`assumptions: {gdp_growth: {2021: 8%, 2022: 5%}}\n${event}`).issues).toEqual([]);
});

test('an inherited event that the own setting pushes over the edge is found before a run', () => {
  const parent = check('events: [{year: 2022, driver: gdp_growth, change: -8pp}]').scenario as Scenario;
  const id = 'testville/shock';
  const library = { ...fixtureLibrary, scenarios: { ...fixtureLibrary.scenarios, [id]: { ...parent, id } } };
  const { issues } = check('extends: shock\nassumptions: {gdp_growth: -5%}', library);
  expect(lines(issues)).toEqual([
    '2:27 Cannot project gdp_growth in 2022: it is -13 percent/yr; it must be at least -10 and at most 20; testville/test sets gdp_growth to -5 percent/yr and an event changes it by -8, change that',
  ]);
});
