/** Words about odds, bands and what they are conditional on. */
export const oddsWords = {
  odds: { zh: '达标概率', en: 'Odds' },
  column_odds: { zh: '达标概率', en: 'Odds' },
  column_median: { zh: '中位数', en: 'Median' },
  column_band_80: { zh: '80%区间', en: '80 % band' },
  column_band_90: { zh: '90%区间', en: '90 % band' },
  odds_assumed: { zh: '设定', en: 'assumed' },
  odds_saturated: { zh: '已饱和', en: 'no room to move' },
  odds_no_spread: { zh: '无测得误差', en: 'no measured spread' },
  odds_below: { zh: '<{value}', en: '< {value}' },
  odds_above: { zh: '>{value}', en: '> {value}' },

  joint_binding: {
    zh: '{count}项约束性目标同时达到的联合概率：{odds}。',
    en: 'All {count} binding targets met together: {odds}.',
  },
  joint_all: {
    zh: '可评估的{count}项目标同时达到的联合概率：{odds}。',
    en: 'All {count} targets that can be judged met together: {odds}.',
  },
  joint_one_binding: {
    zh: '唯一一项约束性目标达到的概率：{odds}。',
    en: 'The one binding target met: {odds}.',
  },
  joint_one_all: {
    zh: '唯一一项可评估目标达到的概率：{odds}。',
    en: 'The one target that can be judged met: {odds}.',
  },
  joint_some_binding: {
    zh: '{count}项约束性目标中，有测得误差的{drawn}项同时达到的联合概率：{odds}；其余{others}项只有一条路径，{met}项达到、{missed}项未达到。',
    en: 'Of {count} binding targets, those with a measured spread ({drawn}) are met together: {odds}. The others ({others}) have one path only: {met} met, {missed} missed.',
  },
  joint_some_all: {
    zh: '可评估的{count}项目标中，有测得误差的{drawn}项同时达到的联合概率：{odds}；其余{others}项只有一条路径，{met}项达到、{missed}项未达到。',
    en: 'Of {count} targets that can be judged, those with a measured spread ({drawn}) are met together: {odds}. The others ({others}) have one path only: {met} met, {missed} missed.',
  },
  joint_none_binding: {
    zh: '{count}项约束性目标均没有测得的误差，无联合概率：按唯一路径，{met}项达到、{missed}项未达到。',
    en: 'None of {count} binding targets has a measured spread, so there are no joint odds: on their one path {met} met, {missed} missed.',
  },
  joint_none_all: {
    zh: '可评估的{count}项目标均没有测得的误差，无联合概率：按唯一路径，{met}项达到、{missed}项未达到。',
    en: 'None of {count} targets that can be judged has a measured spread, so there are no joint odds: on their one path {met} met, {missed} missed.',
  },
  joint_no_binding: {
    zh: '没有可模拟的约束性目标。',
    en: 'No binding target can be judged on simulated paths.',
  },
  joint_assumed: {
    zh: '{count}项目标的驱动因素由情景设定，单独计列，不计入联合概率。',
    en: 'Targets whose driver the scenario gives, counted apart and in no joint odds: {count}.',
  },

  conditional_on: { zh: '以下列设定为条件：{list}。', en: 'Conditional on {list}.' },
  conditional_on_none: {
    zh: '没有驱动因素由情景设定。',
    en: 'No driver is given by the scenario.',
  },
  conditional_value: { zh: '{driver}={value}', en: '{driver} = {value}' },
  conditional_values: { zh: '{driver}（{values}）', en: '{driver} ({values})' },
  conditional_event: { zh: '{driver}{year}年{change}', en: '{driver} in {year} {change}' },
  carriers_class: {
    zh: '误差分布取自参照类：{list}。',
    en: "With the reference class's spread: {list}.",
  },
  carriers_stated: {
    zh: '误差分布按指标文件所列：{list}。',
    en: 'With a spread that the indicator states: {list}.',
  },
  carriers_drawn: { zh: '由情景给出分布：{list}。', en: 'Drawn as the scenario says: {list}.' },
  unmeasured: {
    zh: '{count}个驱动因素没有测得的误差，只走一条路径。',
    en: 'No measured spread, so on one path only: {count} drivers.',
  },
  simulated_paths: {
    zh: '模拟路径{draws}条，随机种子{seed}；±为抽样误差（一个标准误），不含模型与误差参照类本身的误差。',
    en: '{draws} paths, seed {seed}; ± is the sampling error (one standard error) alone, not how far the model or the reference class may be wrong.',
  },
  odds_allowance: {
    zh: '目标带“左右”或“基本同步”的，允许幅度内的路径计为达到。',
    en: 'Where a target says "about" or "in step", paths within its allowance count as met.',
  },
  odds_capped: {
    zh: '参照类的独立样本不足200个，概率只显示到5%和95%。',
    en: 'Odds are shown to 5 and 95 % only where the reference class has no more than 200 independent cases.',
  },
} as const;
