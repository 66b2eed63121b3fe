/** Headings and short words of the answers to questions: what meets a target, what differs, where a number comes from. */
export const answerWords = {
  compare_title: { zh: '情景比较（参照：{first}）', en: 'Scenarios compared (reference: {first})' },
  compare_assumptions: { zh: '不同的假设', en: 'Assumptions that differ' },
  compare_baselines: {
    zh: '基线取值本身不同的驱动因素（各情景均未设定）',
    en: 'Baselines that differ by themselves (no scenario sets these)',
  },
  compare_results: { zh: '{year}年不同的结果', en: 'Results that differ in {year}' },
  compare_verdicts: { zh: '不同的结论', en: 'Verdicts that differ' },
  compare_same: { zh: '没有不同。', en: 'No difference.' },
  compare_same_result: {
    zh: '各情景的结果完全相同（结果编号 {hash}）。',
    en: 'The results are the same to the last bit (result {hash}).',
  },

  solve_title: {
    zh: '到{year}年{label} {sign} {wanted}：本情景为{now}',
    en: '{label} in {year} {sign} {wanted}: {now} in this scenario',
  },
  solve_met: { zh: '本情景可完成。', en: 'This scenario meets it already.' },
  solve_reaches: { zh: '单独调整一个驱动因素即可完成：', en: 'One lever alone meets it:' },
  solve_nearest: {
    zh: '单独调整无法完成，最接近的是：',
    en: 'These levers alone do not meet it; the nearest they come:',
  },
  solve_shrinks: {
    zh: '仅靠GDP增速放缓（分母变小）才能完成：',
    en: 'These meet it only by slower growth of GDP, the denominator:',
  },
  solve_uncertain: {
    zh: '自身的驱动因素，无法直接调控；须达到：',
    en: 'Its own driver, which nobody can push, would have to come to:',
  },
  solve_slack: {
    zh: '余量：单独调整到下列取值，仍刚好完成：',
    en: 'Slack: how far each lever alone could give way before it is missed:',
  },
  solve_any: {
    zh: '在允许范围内取任何值均可完成：',
    en: 'Met whatever these are within their bounds:',
  },
  solve_none: { zh: '没有驱动因素对其有影响。', en: 'No lever moves it.' },
  solve_index: {
    zh: '该指标没有公布绝对数，按指数（{base}年=100）求解。',
    en: 'No level is printed, so this is solved as an index ({base} = 100).',
  },
  column_lever: { zh: '驱动因素', en: 'Lever' },
  column_now: { zh: '本情景', en: 'Now' },
  column_needed: { zh: '需要', en: 'Needed' },
  column_limit: { zh: '临界值', en: 'Limit' },
  column_best: { zh: '取值', en: 'At' },
  column_reached: { zh: '测算值', en: 'Reaches' },
  column_bounds: { zh: '允许范围', en: 'Bounds' },
  column_history: { zh: '历史年均', en: 'Own history' },
  bounds: { zh: '{low}至{high}', en: '{low} to {high}' },
  above_history: { zh: '超过历史（{period}年均{value}）', en: 'beyond history ({period}: {value} a year)' },
  within_history: { zh: '{period}年均{value}', en: '{period}: {value} a year' },

  tornado_title: {
    zh: '{label}：各因素单独变动的影响（当前{now}）',
    en: '{label}: what each driver does alone (now {now})',
  },
  tornado_about: {
    zh: '每次只把一个因素的均值从 10% 分位移到 90% 分位，其余不变；因素之间的相互影响不在其中。',
    en: 'One at a time: the average of each driver goes from its p10 to its p90 while the others stay; how they act together is not in it.',
  },
  tornado_none: { zh: '没有测得误差的因素能影响它。', en: 'No driver with a measured error moves it.' },
  tornado_unmeasured: {
    zh: '没有测得误差、不在表中：{labels}。',
    en: 'Left out, because nobody measured how far they err: {labels}.',
  },
  column_driver_low: { zh: '10%分位', en: 'p10' },
  column_driver_high: { zh: '90%分位', en: 'p90' },
  column_at_low: { zh: '低时', en: 'At p10' },
  column_at_high: { zh: '高时', en: 'At p90' },
  column_swing: { zh: '幅度', en: 'Swing' },
  sweep_title: { zh: '{label}：{axes}', en: '{label} over {axes}' },

  explain_equation: { zh: '公式 {equation}', en: 'equation {equation}' },
  explain_set: { zh: '由 {layer} 设定', en: 'set by {layer}' },
  explain_set_now: { zh: '本次设定', en: 'set for this run' },
  explain_baseline: { zh: '基线：{basis}', en: 'baseline: {basis}' },
  explain_printed: { zh: '文件所载：“{quote}”（{where}）', en: 'printed: "{quote}" ({where})' },
  explain_implied: { zh: '推算：{arithmetic}', en: 'implied: {arithmetic}' },
  explain_place: { zh: '来源：{where}', en: 'source: {where}' },
  explain_national: { zh: '全国', en: 'China: ' },
  explain_behind: { zh: '依据：{name}，{period}年：{number}', en: 'made from {name}, {period}: {number}' },
  explain_behind_growth: {
    zh: '依据：{name}，{period}年增长：{number}',
    en: 'made from {name}, growth in {period}: {number}',
  },
  explain_behind_average: {
    zh: '依据：{name}，{period}年年均增长：{number}',
    en: 'made from {name}, average growth of {period}: {number}',
  },
  explain_behind_change: {
    zh: '依据：{name}，{period}年累计变化：{number}',
    en: 'made from {name}, cumulative change of {period}: {number}',
  },
  explain_arithmetic: { zh: '算式：{step}', en: 'arithmetic: {step}' },
  explain_rule_source: { zh: '方法来源：{title}', en: 'rule after: {title}' },
  explain_said_before: {
    zh: '其余依据和算式见上（{where}）',
    en: 'the rest of its evidence: see above ({where})',
  },
  explain_repeated: { zh: '见上', en: 'see above' },
  explain_base_index: { zh: '没有公布绝对数，以基年=100起算', en: 'no level is printed: starts at 100' },
} as const;
