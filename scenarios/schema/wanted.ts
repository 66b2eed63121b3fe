import type { Text } from '../../engine/types.ts';

/**
 * What is wanted where a value has a form of its own. A schema names the entry as its error message
 * (`{ error: 'period' }`), and `translateIssue` puts the words behind the semicolon of the message.
 */
export const WANTED = {
  text: {
    zh: '两种语言的文字，如 {zh: 国内生产总值, en: GDP}',
    en: 'words in both languages, such as {zh: 国内生产总值, en: GDP}',
  },
  free_text: {
    zh: '一段文字，或 {zh: ..., en: ...}',
    en: 'some words, or {zh: ..., en: ...}',
  },
  words: { zh: '非空的文字', en: 'text that is not empty' },
  short_words: { zh: '不超过 200 个字符的文字', en: 'text of at most 200 characters' },
  visible_words: {
    zh: '不含控制字符的文字，最多 2000 个字符',
    en: 'text of at most 2000 characters, without control characters',
  },
  id: {
    zh: '由小写字母、数字和下划线组成的名称，如 rd_intensity',
    en: 'a name of lower-case letters, digits and underscores, such as rd_intensity',
  },
  scenario_name: {
    zh: '以小写字母开头、由小写字母、数字和下划线组成的名称，最多 100 个字符，如 my_scenario',
    en: 'a name of lower-case letters, digits and underscores that starts with a letter, at most 100 characters, such as my_scenario',
  },
  author: {
    zh: '不含控制字符的文字，最多 200 个字符',
    en: 'text of at most 200 characters, without control characters',
  },
  version: { zh: '版本号，如 1', en: 'the number of a version, such as 1' },
  quantity: { zh: '指标@年份，如 rd_intensity@2025', en: 'indicator@year, such as rd_intensity@2025' },
  steps: { zh: ' 2 到 1001 的整数，如 9', en: 'a whole number from 2 to 1001, such as 9' },
  axes: {
    zh: '最多 8 个驱动因素范围的列表，如 ["gdp_growth=4%..8%"]',
    en: 'a list of at most 8 ranges of drivers, such as ["gdp_growth=4%..8%"]',
  },
  levers: {
    zh: '最多 100 个驱动因素的列表，如 ["rd_growth"]',
    en: 'a list of at most 100 drivers, such as ["rd_growth"]',
  },
  regions: {
    zh: '最多 100 个地区的列表，如 ["sanmenxia"]',
    en: 'a list of at most 100 regions, such as ["sanmenxia"]',
  },
  compared: {
    zh: ' 2 到 100 个情景的列表，如 ["sanmenxia/plan", "sanmenxia/growth_6"]',
    en: 'a list of 2 to 100 scenarios, such as ["sanmenxia/plan", "sanmenxia/growth_6"]',
  },
  compared_scenario: {
    zh: '情景的编号或情景本身，如 "sanmenxia/growth_6"',
    en: 'the id of a scenario, or one as it is written, such as "sanmenxia/growth_6"',
  },
  runs: {
    zh: ' 1 到 10000 个情景的列表，如 [{"id": "sanmenxia/growth_6"}]',
    en: 'a list of 1 to 10000 scenarios, such as [{"id": "sanmenxia/growth_6"}]',
  },
  number: { zh: '一个数，如 12.5', en: 'a number, such as 12.5' },
  seed: { zh: ' 0 到 4294967295 的整数', en: 'a whole number from 0 to 4294967295' },
  draws: { zh: ' 100 到 1000000 的整数', en: 'a whole number from 100 to 1000000' },
  sd: { zh: '不小于 0 的数，如 1.3', en: 'a number of at least 0, such as 1.3' },
  truncate: {
    zh: '下限和上限，没有时写 null，如 [0%, 8%]',
    en: 'the lower and the upper bound, null where there is none, such as [0%, 8%]',
  },
  correlation: {
    zh: '{驱动因素: 0.6}（与共同宏观因子的相关系数），或 {between: [a, b], matrix: [[1, 0.5], [0.5, 1]]}',
    en: '{driver: 0.6} for its correlation with the macro factor, or {between: [a, b], matrix: [[1, 0.5], [0.5, 1]]}',
  },
  percentile: { zh: ' p10、p50、p90 这样的百分位', en: 'percentiles such as p10, p50, p90' },
  decimals: { zh: ' 0 到 6 的整数', en: 'a whole number from 0 to 6' },
  amount: { zh: '一个数或带单位的数，如 6%', en: 'a number, or a number with its unit, such as 6%' },
  year: { zh: '一个年份，如 2025', en: 'a year, such as 2025' },
  period: {
    zh: '一个年份或一段年份，如 2025 或 2021-2025',
    en: 'a year or a range of years, such as 2025 or 2021-2025',
  },
  observed_period: {
    zh: '年份，或年份、月份、日期区间，如 2020、2016-2020、2022-01..2022-11 或 2022-01-01..2022-12-27',
    en: 'a year, or a range of years, months or days, such as 2020, 2016-2020, 2022-01..2022-11 or 2022-01-01..2022-12-27',
  },
  published: {
    zh: '发布年份或日期，如 2021 或 2021-02-28',
    en: 'the year or date of publication, such as 2021 or 2021-02-28',
  },
  bounds: {
    zh: '下限和上限，没有时写 null，如 [0, null]',
    en: 'the lower and the upper bound, null where there is none, such as [0, null]',
  },
  source: {
    zh: '来源，如 {title: 统计年鉴2021, href: https://...}',
    en: 'a source, such as {title: Statistical Yearbook 2021, href: https://...}',
  },
  sources: { zh: '至少一个来源', en: 'at least one source' },
  href: { zh: '以 https:// 或 http:// 开头的网址', en: 'an address that starts with https:// or http://' },
  document: {
    zh: '文件名 file 或网址 href，不能同时写',
    en: '"file" (name of the document) or "href" (its address), not both',
  },
  baseline: {
    zh: '一条基线规则，如 {rule: hold, source: {title: ...}}',
    en: 'a baseline rule, such as {rule: hold, source: {title: ...}}',
  },
  toward: {
    zh: '一个驱动因素的名称或一个数',
    en: 'the name of a driver, or a number',
  },
  path: {
    zh: '一个增长路径，如 6%、{2021-2023: 15%} 或 {ramp: {from: 1%, to: 2%}}',
    en: 'a growth path, such as 6%, {2021-2023: 15%} or {ramp: {from: 1%, to: 2%}}',
  },
  start: { zh: '一个数，或基年与之相等的指标', en: 'a number, or the indicator it equals in the base year' },
  map: { zh: '“键: 值”的映射', en: 'a map of "key: value"' },
  names: { zh: '一个名称或名称列表', en: 'a name, or a list of names' },
  share: { zh: ' 0 到 1 之间的数，如 0.5', en: 'a number from 0 to 1, such as 0.5' },
  scenario_source: {
    zh: '本地区资料的编号，或 {title: ..., href: ...}',
    en: 'the id of a document of the region, or {title: ..., href: ...}',
  },
} as const satisfies Record<string, Text>;

export type Wanted = keyof typeof WANTED;

/** The error entry of a zod schema whose form `WANTED` describes. */
export function wanted(name: Wanted): { error: Wanted } {
  return { error: name };
}
