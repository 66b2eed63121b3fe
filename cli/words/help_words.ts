/** What the command line itself says: help, headings, messages. */
export const helpWords = {
  about: {
    zh: '五年规划指标情景推演：如果经济这样增长，规划的哪些目标能完成？',
    en: 'Scenario simulation for five-year plans: if the economy grows like this, which targets are met?',
  },
  usage_end: {
    zh: '\n例：\n  plancast run sanmenxia --set gdp_growth=6%\n  plancast solve sanmenxia rd_intensity@2025 --at-least 2.4\n  plancast report "sanmenxia/*" --format md,html --out out/',
    en: '\nExamples:\n  plancast run sanmenxia --set gdp_growth=6%\n  plancast solve sanmenxia rd_intensity@2025 --at-least 2.4\n  plancast report "sanmenxia/*" --format md,html --out out/',
  },
  title_usage: { zh: '用法：', en: 'Usage:' },
  title_arguments: { zh: '参数：', en: 'Arguments:' },
  title_options: { zh: '选项：', en: 'Options:' },
  title_commands: { zh: '命令：', en: 'Commands:' },
  help_option: { zh: '显示帮助', en: 'show help' },
  help_command: { zh: '显示某个命令的帮助', en: 'show help for a command' },
  version_option: { zh: '显示版本', en: 'show the version' },

  run_about: {
    zh: '运行一个情景，列出每个目标的结论',
    en: 'run a scenario and judge every target of the plan',
  },
  check_about: { zh: '检查文件，一次列出所有错误', en: 'check files and list every mistake at once' },
  compare_about: {
    zh: '比较两个或多个情景的假设与结果',
    en: 'compare assumptions and results of two or more scenarios',
  },
  solve_about: {
    zh: '求每个驱动因素单独取何值才能刚好完成目标',
    en: 'find the value of each lever that just meets a target',
  },
  sensitivity_about: {
    zh: '哪个因素影响最大：逐一从 10% 分位移到 90% 分位',
    en: 'which driver matters most, each moved alone from its p10 to its p90',
  },
  sweep_about: {
    zh: '让一个或几个驱动因素逐点取值，看结果和结论',
    en: 'a number and its verdict over a grid of drivers',
  },
  arg_asked: {
    zh: '指标@年份，或规划目标的编号（plancast run --json 列出）',
    en: 'indicator@year, or the id of a target (plancast run --json lists them)',
  },
  opt_method: { zh: '方法', en: 'method' },
  opt_over: {
    zh: '取值范围，如 gdp_growth=4%..8%；可写多次',
    en: 'range of a driver, such as gdp_growth=4%..8%; may be repeated',
  },
  opt_steps: { zh: '每个驱动因素取几个值（默认 9）', en: 'values of each driver (9 by default)' },
  explain_about: {
    zh: '追溯一个数：公式、输入、由谁设定、原文出处',
    en: 'trace a number: equation, inputs, layers, source words',
  },
  audit_about: {
    zh: '找出文件中基期、增速与数值不相符的行',
    en: 'find rows of the documents whose own numbers do not agree',
  },
  track_about: {
    zh: '中期跟踪：完成情况、剩余任务、后续年均所需变动',
    en: 'what is done, what is left, and the pace the rest needs',
  },
  report_about: { zh: '把运行结果写成文件', en: 'write runs as documents' },
  new_about: { zh: '为一个地区写一个带注释的情景文件', en: 'write a commented scenario file for a region' },
  schema_about: {
    zh: '写出编辑器补全用的 JSON Schema',
    en: 'write the JSON Schemas that editors use for completion',
  },
  calibrate_about: {
    zh: '由数据估计一个序列对另一个的弹性',
    en: 'estimate how one series answers another from data',
  },

  serve_about: {
    zh: '启动网页、接口及其文档',
    en: 'serve the page, the API and its documentation',
  },
  arg_scenario: {
    zh: '地区（即其基准情景）、“地区/情景”或 YAML 文件',
    en: 'a region (its baseline), region/scenario, or a YAML file',
  },
  arg_scenarios: {
    zh: '地区、“地区/情景”、带 * 的模式或 YAML 文件',
    en: 'regions, region/scenario, patterns with *, or YAML files',
  },
  arg_compared: {
    zh: '两个或多个情景；第一个为参照',
    en: 'two or more scenarios; the first is the reference',
  },
  arg_files: { zh: '情景文件；不写则检查全部随附文件', en: 'scenario files; none: every shipped file' },
  arg_quantity: { zh: '指标@年份，如 rd_intensity@2025', en: 'indicator@year, such as rd_intensity@2025' },
  arg_region: { zh: '地区', en: 'a region' },
  arg_regions: { zh: '地区；不写则全部', en: 'regions; none: all of them' },
  arg_name: { zh: '新情景的名称', en: 'name of the new scenario' },
  arg_csv: {
    zh: 'CSV 文件：一列 year，其余各列为序列',
    en: 'CSV file with a column year and one column a series',
  },

  opt_set: {
    zh: '设定驱动因素，可重复，如 gdp_growth=6%',
    en: 'set a driver, may be repeated, such as gdp_growth=6%',
  },
  opt_plan: { zh: '用哪个规划评估', en: 'the plan to judge by' },
  opt_as_of: { zh: '实际数截至哪一年', en: 'last observed year to pin' },
  opt_horizon: { zh: '测算到哪一年', en: 'last projected year' },
  opt_seed: { zh: '随机种子', en: 'seed of the simulation' },
  opt_draws: { zh: '模拟路径数', en: 'number of simulated paths' },
  opt_json: { zh: '输出 JSON', en: 'print data as JSON' },
  opt_csv: { zh: '输出 CSV', en: 'print a table as CSV' },
  opt_lang: { zh: '语言', en: 'language' },
  opt_fail_on: { zh: '出现这类结论时以 2 退出', en: 'exit with 2 when there is such a verdict' },
  opt_year: { zh: '比较哪一年', en: 'year to compare' },
  opt_at_least: { zh: '至少', en: 'at least this' },
  opt_at_most: { zh: '至多', en: 'at most this' },
  opt_lever: { zh: '只看这个驱动因素，可重复', en: 'only this lever, may be repeated' },
  opt_format: { zh: '格式，逗号分隔：md、html、json', en: 'formats, separated by commas: md, html, json' },
  opt_out: { zh: '写到哪个文件夹', en: 'folder to write to' },
  opt_force: { zh: '覆盖已有文件', en: 'overwrite files that exist' },
  opt_x: { zh: '驱动序列所在列', en: 'column of the driving series' },
  opt_y: { zh: '响应序列所在列', en: 'column of the series that answers' },
  opt_default: {
    zh: '默认弹性，估计值向它收缩',
    en: 'default elasticity, toward which the estimate is shrunk',
  },
  opt_depth: { zh: '追溯的层数', en: 'how many steps to trace' },

  opt_host: { zh: '在哪个地址上提供服务', en: 'address to listen on' },
  opt_port: { zh: '端口；0 为任意空闲端口', en: 'port; 0: any that is free' },
  opt_store: { zh: '保存情景与任务的文件夹', en: 'folder of saved scenarios and jobs' },
  opt_workers: { zh: '计算线程数', en: 'threads that compute' },
  opt_read_only: { zh: '只读，不保存', en: 'save nothing' },
  serve_ready: {
    zh: '正在提供服务：{address}（接口文档 {docs}）；按 Ctrl+C 停止',
    en: 'Serving on {address} (documentation {docs}); stop with Ctrl+C',
  },
  cannot_listen: {
    zh: '无法在 {place} 上提供服务：{reason}；请换一个 --port 或 --host',
    en: 'Cannot listen on {place}: {reason}; choose another --port or --host',
  },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  interrupted: { zh: '已中断，未输出任何结果', en: 'Interrupted; nothing was printed' },
  internal_error: {
    zh: 'Plancast 内部出错（{message}）；请把所用命令和本行一起报告给维护者，设 PLANCAST_DEBUG=1 可显示出错位置。',
    en: 'Plancast failed inside ({message}); please report it to the maintainers with the command you ran; PLANCAST_DEBUG=1 shows where.',
  },
  unknown_command: {
    zh: '无法执行“{name}”：没有这个命令；{hint}',
    en: 'Cannot run "{name}": there is no such command; {hint}',
  },
  unknown_option: {
    zh: '无法识别选项“{name}”：没有这个选项；{hint}',
    en: 'Cannot read the option "{name}": there is no such option; {hint}',
  },
  did_you_mean: { zh: '是否想写“{name}”？', en: 'did you mean "{name}"?' },
  see_help: { zh: '用 --help 查看可用的写法', en: 'see --help for what there is' },
  missing_argument: {
    zh: '无法执行：缺少参数 {name}；用 --help 查看写法',
    en: 'Cannot run this: the argument {name} is missing; see --help',
  },
  missing_value: {
    zh: '无法读取选项 {name}：没有写值；用 --help 查看写法',
    en: 'Cannot read the option {name}: it has no value; see --help',
  },
  missing_option: {
    zh: '无法执行：缺少选项 {name}；用 --help 查看写法',
    en: 'Cannot run this: the option {name} is missing; see --help',
  },
  wrong_value: {
    zh: '无法读取 {name}：不能是“{value}”；{hint}',
    en: 'Cannot read {name}: it may not be "{value}"; {hint}',
  },
  allowed_values: { zh: '可用的有 {values}', en: 'allowed are {values}' },
  too_many_arguments: {
    zh: '无法执行：参数太多；{hint}',
    en: 'Cannot run this: there are too many arguments; {hint}',
  },
  a_year: { zh: '请写一个年份，如 2025', en: 'write a year, such as 2025' },
  a_whole_number: { zh: '请写一个非负整数', en: 'write a whole number, zero or more' },
  a_number_between: {
    zh: '请写 {low} 到 {high} 之间的整数',
    en: 'write a whole number from {low} to {high}',
  },
  a_number: { zh: '请写一个数', en: 'write a number' },
} as const;
