import { describe, expect, it } from 'vitest';
import type { GrowthPath } from '../../engine/run_types.ts';
import { denominatorSentences } from '../../report/denominator.ts';
import { workOut } from '../../scenarios/work_out.ts';
import { factsOf, library } from './example_facts.ts';

const constant = (value: number): GrowthPath => ({ path: 'constant', value });
const name = { zh: 'GDP增速为规划的7%', en: "GDP growing at the plan's 7 %" };

function sentences(language: 'zh' | 'en', set: Record<string, GrowthPath>): string[] {
  const baseline = library.scenarios['sanmenxia/baseline'];
  if (baseline === undefined) throw new Error('no baseline');
  const { projection } = workOut(library, baseline, { set: { ...set, gdp_growth: constant(7) } });
  const overrides = { set: { ...set, gdp_growth: constant(6) } };
  return denominatorSentences(
    factsOf('sanmenxia/baseline', language, overrides, { reference: { values: projection.values, name } }),
  );
}

describe('denominatorSentences', () => {
  const fixed = { rd_growth: constant(14.9), gdp_deflator_growth: constant(2) };

  it('says that R&D intensity rose because its denominator fell', () => {
    expect(sentences('en', fixed)).toContain(
      "R&D intensity is 2.03 % in 2025, up from 1.94 % with GDP growing at the plan's 7 %, only because its denominator fell: GDP is 4.6 % smaller, while Expenditure on R&D is no higher.",
    );
    expect(sentences('zh', fixed).join('')).toContain('只因分母（地区生产总值）小4.6%');
  });

  it('says nothing where spending falls with GDP', () => {
    expect(sentences('en', {}).filter((text) => text.startsWith('R&D intensity'))).toEqual([]);
  });

  it('says nothing without a run to compare with', () => {
    expect(denominatorSentences(factsOf('sanmenxia/growth_6', 'en'))).toEqual([]);
  });
});
