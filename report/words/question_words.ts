/** What is wrong with a question put to a run: the same words in every door. */
export const questionWords = {
  two_needed: {
    zh: '无法比较：只有一个情景；请写两个或多个，第一个为参照',
    en: 'Cannot compare: there is one scenario only; name two or more, the first is the reference',
  },
  no_side: {
    zh: '无法求解：没有写目标数值，规划对{year}年{label}也没有定数值；请加 {at_least} 或 {at_most}',
    en: 'Cannot solve for {label} in {year}: no number is given and the plan sets none; add {at_least} or {at_most}',
  },
  both_sides: {
    zh: '无法求解：{at_least} 与 {at_most} 只能写一个',
    en: 'Cannot solve: {at_least} and {at_most} are both given; write one',
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
    zh: '无法读取“{text}”：该地区没有{id}的基期数，无法测算；请在情景的 bases 中给出',
    en: 'Cannot read "{text}": the region has no base value of {id}, so it is not projected; give one under "bases" in a scenario',
  },
  year_outside: {
    zh: '无法读取“{text}”：测算从{first}年到{last}年；请写其中的年份，或用 {horizon} 延长测算期',
    en: 'Cannot read "{text}": the run goes from {first} to {last}; write a year of it, or lengthen it with {horizon}',
  },
  unknown_lever: {
    zh: '无法只看“{id}”：没有这个驱动因素；{hint}',
    en: 'Cannot look at "{id}" alone: there is no such driver; {hint}',
  },
  bad_axis: {
    zh: '无法读取“{text}”：应为 驱动因素=低..高；请写成 gdp_growth=4%..8%',
    en: 'Cannot read "{text}": it is not driver=low..high; write it as in gdp_growth=4%..8%',
  },
  unknown_axis: {
    zh: '无法改变“{id}”：{hint}',
    en: 'Cannot vary "{id}": {hint}',
  },
  axis_twice: {
    zh: '无法把驱动因素“{id}”取两个范围；每个驱动因素请只写一次',
    en: 'Cannot move the driver "{id}" over two ranges; name each driver once',
  },
  bad_steps: {
    zh: '无法取 {steps} 个值：每个驱动因素可取 2 至 {most} 个值；请写其间的整数',
    en: 'Cannot take {steps} values: a driver takes 2 to {most}; write a whole number between them',
  },
  bad_amount: { zh: '无法读取“{text}”：{found}；{wanted}', en: 'Cannot read "{text}": {found}; {wanted}' },
  track_no_year: {
    zh: '无法跟踪 {region}：没有写 {as_of}，基年以后也没有整年实际数；请用 {as_of} 写明年份',
    en: 'Cannot track {region}: {as_of} is not given and nothing is observed after the base year; give the year with {as_of}',
  },
  unknown_format: {
    zh: '无法写成“{name}”：没有这种格式；可用的有 {known}',
    en: 'Cannot write "{name}": there is no such format; there are {known}',
  },
  calibrate_no_column: {
    zh: '无法使用列“{name}”：表中没有这一列；{hint}',
    en: 'Cannot use the column "{name}": the table has none of that name; {hint}',
  },
  calibrate_bad_cell: {
    zh: '无法读取第{line}行的列“{name}”：“{value}”不是正数；请填正数，缺测请留空',
    en: 'Cannot read the column "{name}" in line {line}: "{value}" is not a positive number; write one, or leave the cell empty',
  },
  calibrate_bad_year: {
    zh: '无法读取第{line}行的年份：“{value}”不是年份，或已出现过；请在 year 列写四位数年份，每年一行',
    en: 'Cannot read the year "{value}" in line {line}: it is no year, or stands twice; write four digits in the column year, one row a year',
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
