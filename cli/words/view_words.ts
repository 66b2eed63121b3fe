/** Headings and sentences of the tables that commands print. */
export const viewWords = {
  file_right: { zh: '已检查1个文件，没有错误。', en: '1 file checked, no mistakes.' },
  files_right: { zh: '已检查{files}个文件，没有错误。', en: '{files} files checked, no mistakes.' },
  one_file: { zh: '1', en: '1 file' },
  many_files: { zh: '{count}', en: '{count} files' },
  one_error: { zh: '1', en: '1 error' },
  many_errors: { zh: '{count}', en: '{count} errors' },
  one_warning: { zh: '1', en: '1 warning' },
  many_warnings: { zh: '{count}', en: '{count} warnings' },
  files_wrong: {
    zh: '已检查{files}个文件：{errors}个错误，{warnings}个警告。',
    en: '{files} checked: {errors}, {warnings}.',
  },

  compare_answering: {
    zh: '另有{count}个驱动因素随增长而变（--json 列出全部）。',
    en: '{count} more drivers differ because they answer to growth (--json lists all).',
  },

  compare_unmentioned: {
    zh: '另有{count}项指标数值不同，但规划和文件均未提及，未列出（--json 列出全部）。',
    en: '{count} more results differ, of indicators that neither plan nor documents name (--json lists all).',
  },

  explain_more: { zh: '还有更深的层次，用 --depth 查看', en: 'traced further with --depth' },

  audit_title: {
    zh: '{region}：基期、增速与数值不相符{count}处',
    en: '{region}: rows whose own numbers do not agree: {count}',
  },
  audit_price_count: { zh: '，另有价格口径不同{count}处', en: '; other price basis: {count}' },
  audit_none: { zh: '{region}：没有发现不相符的行', en: '{region}: every row agrees within its rounding' },
  audit_price: {
    zh: '价格口径不同（增速为不变价、数值为现价），不是错误',
    en: 'not a slip: growth at constant, levels at current prices',
  },
  audit_range: { zh: '四舍五入允许 {low} 至 {high}', en: 'rounding allows {low} to {high}' },
  column_implied: { zh: '推算', en: 'Implied' },

  track_title: {
    zh: '{region}：截至{year}年（时间进度{time}）',
    en: '{region}: up to {year} ({time} of the time gone)',
  },
  track_scenario: { zh: '情景：{scenario}', en: 'scenario: {scenario}' },
  column_done: { zh: '完成情况', en: 'So far' },
  column_progress: { zh: '任务进度', en: 'Done' },
  column_left: { zh: '剩余任务', en: 'Left' },
  column_pace_now: { zh: '目前年均变动', en: 'Pace/yr' },
  column_pace_needed: { zh: '年均所需变动', en: 'Needs/yr' },
  column_midterm: { zh: '中期评价', en: 'Mid-term' },
  track_projected: {
    zh: '~ 截至该年并非逐年均有实际数，含测算或假设。',
    en: '~ not observed in full up to that year: projected or assumed in part.',
  },

  report_written: { zh: '已写 {file}', en: 'wrote {file}' },
  report_fresh: { zh: '未变 {file}', en: 'up to date {file}' },
  report_needs_out: {
    zh: '无法写到屏幕：共有{count}份文件；请加 --out 文件夹',
    en: 'Cannot print {count} documents at once; add --out <folder>',
  },
  cannot_write: {
    zh: '无法写入“{file}”：{reason}；请换一个文件夹',
    en: 'Cannot write "{file}": {reason}; choose another folder',
  },
  write_through_file: {
    zh: '路径中有一段是文件，不是文件夹',
    en: 'a part of the path is a file, not a folder',
  },
  write_onto_folder: { zh: '同名的文件夹已存在', en: 'a folder of that name stands there' },
  write_not_allowed: { zh: '没有写入权限', en: 'writing there is not allowed' },
  write_no_space: { zh: '磁盘空间不足', en: 'the disk is full' },
  write_refused: { zh: '系统拒绝（{code}）', en: 'the system refuses ({code})' },
  empty_folder: {
    zh: '无法写入：--out 为空；请写文件夹名，如 --out out',
    en: 'Cannot write: --out is empty; name a folder, such as --out out',
  },
  empty_name: {
    zh: '无法查找情景：名称为空；请写地区、“地区/情景”或文件，如 sanmenxia',
    en: 'Cannot find the scenario: the name is empty; write a region, region/scenario or a file, such as sanmenxia',
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
    zh: '无法用“{name}”作名称：只能用小写字母、数字和下划线，如 my_scenario；文件夹用 --out 指定',
    en: 'Cannot use the name "{name}": it takes lower-case letters, digits and underscores, such as my_scenario; name a folder with --out',
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
