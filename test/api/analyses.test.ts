import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  auditSchema,
  calibrationSchema,
  checkSchema,
  comparisonSchema,
  explanationSchema,
  runSchema,
  sensitivitySchema,
  solvedSchema,
  sweepSchema,
} from '../../api/schema/answers.ts';
import { plancast, scratchFolder } from '../cli/command_line.ts';
import { makeApp, type TestApp } from './make_app.ts';

const folder = scratchFolder();
const series = `year,gdp,revenue
2015,1054,91
2016,1130,97.5
2017,1218,104
2018,1301,118
2019,1443,127
2020,1450.7,128
`;
const csvFile = join(folder, 'series.csv');
writeFileSync(csvFile, series);

let test: TestApp;
beforeAll(async () => {
  test = await makeApp();
});
afterAll(() => test.close());

const ask = (verb: string, body: unknown, headers?: Record<string, string>) =>
  test.send('POST', `/api/analyses/${verb}`, body, headers);

describe('every analysis answers what its command prints', () => {
  it.each<[string, unknown, string[], z.ZodType]>([
    [
      'compare',
      { scenarios: ['sanmenxia/growth_5', 'sanmenxia/growth_8'], year: 2024 },
      ['sanmenxia/growth_5', 'sanmenxia/growth_8', '--year', '2024'],
      comparisonSchema,
    ],
    [
      'compare',
      {
        scenarios: [{ id: 'weidu/growth_5' }, 'weidu/growth_6', 'weidu/growth_8'],
        overrides: { horizon: 2030 },
      },
      ['weidu/growth_5', 'weidu/growth_6', 'weidu/growth_8', '--horizon', '2030'],
      comparisonSchema,
    ],
    [
      'solve',
      { id: 'sanmenxia', quantity: 'rd_intensity@2025', at_least: 2.4 },
      ['sanmenxia', 'rd_intensity@2025', '--at-least', '2.4'],
      solvedSchema,
    ],
    [
      'solve',
      {
        id: 'sanmenxia',
        quantity: 'urbanization_rate@2025',
        levers: ['urbanization_change'],
        overrides: { set: { gdp_growth: '5%' } },
      },
      ['sanmenxia', 'urbanization_rate@2025', '--lever', 'urbanization_change', '--set', 'gdp_growth=5%'],
      solvedSchema,
    ],
    [
      'explain',
      { id: 'sanmenxia/growth_6', quantity: 'rd_intensity@2025' },
      ['sanmenxia/growth_6', 'rd_intensity@2025'],
      explanationSchema,
    ],
    [
      'sensitivity',
      { id: 'sanmenxia/growth_6', quantity: 'rd_intensity@2025' },
      ['sanmenxia/growth_6', 'rd_intensity@2025'],
      sensitivitySchema,
    ],
    [
      'sweep',
      {
        id: 'sanmenxia',
        quantity: 'rd_expenditure.average_growth',
        over: ['gdp_growth=4%..8%', 'rd_growth=10%..16%'],
        steps: 3,
      },
      [
        ...['sanmenxia', 'rd_expenditure.average_growth', '--steps', '3'],
        ...['--over', 'gdp_growth=4%..8%', '--over', 'rd_growth=10%..16%'],
      ],
      sweepSchema,
    ],
    ['audit', {}, [], auditSchema],
    ['audit', { regions: ['sanmenxia'] }, ['sanmenxia'], auditSchema],
    ['track', { id: 'sanmenxia' }, ['sanmenxia'], runSchema],
    [
      'track',
      { id: 'sanmenxia/growth_6', overrides: { as_of: 2022 } },
      ['sanmenxia/growth_6', '--as-of', '2022'],
      runSchema,
    ],
    [
      'calibrate',
      { csv: series, x: 'gdp', y: 'revenue' },
      [csvFile, '--x', 'gdp', '--y', 'revenue'],
      calibrationSchema,
    ],
  ])('%s %j', async (verb, body, args, schema) => {
    const { out, error, code } = await plancast([verb, ...args, '--json']);
    expect([code, error]).toEqual([0, '']);
    const response = await ask(verb, body);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    expect(text).toBe(out);
    schema.parse(JSON.parse(text));
  });

  it('check lists the mistakes of a scenario, or none', async () => {
    const good = checkSchema.parse(await (await ask('check', { id: 'sanmenxia/growth_6' })).json());
    expect(good).toEqual({ files: 1, issues: [] });
    const response = await ask('check', {
      id: 'sanmenxia/x',
      scenario: { title: 'x', assumptions: { gdp_growth: 6 } },
    });
    expect(response.status).toBe(200);
    const { issues } = checkSchema.parse(await response.json());
    expect(issues.map(({ path, line }) => [path, line])).toEqual([['assumptions.gdp_growth', undefined]]);
  });
});

describe('questions that cannot be answered', () => {
  it.each([
    ['compare', { scenarios: ['sanmenxia'] }, ['compare', 'sanmenxia']],
    ['solve', { id: 'sanmenxia', quantity: 'rd_intensity' }, ['solve', 'sanmenxia', 'rd_intensity']],
    ['solve', { id: 'sanmenxia', quantity: 'nothing@2025' }, ['solve', 'sanmenxia', 'nothing@2025']],
    [
      'solve',
      { id: 'sanmenxia', quantity: 'rd_intensity@2025', at_least: '2.4 furlongs' },
      ['solve', 'sanmenxia', 'rd_intensity@2025', '--at-least', '2.4 furlongs'],
    ],
    [
      'solve',
      { id: 'sanmenxia', quantity: 'rd_intensity@2025', at_least: 2, levers: ['rd_grwth'] },
      ['solve', 'sanmenxia', 'rd_intensity@2025', '--at-least', '2', '--lever', 'rd_grwth'],
    ],
    ['audit', { regions: ['atlantis'] }, ['audit', 'atlantis']],
    [
      'calibrate',
      { csv: series, x: 'gdp', y: 'nothing' },
      ['calibrate', csvFile, '--x', 'gdp', '--y', 'nothing'],
    ],
  ])('%s %j: the words of the command line', async (verb, body, args) => {
    const { error, code } = await plancast(args);
    expect(code).toBe(1);
    const response = await ask(verb, body);
    expect(response.status).toBe(422);
    const { detail } = (await response.json()) as { detail: string };
    expect(error).toContain(detail);
    const zh = (await (await ask(verb, body, { 'accept-language': 'zh' })).json()) as { detail: string };
    expect((await plancast([...args, '--lang', 'zh'])).error).toContain(zh.detail);
  });

  it.each([
    [
      'solve',
      { quantity: 'rd_intensity@2025', at_least: 2, at_most: 3 },
      'at_most',
      'Cannot solve: at_least and at_most are both given; write one',
      '无法求解：at_least 与 at_most 只能写一个',
    ],
    [
      'solve',
      { quantity: 'rd_intensity@2025' },
      'at_least',
      'Cannot solve for R&D intensity in 2025: no number is given and the plan sets none; add at_least or at_most',
      '无法求解：没有写目标数值，规划对2025年研究与试验发展(R&D)经费投入强度也没有定数值；请加 at_least 或 at_most',
    ],
    [
      'solve',
      { quantity: 'rd_intensity@2025', at_least: 2, levers: ['rd_grwth'] },
      'levers',
      'Cannot look at "rd_grwth" alone: there is no such driver; did you mean "rd_growth" (Growth of R&D expenditure)?',
      null,
    ],
    [
      'explain',
      { quantity: 'rd_intensity@2099' },
      'quantity',
      'Cannot read "rd_intensity@2099": the run goes from 2020 to 2025; write a year of it, or lengthen it with overrides.horizon',
      '无法读取“rd_intensity@2099”：测算从2020年到2025年；请写其中的年份，或用 overrides.horizon 延长测算期',
    ],
    [
      'sweep',
      { quantity: 'rd_intensity@2025', over: ['gdp_growth=4%..8%'], steps: 1 },
      'steps',
      'Cannot take 1 values: a driver takes 2 to 1001; write a whole number between them',
      '无法取 1 个值：每个驱动因素可取 2 至 1001 个值；请写其间的整数',
    ],
    [
      'sweep',
      { quantity: 'rd_intensity@2025', over: ['gdp_growth=5%'] },
      'over',
      'Cannot read "gdp_growth=5%": it is not driver=low..high; write it as in gdp_growth=4%..8%',
      '无法读取“gdp_growth=5%”：应为 驱动因素=低..高；请写成 gdp_growth=4%..8%',
    ],
    [
      'sweep',
      { quantity: 'rd_intensity@2025', over: ['gdp_growth=4%..8%', 'gdp_growth=1%..2%'] },
      'over',
      'Cannot move the driver "gdp_growth" over two ranges; name each driver once',
      '无法把驱动因素“gdp_growth”取两个范围；每个驱动因素请只写一次',
    ],
    [
      'compare',
      { id: undefined, scenarios: ['sanmenxia', 'sanmenxia/growth_6'], year: 1990 },
      'year',
      'Cannot use the year 1990: it may be 2020 to 2025; write a year between them',
      '无法取 1990 年：可用的是 2020 至 2025 年；请写其间的年份',
    ],
    [
      'track',
      { id: 'jincheng' },
      'overrides.as_of',
      'Cannot track jincheng: overrides.as_of is not given and nothing is observed after the base year; give the year with overrides.as_of',
      '无法跟踪 jincheng：没有写 overrides.as_of，基年以后也没有整年实际数；请用 overrides.as_of 写明年份',
    ],
    [
      'calibrate',
      { id: undefined, csv: series, x: 'nothing', y: 'revenue' },
      'x',
      'Cannot use the column "nothing": the table has none of that name; known are year, gdp, revenue',
      null,
    ],
  ])('%s %j: names the member %s of the request', async (verb, question, path, en, zh) => {
    const body = { id: 'sanmenxia', ...question };
    const said = async (language: string) =>
      (await (await ask(verb, body, { 'accept-language': language })).json()) as Said;
    const { issues, detail } = await said('en');
    expect([issues.map((issue) => issue.path), detail]).toEqual([[path], en]);
    if (zh !== null) expect((await said('zh')).detail).toBe(zh);
  });

  it.each([
    ['compare', { scenarios: ['sanmenxia', 'nope'] }, 'scenarios.1'],
    ['compare', { scenarios: ['sanmenxia', { id: 'nope' }] }, 'scenarios.1.id'],
    ['compare', { scenarios: ['sanmenxia', 'weidu'], overrides: { plan: 'x' } }, 'overrides.plan'],
    [
      'compare',
      { scenarios: ['sanmenxia', { id: 'weidu', overrides: { plan: 'x' } }] },
      'scenarios.1.overrides.plan',
    ],
    ['compare', { scenarios: ['sanmenxia'] }, 'scenarios'],
    ['audit', { regions: ['nope'] }, 'regions'],
  ])('%s %j: the mistake stands at %s', async (verb, body, path) => {
    const { issues } = (await (await ask(verb, body)).json()) as Said;
    expect(issues.map((issue) => issue.path)).toEqual([path]);
  });

  it.each([
    [
      'sweep',
      { over: 'gdp_growth=4%..8%' },
      'over',
      'a list of at most 8 ranges of drivers, such as ["gdp_growth=4%..8%"]',
    ],
    [
      'sweep',
      { over: Array(9).fill('gdp_growth=4%..8%') },
      'over',
      'a list of at most 8 ranges of drivers, such as ["gdp_growth=4%..8%"]',
    ],
    [
      'sweep',
      { over: ['gdp_growth=4%..8%'], steps: 2.5 },
      'steps',
      'a whole number from 2 to 1001, such as 9',
    ],
    ['solve', { levers: 'rd_growth' }, 'levers', 'a list of at most 100 drivers, such as ["rd_growth"]'],
    ['solve', { quantity: 5 }, 'quantity', 'indicator@year, such as rd_intensity@2025'],
  ])('%s %j: says once what is wanted in %s', async (verb, question, path, wanted) => {
    const body = { id: 'sanmenxia', quantity: 'rd_intensity@2025', ...question };
    const { issues, detail } = (await (await ask(verb, body)).json()) as Said;
    expect(issues.map((issue) => issue.path)).toEqual([path]);
    expect(detail.split('; write ')[1]).toBe(wanted);
  });

  it('the same mistakes on the command line name its options', async () => {
    const solve = ['solve', 'sanmenxia', 'rd_intensity@2025', '--at-least', '2', '--at-most', '3'];
    expect((await plancast(solve)).error).toBe(
      '--at-most: error: Cannot solve: --at-least and --at-most are both given; write one\n',
    );
    expect((await plancast(['track', 'jincheng', '--lang', 'zh'])).error).toBe(
      '--as-of: 错误：无法跟踪 jincheng：没有写 --as-of，基年以后也没有整年实际数；请用 --as-of 写明年份\n',
    );
  });
});

interface Said {
  detail: string;
  issues: { path: string }[];
}
