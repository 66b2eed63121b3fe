import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../engine/run_types.ts';
import { verdictSentences } from '../../report/sentences.ts';
import { factsOf, library, verdictOn } from './example_facts.ts';

const en = factsOf('sanmenxia/growth_6', 'en');
const zh = factsOf('sanmenxia/growth_6', 'zh');

/** Sentences about a target of growth_6 with something of its verdict changed. */
function said(target: string, language: 'zh' | 'en', changes: Partial<Verdict> = {}): string[] {
  const facts = language === 'zh' ? zh : en;
  return verdictSentences({ ...verdictOn(target, facts), ...changes }, facts);
}

describe('verdictSentences', () => {
  it('says how far a growth target with 左右 is missed, the band, and what would meet it', () => {
    expect(said('gdp_real.average_growth', 'en')).toEqual([
      'GDP at constant prices: average growth of 6.0 % a year in 2021-2025, 1.0 point below the target (about 7.0 %), outside the band of ±0.5 points.',
      'To meet it, it would take 7.0 % a year.',
      'The scenario sets this number itself: it is assumed, not found.',
    ]);
    expect(said('gdp_real.average_growth', 'zh')).toEqual([
      '2021—2025年地区生产总值(不变价)预计年均增长6.0%，比目标（7.0%左右）低1.0个百分点，超出±0.5个百分点的允许范围。',
      '要完成目标，需年均7.0%。',
      '该数由情景直接设定，是假设，不是测算结果。',
    ]);
  });

  it('says when only 左右 saved a target', () => {
    const verdict = {
      projected: 6.6,
      margin: -0.4,
      verdict: 'met_in_band',
      strict: 'missed',
      caveats: ['by_band'],
    } as const;
    expect(said('gdp_real.average_growth', 'en', { ...verdict, assumed: false })).toEqual([
      'GDP at constant prices: average growth of 6.6 % a year in 2021-2025, 0.4 points below the target (about 7.0 %), within the band of ±0.5 points.',
      'Without the allowance for 左右 (about) it would be missed.',
    ]);
  });

  it('says when only rounding saved a target, with decimals that show the gap', () => {
    const verdict = {
      projected: 62.998,
      margin: -0.002,
      verdict: 'met_by_rounding',
      strict: 'missed',
      firstYear: null,
    } as const;
    expect(said('urbanization_rate.level', 'en', verdict)[0]).toBe(
      'Urbanization rate (resident population): 63.0 % in 2025, 0.002 points below the target (≥ 63 %), it counts as met only when rounded as the plan prints it.',
    );
  });

  it('names the assumption that a verdict rests on, with its number', () => {
    expect(said('labour_productivity.average_growth', 'en')).toContain(
      'This rests on an assumption: Growth of employed persons 0 % a year.',
    );
    expect(said('retail_sales.average_growth', 'zh')).toContain(
      '该结论依据一项假设：地区生产总值平减指数涨幅年均1.5%。',
    );
  });

  it('says that a target easier than the base is a floor', () => {
    const sentences = said('grain_capacity.level', 'en');
    expect(sentences[0]).toContain('74.8 × 10k t in 2025, 24.8 × 10k t above the target (≥ 50 × 10k t)');
    expect(sentences).toContain('The base-year value already satisfies the target: a floor to keep.');
    expect(sentences).toContain('The plan does not print on which side of the number it wants to be.');
  });

  it('shows a doubt with its rivals', () => {
    expect(said('energy_capacity.level', 'zh').join('')).toMatch(/原文读法存疑：.*其他读法：.*；/);
  });

  it('says who holds the number of a delegated target, the printed words, and where the run goes', () => {
    const delegated = en.run.verdicts.find(
      ({ reason, indicator }) => reason === 'delegated_without_value' && indicator === 'energy_intensity',
    );
    expect(delegated).toBeDefined();
    const [first, second] = verdictSentences(delegated as Verdict, en);
    expect(first).toMatch(
      /not assessable, the number is set by the province and not printed here \(printed: "15\./,
    );
    expect(second).toMatch(/^In this scenario, .*: down \d+\.\d % over 2021-2025\.$/);
  });

  it('says against whose value a national target is judged', () => {
    const facts = factsOf('sanmenxia/national_energy', 'en');
    const national = facts.run.verdicts.find(({ authority }) => authority === 'national') as Verdict;
    expect(verdictSentences(national, facts)).toContain(
      "Held against the national value, not the place's own.",
    );
  });

  it('says that an indicator does not answer growth', () => {
    expect(said('urbanization_rate.level', 'en').at(-1)).toBe('It is not linked to growth.');
    expect(said('retail_sales.average_growth', 'en')).not.toContain('It is not linked to growth.');
  });

  it('says the pace so far and the pace the rest needs at mid-term', () => {
    const facts = factsOf('sanmenxia/midterm_2022', 'en');
    const sentences = verdictSentences(verdictOn('gdp_real.average_growth', facts), facts);
    expect(sentences).toContain(
      'Up to 2022 the pace is 5.84 % a year; the remaining years (2023-2025) need 7.78 % a year.',
    );
    expect(sentences).toContain('At mid-term: behind.');
  });

  it('says where a missed level stands with its unit, and never that it reaches it', () => {
    const [first = ''] = said('physicians_per_1000.level', 'zh');
    expect(first).toMatch(/预计为3\.\d+人\/千人，比目标（≥3\.6人\/千人）低0\.\d+人\/千人。$/);
    for (const verdict of zh.run.verdicts.filter(({ verdict }) => verdict === 'missed')) {
      expect(verdictSentences(verdict, zh)[0]).not.toContain('达到');
    }
  });

  it('says of amounts that they are more or fewer, of rates and ratios that they are higher or lower', () => {
    expect(said('urban_employee_pension_members.level', 'zh')[0]).toMatch(
      /比目标（≥38\.90?万人）多3\.\d+万人/,
    );
    expect(said('urbanization_rate.level', 'zh')[0]).toMatch(/比目标（≥63%）高/);
    expect(said('life_expectancy.level', 'zh')[0]).toMatch(/比目标（≥78\.6岁）高/);
    expect(said('new_urban_jobs.cumulative_total', 'zh')[0]).toMatch(/比目标（≥\[18\]万人）多/);
  });

  it('says of a plan that is over what was worked out, and expects nothing of it', () => {
    const facts = factsOf('sanmenxia/plan_13', 'zh');
    const [first, pace, outcome] = verdictSentences(verdictOn('urbanization_rate.level', facts), facts);
    expect(first).toMatch(/^2020年常住人口城镇化率推算为53\.0%/);
    expect(pace).toMatch(/^按基线推算为每年0\.\d+个百分点，当时完成目标需每年1\.\d+个百分点。$/);
    expect(outcome).toBe('已公布的实际结果为58.7%（未完成）。');
    for (const verdict of facts.run.verdicts)
      expect(
        verdictSentences(verdict, facts)
          .join('')
          .replace(/“[^”]*”/g, ''),
      ).not.toContain('预计');
  });

  it('says of a printed cut that it is one', () => {
    const facts = factsOf('sanmenxia/plan_13', 'zh');
    const pm25 = facts.run.verdicts.find(({ indicator }) => indicator === 'pm25_concentration') as Verdict;
    expect(verdictSentences(pm25, facts)).toContain('已公布的实际结果为累计降低12.7%。');
  });

  it('says a ratio with as many decimals as the tables do', () => {
    const open = en.run.verdicts.find(
      ({ reason, indicator }) => reason === 'comparator_missing' && indicator === 'rd_intensity',
    );
    expect(verdictSentences(open as Verdict, en).join(' ')).toMatch(/R&D intensity: 1\.\d\d % in 2025/);
  });

  it('names a driver without own history, the years observed, and what follows from assumptions', () => {
    const caveats = [
      'no_own_history:physicians_per_1000_growth',
      'partly_observed:2021,2022',
      'by_assumption',
      'doubtful_observation',
    ];
    const sentences = said('physicians_per_1000.level', 'zh', { caveats }).join('');
    expect(sentences).toContain('无本地历史数据，按参照均值测算');
    expect(sentences).toContain('期内实际数仅有2021、2022年');
    expect(sentences).toContain('由假设直接决定');
    expect(sentences).toContain('原文读法存疑');
  });

  it('sets the printed outcome of an old plan beside the verdict', () => {
    const facts = factsOf('sanmenxia/plan_13', 'zh');
    expect(verdictSentences(verdictOn('gdp_real.average_growth', facts), facts)).toContain(
      '已公布的实际结果为6.7%（未完成）。',
    );
  });

  it('has words for every verdict of every shipped scenario', () => {
    for (const id of Object.keys(library.scenarios)) {
      for (const language of ['zh', 'en'] as const) {
        const facts = factsOf(id, language);
        for (const verdict of facts.run.verdicts) {
          const text = verdictSentences(verdict, facts).join(' ');
          expect(text, `${id} ${verdict.target}`).not.toMatch(/NaN|undefined|null|\{\w+\}|Infinity/);
          expect(text).not.toBe('');
        }
      }
    }
  });
});
