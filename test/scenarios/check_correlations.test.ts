import { expect, test } from 'vitest';
import { writeScenario } from '../../scenarios/loader/write_scenario.ts';
import { check, fixtureLibrary, lines } from './fixture_library.ts';

test('correlations by factor and by matrix are read, and written out the same', () => {
  const body = [
    'correlations:',
    '  - {urbanization_change: 0.6}',
    '  - {between: [gdp_growth, rd_growth], matrix: [[1, 0.5], [0.5, 1]]}',
  ].join('\n');
  const { scenario, issues } = check(body);
  expect(issues).toEqual([]);
  expect(scenario?.correlations).toEqual({
    loadings: { urbanization_change: 0.6 },
    matrices: [
      {
        between: ['gdp_growth', 'rd_growth'],
        matrix: [
          [1, 0.5],
          [0.5, 1],
        ],
      },
    ],
  });
  if (scenario === null) throw new Error('not read');
  const written = writeScenario(scenario, fixtureLibrary).replace(/^title: test\n/, '');
  expect(check(written).scenario?.correlations).toEqual(scenario.correlations);
});

test('one entry needs no list', () => {
  expect(check('correlations: {rd_growth: -0.3}').scenario?.correlations?.loadings).toEqual({
    rd_growth: -0.3,
  });
});

test.each([
  [
    'correlations: {rd_grwth: 0.6}',
    '1:26 Cannot correlate "rd_grwth": there is no such driver; did you mean "rd_growth" (Growth of R&D expenditure)?',
  ],
  [
    'correlations: {rd_growth: 1.6}',
    '1:27 Cannot correlate "rd_growth": its correlation with the macro factor is 1.6; write a number from -1 to 1, such as 0.6',
  ],
  [
    'correlations: [{rd_growth: 0.6}, {between: [gdp_growth, rd_growth], matrix: [[1, 0], [0, 1]]}]',
    '1:57 Cannot correlate "rd_growth": it stands in another entry already; give each driver one',
  ],
  [
    'correlations: {between: [gdp_growth, rd_growth], matrix: [[1, 0.5], [0.5, 0.9]]}',
    '1:75 Cannot correlate variables: rd_growth with itself is 0.9; 1 is wanted',
  ],
  [
    'correlations: {between: [gdp_growth, rd_growth, urbanization_change], matrix: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]}',
    '1:79 Cannot correlate variables: the matrix is not positive semi-definite, its smallest eigenvalue is -0.8; no variables have these correlations, weaken the strongest',
  ],
])('%s', (body, message) => {
  const { scenario, issues } = check(body);
  expect(scenario).toBeNull();
  expect(lines(issues)).toEqual([message]);
});

test.each([
  ['seed: seven', '1:7 Cannot read seed: found "seven"; write a whole number from 0 to 4294967295'],
  [
    'draws: 1000000000000',
    '1:8 Cannot read draws: found 1000000000000; write a whole number from 100 to 1000000',
  ],
  ['draws: 1', '1:8 Cannot read draws: found 1; write a whole number from 100 to 1000000'],
])('%s', (body, message) => {
  expect(lines(check(body).issues)).toEqual([message]);
});
