import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { plancast, scratchFolder } from './command_line.ts';

const folder = scratchFolder();

const PAIR = '{gdp_growth: {normal: {mean: 6%, sd: 1%}}, rd_growth: {normal: {mean: 9%, sd: 1%}}}';

/** Runs a scenario of Sanmenxia with some lines of its own. */
async function run(...lines: readonly string[]) {
  const file = join(folder, 'odd.yaml');
  writeFileSync(
    file,
    `title: {zh: 测试, en: Test}\nregion: sanmenxia\nextends: sanmenxia/baseline\n${lines.join('\n')}\n`,
  );
  return plancast(['run', 'odd.yaml', '--json'], { folder });
}

describe('uncertainty that cannot be is refused in one sentence with its place', () => {
  it.each([
    [
      ['draws: 1000000000000'],
      'odd.yaml:4:8: error: Cannot read draws: found 1000000000000; write a whole number from 100 to 1000000',
    ],
    [
      ['draws: 1'],
      'odd.yaml:4:8: error: Cannot read draws: found 1; write a whole number from 100 to 1000000',
    ],
    [
      ['draws: 1000', 'seed: seven'],
      'odd.yaml:5:7: error: Cannot read seed: found "seven"; write a whole number from 0 to 4294967295',
    ],
    [
      ['seed: 99999999999999999999'],
      'odd.yaml:4:7: error: Cannot read seed: found 100000000000000000000; write a whole number from 0 to 4294967295',
    ],
    [
      ['assumptions: {gdp_growth: {normal: {mean: 6%, sd: -1%}}}'],
      'odd.yaml:4:51: error: gdp_growth: Cannot draw from a normal distribution: sd is -1; 0 or more is wanted',
    ],
    [
      ['assumptions: {rd_growth: {normal: {mean: 39%, sd: 10%}}}'],
      'odd.yaml:4:35: error: Cannot set rd_growth: 46 % of the distribution lies outside [-20%, 40%]; narrow it, or write truncate: [-20%, 40%]',
    ],
    [
      ['assumptions: {gdp_growth: {normal: {mean: 6%, sd: 1%}, persistence: 1.2}}'],
      'odd.yaml:4:69: error: Cannot set gdp_growth: its persistence is 1.2; write a number from 0 to 1, such as 0.5',
    ],
    [
      [
        `assumptions: ${PAIR}`,
        'correlations:',
        '  - {between: [gdp_growth, gdp_growth], matrix: [[1, 0.5], [0.5, 1]]}',
      ],
      'odd.yaml:6:28: error: Cannot correlate "gdp_growth": its correlation with itself is always 1; name it once',
    ],
    [
      [
        `assumptions: ${PAIR}`,
        'correlations:',
        '  - {between: [gdp_growth, rd_growth], matrix: [[1, 1.5], [1.5, 1]]}',
      ],
      'odd.yaml:6:60: error: Cannot correlate variables: rd_growth with gdp_growth is 1.5; a number from -1 to 1 is wanted',
    ],
    [
      [
        `assumptions: {${PAIR.slice(1, -1)}, fiscal_revenue_growth: {normal: {mean: 6%, sd: 1%}}}`,
        'correlations:',
        '  - between: [gdp_growth, rd_growth, fiscal_revenue_growth]',
        '    matrix: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]',
      ],
      'odd.yaml:7:13: error: Cannot correlate variables: the matrix is not positive semi-definite, its smallest eigenvalue is -0.8; no variables have these correlations, weaken the strongest',
    ],
    [
      ['assumptions: {rd_growth: {normal: {mean: .inf, sd: 1%}}}'],
      'odd.yaml:4:42: error: Cannot read assumptions.rd_growth.normal.mean: found Infinity; write a number, or a number with its unit, such as 6%',
    ],
  ])('%j', async (lines, message) => {
    expect(await run(...lines)).toEqual({ code: 1, out: '', error: `${message}\n` });
  });

  it.each([
    [['--draws', '1'], '--draws <number>: it may not be "1"; write a whole number from 100 to 1000000'],
    [['--draws', '1e12'], '--draws <number>: it may not be "1e12"; write a whole number from 100 to 1000000'],
    [
      ['--seed', 'seven'],
      '--seed <number>: it may not be "seven"; write a whole number from 0 to 4294967295',
    ],
    [
      ['--seed', '4294967296'],
      '--seed <number>: it may not be "4294967296"; write a whole number from 0 to 4294967295',
    ],
  ])('%j', async (options, message) => {
    expect(await plancast(['run', 'sanmenxia', ...options])).toEqual({
      code: 1,
      out: '',
      error: `error: Cannot read ${message}\n`,
    });
  });
});

describe('uncertainty at its edge is carried out', () => {
  test.each(['0', '0%'])('a standard deviation of %s is a given value, and is said to be one', async (sd) => {
    const { code, out, error } = await run(
      `assumptions: {gdp_growth: {normal: {mean: 6%, sd: ${sd}}}}`,
      'draws: 200',
    );
    expect(code).toBe(0);
    expect(error).toBe(
      'odd.yaml:4:36: warning: gdp_growth has no spread: it is 6% on every path; write 6%\n',
    );
    expect(out).not.toMatch(/NaN|Infinity/);
  });

  test('a tail so long that its mean is beyond all numbers gives numbers', async () => {
    const { code, out } = await run(
      'assumptions: {rd_growth: {log_normal: {mean: 10%, sd: 100000000000000000000%}}}',
      'draws: 200',
    );
    expect(code).toBe(0);
    expect(out).not.toMatch(/NaN|Infinity/);
  });
});
