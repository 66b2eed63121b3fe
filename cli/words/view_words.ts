/** Headings and sentences of the tables that commands print. */
export const viewWords = {
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
  two_needed: {
    zh: '无法比较：只有一个情景；请写两个或多个，第一个为参照',
    en: 'Cannot compare: there is one scenario only; name two or more, the first is the reference',
  },

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
  no_side: {
    zh: '无法求解：没有写目标数值，规划对{label}@{year}也没有定数值；请加 --at-least 或 --at-most',
    en: 'Cannot solve for {label} in {year}: no number is given and the plan sets none; add --at-least or --at-most',
  },
  both_sides: {
    zh: '无法求解：--at-least 与 --at-most 只能写一个',
    en: 'Cannot solve: --at-least and --at-most are both given; write one',
  },
  bad_quantity: {
    zh: '无法读取“{text}”：应写成 指标@年份，如 rd_intensity@2025',
    en: 'Cannot read "{text}": it is not indicator@year; write it as in rd_intensity@2025',
  },
  unknown_quantity: {
    zh: '无法读取“{text}”：没有指标“{id}”；{hint}',
    en: 'Cannot read "{text}": there is no indicator "{id}"; {hint}',
  },
  not_projected: {
    zh: '无法读取“{text}”：该地区没有{id}的基期数，无法预测；请在情景的 bases 中给出',
    en: 'Cannot read "{text}": the region has no base value of {id}, so it is not projected; give one under "bases" in a scenario',
  },
  year_outside: {
    zh: '无法读取“{text}”：测算从{first}年到{last}年；请写其中的年份，或加 --horizon',
    en: 'Cannot read "{text}": the run goes from {first} to {last}; write a year of it, or add --horizon',
  },
  unknown_lever: {
    zh: '无法只看“{id}”：没有这个驱动因素；{hint}',
    en: 'Cannot look at "{id}" alone: there is no such driver; {hint}',
  },
  bad_amount: { zh: '无法读取“{text}”：{found}；{wanted}', en: 'Cannot read "{text}": {found}; {wanted}' },

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
  track_no_year: {
    zh: '无法跟踪 {region}：没有写 --as-of，基年以后也没有整年实际数；请加 --as-of 年份',
    en: 'Cannot track {region}: --as-of is not given and nothing is observed after the base year; add --as-of <year>',
  },
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
  unknown_format: {
    zh: '无法写成“{name}”：没有这种格式；可用的有 {known}',
    en: 'Cannot write "{name}": there is no such format; there are {known}',
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
  calibrate_no_column: {
    zh: '无法使用列“{name}”：文件没有这一列；{hint}',
    en: 'Cannot use the column "{name}": the file has none of that name; {hint}',
  },
  calibrate_bad_cell: {
    zh: '无法读取列“{name}”：“{value}”不是正数；请填正数，缺测请留空',
    en: 'Cannot read the column "{name}": "{value}" is not a positive number; write one, or leave the cell empty',
  },
  calibrate_bad_year: {
    zh: '无法读取年份：“{value}”不是年份；请在 year 列写四位数年份，每年一行',
    en: 'Cannot read the year "{value}": it is no year, or stands twice; write four digits in the column year, one row a year',
  },
  calibrate_refused: { zh: '无法估计弹性：{reason}', en: 'Cannot estimate the elasticity: {reason}' },
  calibrate_few: {
    zh: '两列都有数的只有{count}年；至少需要3年',
    en: '{count} years have both series; at least 3 are needed',
  },
  calibrate_flat: {
    zh: 'x 的增速从不变化，无从估计',
    en: 'the growth of x never changes, so nothing can be learnt from it',
  },
} as const;
