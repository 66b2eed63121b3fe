/** Headings and sentences of the tables that commands print. */
export const viewWords = {
  file_right: { zh: '已检查1个文件，没有错误。', en: '1 file checked, no mistakes.' },
  files_right: { zh: '已检查{files}个文件，没有错误。', en: '{files} files checked, no mistakes.' },
  files_wrong: {
    zh: '已检查{files}个文件：{errors}个错误，{warnings}个警告。',
    en: '{files} files checked: {errors} errors, {warnings} warnings.',
  },

  compare_title: { zh: '情景比较（参照：{first}）', en: 'Scenarios compared (reference: {first})' },
  compare_assumptions: { zh: '不同的假设', en: 'Assumptions that differ' },
  compare_answering: {
    zh: '另有{count}个驱动因素随增长而变（--json 列出全部）。',
    en: '{count} more drivers differ because they answer to growth (--json lists all).',
  },
  compare_results: { zh: '{year}年不同的结果', en: 'Results that differ in {year}' },
  compare_verdicts: { zh: '不同的结论', en: 'Verdicts that differ' },
  compare_same: { zh: '没有不同。', en: 'No difference.' },
  compare_same_result: {
    zh: '各情景的结果完全相同（结果编号 {hash}）。',
    en: 'The results are the same to the last bit (result {hash}).',
  },
  column_target: { zh: '目标', en: 'Target' },

  solve_title: {
    zh: '{label}@{year} {sign} {wanted}：本情景为{now}',
    en: '{label} in {year} {sign} {wanted}: {now} in this scenario',
  },
  solve_met: { zh: '本情景已经达到。', en: 'This scenario meets it already.' },
  solve_reaches: { zh: '单独调整一个驱动因素即可达到：', en: 'One lever alone meets it:' },
  solve_nearest: {
    zh: '单独调整达不到，最接近的是：',
    en: 'These levers alone do not meet it; the nearest they come:',
  },
  solve_shrinks: { zh: '只能靠缩小GDP达到：', en: 'These meet it only by shrinking GDP:' },
  solve_none: { zh: '没有哪个驱动因素能影响它。', en: 'No lever moves it.' },
  solve_index: {
    zh: '该指标没有公布绝对数，按指数（{base}年=100）求解。',
    en: 'No level is printed, so this is solved as an index ({base} = 100).',
  },
  column_lever: { zh: '驱动因素', en: 'Lever' },
  column_now: { zh: '本情景', en: 'Now' },
  column_needed: { zh: '需要', en: 'Needed' },
  column_best: { zh: '取值', en: 'At' },
  column_reached: { zh: '达到', en: 'Reaches' },
  column_bounds: { zh: '允许范围', en: 'Bounds' },
  column_history: { zh: '历史年均', en: 'Own history' },
  bounds: { zh: '{low}至{high}', en: '{low} to {high}' },
  above_history: { zh: '超过历史（{period}年均{value}）', en: 'beyond history ({period}: {value} a year)' },
  within_history: { zh: '{period}年均{value}', en: '{period}: {value} a year' },

  explain_equation: { zh: '公式 {equation}', en: 'equation {equation}' },
  explain_set: { zh: '由 {layer} 设定', en: 'set by {layer}' },
  explain_baseline: { zh: '基线：{basis}', en: 'baseline: {basis}' },
  explain_printed: { zh: '文件数：“{quote}”（{where}）', en: 'printed: "{quote}" ({where})' },
  explain_implied: { zh: '推算：{arithmetic}', en: 'implied: {arithmetic}' },
  explain_repeated: { zh: '见上', en: 'see above' },
  explain_base_index: { zh: '没有公布绝对数，以基年=100起算', en: 'no level is printed: starts at 100' },
  explain_more: { zh: '还有更深的层次，用 --depth 查看', en: 'traced further with --depth' },

  audit_title: {
    zh: '{region}：{count}处基期、增速与数值不相符',
    en: '{region}: {count} rows whose own numbers do not agree',
  },
  audit_none: { zh: '{region}：没有发现不相符的行', en: '{region}: every row agrees within its rounding' },
  audit_price: {
    zh: '价格口径不同（增速为不变价、数值为现价），不是错误',
    en: 'not a slip: growth at constant, levels at current prices',
  },
  audit_range: { zh: '四舍五入允许 {low} 至 {high}', en: 'rounding allows {low} to {high}' },
  column_period: { zh: '时期', en: 'Period' },
  column_printed: { zh: '文件写', en: 'Printed' },
  column_implied: { zh: '推算', en: 'Implied' },

  track_title: {
    zh: '{region}：截至{year}年（时间过去{time}）',
    en: '{region}: up to {year} ({time} of the time gone)',
  },
  track_scenario: { zh: '情景：{scenario}', en: 'scenario: {scenario}' },
  column_done: { zh: '已完成', en: 'So far' },
  column_progress: { zh: '进度', en: 'Done' },
  column_left: { zh: '还差', en: 'Left' },
  column_pace_now: { zh: '目前年速', en: 'Pace/yr' },
  column_pace_needed: { zh: '所需年速', en: 'Needs/yr' },
  column_midterm: { zh: '中期评价', en: 'Mid-term' },
  track_projected: {
    zh: '~ 截至该年并非逐年都有实际数，含推算或假设。',
    en: '~ not observed in full up to that year: projected or assumed in part.',
  },

  report_written: { zh: '已写 {file}', en: 'wrote {file}' },
  report_fresh: { zh: '未变 {file}', en: 'up to date {file}' },
  report_needs_out: {
    zh: '无法写到屏幕：共有{count}份文件；请加 --out 文件夹',
    en: 'Cannot print {count} documents at once; add --out <folder>',
  },
  cannot_write: {
    zh: '无法写入“{file}”：{reason}；请检查文件夹和权限',
    en: 'Cannot write "{file}": {reason}; check the folder and its permissions',
  },

  new_written: {
    zh: '已写 {file}；请用 plancast check {file} 检查，用 plancast run {file} 运行',
    en: 'wrote {file}; check it with: plancast check {file}; run it with: plancast run {file}',
  },
  new_exists: {
    zh: '无法写入“{file}”：文件已存在；换一个名称，或加 --force 覆盖',
    en: 'Cannot write "{file}": it exists; choose another name, or add --force to overwrite',
  },
  new_bad_name: {
    zh: '无法用“{name}”作名称：只能用小写字母、数字和下划线；如 my_scenario',
    en: 'Cannot use the name "{name}": it takes lower-case letters, digits and underscores; such as my_scenario',
  },
  new_no_plan: {
    zh: '{plan}没有年均增速目标，因此没有随附“plan”情景：没有可作为驱动因素的规划增速，也不编造。',
    en: '{plan} sets no average growth, so no scenario "plan" is shipped: there is no planned growth to make a driver of, and none is invented.',
  },

  schema_written: { zh: '已写 {file}', en: 'wrote {file}' },

  calibrate_title: {
    zh: '{y} 对 {x} 的弹性（{first}—{last}年，{n}个年度变化）',
    en: 'Elasticity of {y} to {x} ({first}-{last}, {n} yearly changes)',
  },
  calibrate_estimate: { zh: '最小二乘估计', en: 'least squares' },
  calibrate_error: { zh: '标准误', en: 'standard error' },
  calibrate_default: { zh: '默认值', en: 'default' },
  calibrate_shrunk: { zh: '收缩后（建议采用）', en: 'shrunk (to be used)' },
  calibrate_no_error: { zh: '样本太少，无法计算', en: 'too few changes to say' },
  calibrate_how: {
    zh: '收缩：默认值 + n/(n+10) ×（估计值 − 默认值），n 为年度变化个数。',
    en: 'shrunk = default + n / (n + 10) * (estimate - default), n being the number of yearly changes.',
  },
} as const;
