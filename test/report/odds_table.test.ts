import { describe, expect, test } from 'vitest';
import { oddsTable, oddsWords } from '../../report/odds_table.ts';
import { factsOf } from './example_facts.ts';

const en = factsOf('sanmenxia/growth_6', 'en', { draws: 1000, seed: 7 });
const zh = factsOf('sanmenxia/growth_6', 'zh', { draws: 1000, seed: 7 });

describe('odds in words', () => {
  const odds = { probability: 0.348, standardError: 0.005, shown: 0.348, capped: false };

  test('a probability with its sampling error', () => {
    expect(oddsWords(odds, { language: 'en' })).toBe('34.8 % ± 0.5');
    expect(oddsWords(odds, { language: 'zh' })).toBe('34.8%±0.5');
  });

  test('no more than the class supports', () => {
    const high = { ...odds, probability: 0.99, shown: 0.95, capped: true };
    expect(oddsWords(high, { language: 'en' })).toBe('> 95 %');
    expect(oddsWords({ ...high, probability: 0.01, shown: 0.05 }, { language: 'zh' })).toBe('<5%');
  });
});

describe('the table of a run', () => {
  const row = (facts: typeof en, label: string) =>
    oddsTable(facts)?.rows.find((each) => each.label.startsWith(label));

  test('is not there without a simulation', () => {
    expect(oddsTable(factsOf('sanmenxia/growth_6', 'en'))).toBeNull();
  });

  test('says "assumed" in place of odds where the driver is given', () => {
    expect(row(en, 'GDP at constant prices')).toMatchObject({ odds: 'assumed', median: '-' });
    expect(row(zh, '地区生产总值(不变价)')).toMatchObject({ odds: '设定' });
  });

  test('says odds, median and both bands', () => {
    const urban = row(en, 'Urbanization rate');
    expect(urban?.odds).toMatch(/^\d\d\.\d % ± \d\.\d$/);
    expect(urban?.band80).toMatch(/^\d\d\.\d \.\. \d\d\.\d$/);
  });

  test('says what it is conditional on, what carries spread, and joint odds', () => {
    const remarks = oddsTable(en)?.remarks.join('\n') ?? '';
    expect(remarks).toContain('Conditional on GDP growth = 6 %.');
    expect(remarks).toContain(
      'Where a target says "about" or "in step", paths within its allowance count as met.',
    );
    expect(remarks).toContain("With the reference class's spread: ");
    expect(remarks).toMatch(
      /^None of 4 binding targets has a measured spread, .* on their one path 3 met, 1 missed\.$/m,
    );
    expect(remarks).toMatch(
      /^Of 19 targets that can be judged, those with a measured spread \(7\) are met together: < 5 %\. The others \(12\) have one path only: 7 met, 5 missed\.$/m,
    );
    expect(remarks).toContain('1,000 paths, seed 7; ± is the sampling error (one standard error) alone, ');
    const said = oddsTable(zh)?.remarks.join('\n') ?? '';
    expect(said).toContain('以下列设定为条件：地区生产总值增速=6%。');
    expect(said).toContain('联合概率');
  });
});
