/**
 * What a reader must know beside a verdict: a few words for a table (`_short`), a sentence for a document. The keys are
 * the engine's machine words.
 */
export const caveatWords = {
  assumed_short: { zh: '情景设定，非测算', en: 'assumed by the scenario' },
  assumed: {
    zh: '该数由情景直接设定，是假设，不是测算结果。',
    en: 'The scenario sets this number itself: it is assumed, not found.',
  },
  aspiration_short: { zh: '力争目标，不计入', en: 'an aspiration, not counted' },
  aspiration: {
    zh: '原文为“力争”，予以评估但不计入完成数。',
    en: 'The plan words it as an aspiration (力争): judged, but kept out of the counts.',
  },
  national_value_short: {
    zh: '对照全国目标值，非本地下达值',
    en: "against the national value, not the place's own",
  },
  national_value: {
    zh: '以全国目标值衡量，不是本地的下达值。',
    en: "Held against the national value, not the place's own.",
  },
  own_target_short: { zh: '自设目标', en: "the user's own target" },
  own_target: {
    zh: '这是使用者自设的目标，规划中没有。',
    en: "This is the user's own target; the plan sets none.",
  },
  doubtful_reading_short: { zh: '原文读法存疑', en: 'reading in doubt' },
  doubtful_reading: {
    zh: '原文读法存疑：{why}其他读法：{rivals}。',
    en: 'The reading is in doubt: {why} Other readings: {rivals}.',
  },
  by_band_short: { zh: '不计“左右”则未完成', en: 'strictly missed' },
  by_band: {
    zh: '若不计“左右”的允许范围，则未完成。',
    en: 'Without the allowance for 左右 (about) it would be missed.',
  },
  by_band_relative_short: { zh: '不计“基本”则未完成', en: 'strictly missed' },
  by_band_relative: {
    zh: '若不计“基本同步”的允许范围，则未完成。',
    en: 'Without the allowance for 基本同步 (broadly in step) it would be missed.',
  },
  floor_short: { zh: '底线目标，基期已满足', en: 'a floor, held at the base' },
  floor: {
    zh: '基期值已满足目标要求：该目标属底线要求，以保持为主。',
    en: 'The base-year value already satisfies the target: a floor to keep.',
  },
  direction_not_printed_short: { zh: '原文未标明方向', en: 'direction not printed' },
  direction_not_printed: {
    zh: '原文没有写明应高于还是低于此数。',
    en: 'The plan does not print on which side of the number it wants to be.',
  },
  implied_base_short: { zh: '基期值为推算', en: 'implied base' },
  implied_base: {
    zh: '基期值由推算得出，文件未直接公布。',
    en: 'The base-year value is implied by arithmetic; it is not printed.',
  },
  circular_base_short: { zh: '循环：基期由目标倒推', en: 'circular: base derived from the target' },
  circular_base: {
    zh: '基期值由目标倒推得出，再用来评估该目标是循环论证。',
    en: 'The base was derived from the target itself, so judging the target by it is circular.',
  },
  worst_year_short: { zh: '最不利年份{year}年', en: 'worst year {year}' },
  rests_on_short: { zh: '依据假设：{driver}{value}', en: 'rests on: {driver} {value}' },
  rests_on: {
    zh: '该结论依据一项假设：{driver}{value}。',
    en: 'This rests on an assumption: {driver} {value}.',
  },
  by_assumption_short: { zh: '由假设决定，非测算', en: 'follows from the assumptions alone' },
  by_assumption: {
    zh: '该结论由假设直接决定（弹性为1、价格涨幅相同），不是测算得出。',
    en: 'This follows from the assumptions alone (an elasticity of 1 and equal growth of prices); nothing was found out.',
  },
  no_own_history_short: { zh: '无本地历史数据，按参照均值', en: 'no own history, reference mean' },
  no_own_history: {
    zh: '{driver}无本地历史数据，按参照均值测算，不反映本地趋势。',
    en: '{driver}: no own history, so it runs at a reference mean and says nothing of the place itself.',
  },
  held_by_assumption_short: { zh: '依据假设：保持基期水平', en: 'assumed: held at the base' },
  held_by_assumption: {
    zh: '{driver}无本地历史数据，也没有可参照的同类数据，假设保持基期水平。',
    en: '{driver}: no own history and no reference class, so it is assumed to stay at the base.',
  },
  partly_observed_short: { zh: '期内实际数仅有{years}年', en: 'observed in the period: {years} only' },
  partly_observed: {
    zh: '期内实际数仅有{years}年，其余各年为测算或假设。',
    en: 'Of the period only {years} is observed; the other years are projected or assumed.',
  },
  doubtful_observation_short: { zh: '所用实际数读法存疑', en: 'rests on a doubtful reading' },
  doubtful_observation: {
    zh: '所用实际数的原文读法存疑，结论应予核实。',
    en: 'The observation behind it is doubtful to read; check the verdict.',
  },
  not_linked_full: { zh: '该指标不随经济增长变动。', en: 'It is not linked to growth.' },
} as const;
