/** Short words for verdicts, natures, mid-term judgements and reasons: what stands in a table cell. */
export const verdictWords = {
  met: { zh: '预计完成', en: 'met' },
  met_in_band: { zh: '区间内', en: 'met, within the band' },
  met_above_band: { zh: '预计完成，高于区间', en: 'met, above the band' },
  met_by_rounding: { zh: '四舍五入后完成', en: 'met by rounding' },
  maintained: { zh: '保持', en: 'maintained' },
  missed: { zh: '预计未完成', en: 'missed' },
  not_assessable: { zh: '暂无法评估', en: 'not assessable' },

  came_out_met: { zh: '已完成', en: 'met' },
  came_out_met_in_band: { zh: '已完成，区间内', en: 'met, within the band' },
  came_out_met_above_band: { zh: '已完成，高于区间', en: 'met, above the band' },
  came_out_met_by_rounding: { zh: '四舍五入后已完成', en: 'met by rounding' },
  came_out_maintained: { zh: '已保持', en: 'maintained' },
  came_out_missed: { zh: '未完成', en: 'missed' },

  binding: { zh: '约束性', en: 'binding' },
  expected: { zh: '预期性', en: 'expected' },
  unstated: { zh: '未标明属性', en: 'nature not stated' },

  achieved_early: { zh: '提前实现', en: 'achieved early' },
  ahead: { zh: '快于预期', en: 'ahead' },
  on_track: { zh: '基本符合预期', en: 'on track' },
  behind: { zh: '滞后', en: 'behind' },

  no_numeric_target: { zh: '规划没有给出数值', en: 'the plan gives no number' },
  delegated_without_value: {
    zh: '数值由上级下达，文件未载明',
    en: 'the number is set elsewhere and not printed here',
  },
  no_base: { zh: '没有公布基期数值', en: 'no base-year value is printed' },
  no_projection: { zh: '暂无测算', en: 'not projected' },
  unit_mismatch: { zh: '目标与指标单位不一致', en: 'target and indicator are in different units' },
  price_basis_unknown: { zh: '价格口径不明', en: 'the price basis is not known' },
  scope_break: { zh: '统计口径前后不一', en: 'the statistical scope changed' },
  comparator_missing: { zh: '缺少比较对象的数据', en: 'what it is compared with has no data here' },
  qualitative: { zh: '定性目标', en: 'a goal in words' },
  saturated_or_degenerate: { zh: '已近上限或没有变化空间', en: 'saturated: no room to move' },
  horizon_mismatch: { zh: '目标年份不在测算期内', en: 'the target year lies outside the projection' },
  statistic_not_published_at_level: {
    zh: '本级不公布该项统计',
    en: 'this statistic is not published for a place of this level',
  },
} as const;
