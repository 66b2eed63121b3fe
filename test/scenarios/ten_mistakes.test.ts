import { expect, test } from 'vitest';
import { checkScenarios } from '../../scenarios/loader/check_scenarios.ts';
import { readFile } from '../../scenarios/loader/read_file.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';
import { fixtureLibrary, fixtures } from './fixture_library.ts';

function open(name: string) {
  return readScenario(readFile(`${fixtures}mistakes/${name}.yaml`).text ?? '', `${name}.yaml`);
}

const documents = [open('ten_mistakes'), open('loop')];
const { scenarios, issues } = checkScenarios(documents, fixtureLibrary);
const ten = issues.filter(({ file }) => file === 'ten_mistakes.yaml');

test('a file with ten mistakes gives ten located errors in one pass, in English', () => {
  expect(ten.map(({ file, line, column, text }) => `${file}:${line}:${column} ${text.en}`)).toEqual([
    'ten_mistakes.yaml:3:21 Cannot merge "growth_6" and "growth_8": they set gdp_growth to 6% and 8%; set it in this file, or declare the winner with wins: growth_6',
    'ten_mistakes.yaml:3:31 Cannot extend "loop": it leads back here (testville/ten_mistakes -> testville/loop -> testville/ten_mistakes); remove one "extends"',
    'ten_mistakes.yaml:5:3 Cannot set "gdp_grwth": there is no such driver; did you mean "gdp_growth" (Growth of real GDP)?',
    'ten_mistakes.yaml:6:15 Cannot set rd_growth in 2021-23: these are no years; write a year or a range of years, such as 2025 or 2021-2023',
    'ten_mistakes.yaml:7:25 Cannot set energy_intensity_cut to 3: a rate is written with its %; is 3% or 300% meant? write the one meant',
    'ten_mistakes.yaml:8:24 Cannot set urbanization_change to "fast": it is not a number; write an amount such as 0.5pp',
    'ten_mistakes.yaml:9:21 Cannot set investment_level to 15 furlongs: there is no unit "furlongs"; write it as 15 亿元',
    'ten_mistakes.yaml:11:3 Cannot tell the value of "new_jobs_level": it is written on line 10 and again on line 11; keep one',
    'ten_mistakes.yaml:13:5 Cannot read the target on "rd_intensity": it has no period; write a year or a range of years, such as 2025 or 2021-2025',
    'ten_mistakes.yaml:15:5 Cannot check "rd_intensity@2025 is high": an indicator, a year, a comparison and a number without unit are due; write urbanization_rate@2025 >= 63',
  ]);
});

test('the same ten in Chinese', () => {
  expect(ten.map(({ text }) => text.zh)).toEqual([
    '无法合并“growth_6”和“growth_8”：gdp_growth 分别为 6% 和 8%；请在本文件中设定它，或用 wins: growth_6 声明以谁为准',
    '无法以“loop”为基础：引用成了循环（testville/ten_mistakes -> testville/loop -> testville/ten_mistakes）；请去掉其中一个 extends',
    '无法设定“gdp_grwth”：没有这个驱动因素；是否想写“gdp_growth”（地区生产总值增速）？',
    '无法设定 rd_growth 在 2021-23 的值：这不是年份；请写一个年份或一段年份，如 2025 或 2021-2023',
    '无法把 energy_intensity_cut 设为 3：百分率没有写 %；是 3%，还是 300%？请写明',
    '无法把 urbanization_change 设为 “fast”：这不是数；请写一个数，如 0.5pp',
    '无法把 investment_level 设为 15 furlongs：没有单位“furlongs”；请写成 15 亿元',
    '无法确定“new_jobs_level”的值：第 10 行和第 11 行各写了一次；请只留一个',
    '无法读取“rd_intensity”的目标：没有写期限；应为一个年份或一段年份，如 2025 或 2021-2025',
    '无法检验“rd_intensity@2025 is high”：应有指标、年份、比较符和不带单位的数；请写成 urbanization_rate@2025 >= 63',
  ]);
});

test('the ten have ten codes, and nothing of the file is used', () => {
  expect(new Set(ten.map(({ code }) => code)).size).toBe(10);
  expect(scenarios).toEqual({});
});

test('syntax errors of a second file are all located, and nothing else is said of it', () => {
  expect(open('broken_syntax').issues.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
    '2:1 yaml_syntax',
    '3:1 yaml_syntax',
    '4:14 yaml_syntax',
  ]);
});
