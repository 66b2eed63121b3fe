/** Sentences about one verdict. Each is filled with numbers of the run; none is said without its number. */
export const sentenceWords = {
  grows_average: {
    zh: '{period}年{label}预计年均增长{value}',
    en: '{label}: average growth of {value} a year in {period}',
  },
  falls_average: {
    zh: '{period}年{label}预计年均下降{value}',
    en: '{label}: an average fall of {value} a year in {period}',
  },
  grows_in: { zh: '{period}年{label}预计增长{value}', en: '{label}: growth of {value} in {period}' },
  falls_in: { zh: '{period}年{label}预计下降{value}', en: '{label}: a fall of {value} in {period}' },
  stands_at: { zh: '{period}年{label}预计为{value}', en: '{label}: {value} in {period}' },
  worst_year: {
    zh: '{period}年{label}最不利的{year}年预计为{value}',
    en: '{label}: {value} in {year}, the worst year of {period}',
  },
  adds_up: { zh: '{period}年{label}预计累计{value}', en: '{label}: {value} in total over {period}' },
  rises_over: { zh: '{period}年{label}预计累计提高{value}', en: '{label}: up {value} over {period}' },
  falls_over: { zh: '{period}年{label}预计累计降低{value}', en: '{label}: down {value} over {period}' },
  more_over: { zh: '{period}年{label}预计累计增加{value}', en: '{label}: {value} more over {period}' },
  fewer_over: { zh: '{period}年{label}预计累计减少{value}', en: '{label}: {value} fewer over {period}' },
  faster_than: {
    zh: '{period}年{label}年均增速预计比{to}快{value}',
    en: '{label}: {value} a year faster than {to} in {period}',
  },
  slower_than: {
    zh: '{period}年{label}年均增速预计比{to}慢{value}',
    en: '{label}: {value} a year slower than {to} in {period}',
  },
  level_with: {
    zh: '{period}年{label}年均增速预计与{to}持平',
    en: '{label}: exactly as fast as {to} in {period}',
  },

  above_target: { zh: '比目标（{target}）高{gap}', en: '{gap} above the target ({target})' },
  below_target: { zh: '比目标（{target}）低{gap}', en: '{gap} below the target ({target})' },
  beyond_target: { zh: '比目标（{target}）多{gap}', en: '{gap} more than the target ({target})' },
  short_of_target: { zh: '比目标（{target}）少{gap}', en: '{gap} short of the target ({target})' },
  at_target: { zh: '与目标（{target}）一致', en: 'exactly the target ({target})' },
  in_step: { zh: '目标为“{target}”', en: 'the target is "{target}"' },

  outside_band: { zh: '超出±{width}的允许范围', en: 'outside the band of ±{width}' },
  inside_band: { zh: '在±{width}的允许范围内', en: 'within the band of ±{width}' },
  above_band: { zh: '高于±{width}的允许范围', en: 'above the band of ±{width}' },
  step_allowance: {
    zh: '“同步”按差距不超过{width}理解',
    en: '"in step" is read as no more than {width} behind',
  },
  by_rounding: {
    zh: '按规划公布的小数位四舍五入后才算完成',
    en: 'it counts as met only when rounded as the plan prints it',
  },

  more_than_target: { zh: '比目标（{target}）多{gap}', en: '{gap} above the target ({target})' },
  fewer_than_target: { zh: '比目标（{target}）少{gap}', en: '{gap} below the target ({target})' },
  would_have_needed: { zh: '当时要完成目标，需{pace}。', en: 'To meet it, it would have taken {pace}.' },
  moved_then: {
    zh: '按基线推算为{now}，当时完成目标需{pace}。',
    en: 'Its pace on the baseline was {now}; {pace} would have been needed.',
  },
  would_need: { zh: '要完成目标，需{pace}。', en: 'To meet it, it would take {pace}.' },
  so_far: {
    zh: '截至{year}年为{now}，后续各年（{rest}年）需{pace}。',
    en: 'Up to {year} the pace is {now}; the remaining years ({rest}) need {pace}.',
  },
  rest_needs: { zh: '后续各年（{rest}年）需{pace}。', en: 'The remaining years ({rest}) need {pace}.' },
  moves_now: { zh: '本情景为{now}，完成目标需{pace}。', en: 'Its pace is {now}; {pace} would be needed.' },
  first_reached: { zh: '{year}年首次达到目标。', en: 'First reached in {year}.' },
  midterm: {
    zh: '时间进度{time}，任务进度{progress}：{word}。',
    en: 'With {time} of the time gone, {progress} of the way is done: {word}.',
  },
  midterm_word: { zh: '中期评估：{word}。', en: 'At mid-term: {word}.' },
  outcome: { zh: '已公布的实际结果为{value}（{word}）。', en: 'The printed outcome is {value} ({word}).' },

  outcome_fell: { zh: '累计降低{value}', en: 'down {value}' },
  outcome_rose: { zh: '累计提高{value}', en: 'up {value}' },
  outcome_only: { zh: '已公布的实际结果为{value}。', en: 'The printed outcome is {value}.' },
  not_assessed: {
    zh: '{label}：暂无法评估，{reason}（原文“{printed}”）。',
    en: '{label}: not assessable, {reason} (printed: "{printed}").',
  },
  not_assessed_unquoted: { zh: '{label}：暂无法评估，{reason}。', en: '{label}: not assessable, {reason}.' },
  set_by: { zh: '数值由{who}确定，文件未载明', en: 'the number is set by {who} and not printed here' },
  compared_with: {
    zh: '比较对象是{what}，此处没有其数据',
    en: 'it is held against {what}, for which there is no data here',
  },
  would_be: { zh: '按本情景，{statement}。', en: 'In this scenario, {statement}.' },

  denominator_fell: {
    zh: '{label}在{year}年为{value}，高于{reference}时的{other}，只因分母（{denominator}）小{change}；分子（{numerator}）并未增加。',
    en: '{label} is {value} in {year}, up from {other} with {reference}, only because its denominator fell: {denominator} is {change} smaller, while {numerator} is no higher.',
  },
  denominator_grew: {
    zh: '{label}在{year}年为{value}，低于{reference}时的{other}，只因分母（{denominator}）大{change}；分子（{numerator}）并未减少。',
    en: '{label} is {value} in {year}, down from {other} with {reference}, only because its denominator grew: {denominator} is {change} larger, while {numerator} is no lower.',
  },
} as const;
