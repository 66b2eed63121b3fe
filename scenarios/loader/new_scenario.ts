import type { Driver, Plan, Region } from '../../engine/types.ts';
import { driversOf, type Library } from '../library.ts';
import { driversBehind } from './find_driver.ts';
import { formatAmount } from './read_amount.ts';

/**
 * A commented scenario file to start from: it runs as it stands, and lists the drivers that move the plan's targets.
 *
 * @param region id of the region
 * @param baseline average of a driver's baseline over the plan's years, shown beside it
 */
export function newScenario(
  region: string,
  library: Library,
  baseline: (driver: string) => number | null = () => null,
): string {
  const { label, defaultPlan } = library.regions[region] as Region;
  const plan = library.plans[`${region}/${defaultPlan}`];
  const [first, last] = plan?.period ?? [2021, 2025];
  const middle = Math.min(last, first + 2);
  const later = middle < last ? `, ${middle + 1}-${last}: 5.5%` : '';
  const drivers = driversOf(library);
  const main = drivers.gdp_growth ?? Object.values(drivers)[0];
  const extended = Object.hasOwn(library.scenarios, `${region}/baseline`)
    ? 'extends: baseline'
    : '# extends: baseline';
  return `# 情景文件：只写与基准不同的地方。 A scenario file: write only what differs from the baseline.
# 检查 check: plancast check 本文件    运行 run: plancast run 本文件
title:
  zh: ${quoted(`${label.zh}情景`)}
  en: ${quoted(`Scenario of ${label.en}`)}
region: ${region}
${extended}
${planRemark(plan)}
# 假设：百分率写 6%，百分点写 0.5pp，其他写单位。
# Assumptions: a rate is written 6%, points 0.5pp, other amounts with their unit.
assumptions:
  ${main?.id}: 6%
#  ${main?.id}: {${years(first, middle)}: 6%${later}}  # 按年 by year
#  ${main?.id}: {ramp: {from: 5%, to: 6%, years: ${first}-${last}}}  # 直线 a straight line
#  ${main?.id}: {logistic: {from: 7%, to: 5%, midpoint: ${middle}, speed: 1}}  # S 形 an S-curve
#  ${main?.id}: {converge: {to: 5%, rate: 0.3}}  # 趋近 each year nearer
#  ${main?.id}: {normal: {mean: 6%, sd: 1%}, per: path}  # 分布 a distribution
#  ${main?.id}: 5% to 7%  # 80%区间 an 80 % interval
#  ${main?.id}: null  # 去掉上一层的设定 remove what a parent sets

# 事件：某一年的变动。 Events: a change that comes in one year.
# events:
#   - {year: ${middle}, driver: ${main?.id}, change: -2pp, persistence: 0.5, label: {zh: 冲击, en: shock}}

# 自定目标。 Targets of your own.
# targets:
#   - {indicator: ${main?.indicator}, kind: average_growth, period: ${years(first, last)}, at_least: 6%}

# 模拟：给出达标概率和区间。 Simulate, for odds and bands.
# draws: 10000
# seed: 7

# 预期：运行后核对。 What the run must find.
# expect:
#   - ${main?.id}@${last} >= 5

# 推动规划目标的驱动因素及其基准值。 Drivers that move the plan's targets, and their baselines.
# 括号内为允许范围。 Bounds stand in brackets.
${driverLines(plan, library, baseline, years(first, last))}
`;
}

function planRemark(plan: Plan | undefined): string {
  if (plan === undefined) return '# 本地区没有规划。 The region has no plan.\n';
  const growth = plan.targets.some(
    ({ kind, indicator }) => kind === 'average_growth' && indicator === 'gdp_real',
  );
  if (growth) return `# 按规划 ${plan.id} 评价。 Judged by plan ${plan.id}: ${plan.label.en}.\n`;
  return `# 按规划 ${plan.id} 评价。 Judged by plan ${plan.id}: ${plan.label.en}.
# 该规划没有设定地区生产总值增长目标，所以不附“按规划增速”的情景 plan。
# It sets no GDP growth target, so no scenario "plan" is shipped:
# there is no growth rate of the plan to assume.
`;
}

function driverLines(
  plan: Plan | undefined,
  library: Library,
  baseline: (driver: string) => number | null,
  period: string,
): string {
  const drivers = driversOf(library);
  const targets = plan?.targets ?? Object.keys(library.indicators).map((indicator) => ({ indicator }));
  const ids = new Set(targets.flatMap(({ indicator }) => driversBehind(indicator, library)));
  return [...ids]
    .sort()
    .flatMap((id) => drivers[id] ?? [])
    .flatMap((driver) => describe(driver, baseline(driver.id), period))
    .join('\n');
}

/** Columns that the names of a driver may take up on one line, a Chinese character taking two. */
const NAMES = 90;

/** Two or three comment lines on a driver: its id with baseline and bounds, and its names. */
function describe({ id, unit, bounds, label }: Driver, average: number | null, period: string): string[] {
  const [low, high] = bounds.map((bound) => (bound === null ? '' : formatAmount(bound, unit)));
  const from =
    average === null ? '' : `  ${period} 年均 average ${formatAmount(Number(average.toFixed(2)), unit)}`;
  const names =
    2 * label.zh.length + label.en.length <= NAMES ? [`${label.zh} ${label.en}`] : [label.zh, label.en];
  return [`#   ${id}${from}  [${low} .. ${high}]`, ...names.map((name) => `#     ${name}`)];
}

/** Text with a comma or colon needs quotes between braces. */
function quoted(text: string): string {
  return /[,:#{}[\]"']/.test(text) ? JSON.stringify(text) : text;
}

function years(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
