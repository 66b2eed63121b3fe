import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../engine/run_types.ts';
import { countVerdicts } from '../../report/count_verdicts.ts';
import { verdictTable } from '../../report/verdict_table.ts';
import { factsOf, library } from './example_facts.ts';

const facts = factsOf('sanmenxia/growth_6', 'en');
const verdict = (changes: Partial<Verdict>): Verdict => ({
  ...(facts.run.verdicts[0] as Verdict),
  ...changes,
});

describe('countVerdicts', () => {
  it('counts binding and expected targets apart and leaves aspirations out', () => {
    const counts = countVerdicts([
      verdict({ nature: 'binding', verdict: 'met' }),
      verdict({ nature: 'binding', verdict: 'missed' }),
      verdict({ nature: 'binding', verdict: 'not_assessable' }),
      verdict({ nature: 'expected', verdict: 'met_by_rounding' }),
      verdict({ nature: 'expected', verdict: 'maintained' }),
      verdict({ nature: 'expected', verdict: 'missed', aspiration: true }),
    ]);
    expect(counts).toEqual([
      { nature: 'binding', total: 3, judged: 2, met: 1, missed: 1, open: 1 },
      { nature: 'expected', total: 2, judged: 2, met: 2, missed: 0, open: 0 },
    ]);
  });
});

describe('verdictTable', () => {
  const table = verdictTable(facts);

  it('shows every target once: judged in a group, or not assessable with its reason', () => {
    const judged = table.groups.flatMap(({ rows }) => rows).length;
    const open = facts.run.verdicts.filter((v) => v.verdict === 'not_assessable').length;
    expect(judged + open).toBe(facts.run.verdicts.length);
    expect(table.open.every(({ reason, labels }) => reason !== '' && labels.length > 0)).toBe(true);
  });

  it('heads each group with its count', () => {
    expect(table.groups[0]?.heading).toMatch(/^Binding, 8 in all: 4 can be judged, 3 met$/);
    expect(verdictTable(factsOf('sanmenxia/growth_6', 'zh')).groups[0]?.heading).toMatch(
      /^约束性指标8项：可评估4项，预计完成3项$/,
    );
  });

  it('reconciles each heading with the rows and lists below it', () => {
    for (const id of Object.keys(library.scenarios)) {
      const own = factsOf(id, 'zh');
      for (const { nature, heading, rows } of verdictTable(own).groups) {
        const ofNature = own.run.verdicts.filter((v) => v.nature === nature);
        const [, total = ''] = /指标(\d+)项/.exec(heading) ?? [];
        const [, aspired = '0'] = /力争目标(\d+)项/.exec(heading) ?? [];
        expect(Number(total) + Number(aspired), `${id} ${heading}`).toBe(ofNature.length);
        const judged = rows.filter(({ verdict: { aspiration } }) => !aspiration).length;
        if (judged > 0) expect(heading).toContain(`可评估${judged}项`);
      }
    }
  });

  it('says of a printed outcome what came out, and no projection', () => {
    const plan13 = verdictTable(factsOf('sanmenxia/plan_13', 'zh'));
    const outcomes = plan13.groups.flatMap(({ rows }) => rows.map(({ outcome }) => outcome));
    expect(outcomes).toContain('6.7 ✗ 未完成');
    expect(outcomes.join()).not.toContain('预计');
    expect(plan13.groups[0]?.heading).toMatch(/；已公布结果：已完成\d+项、未完成\d+项$/);
    expect(plan13.open.flatMap(({ labels }) => labels).join()).toMatch(/实际结果 24\.1万人 ✓ 已/);
    expect(plan13.open.flatMap(({ labels }) => labels)).toContain(
      '细颗粒物(PM2.5)年均浓度*（实际结果 累计降低12.7%）',
    );
  });

  it('writes a row of plain numbers under a label with the unit', () => {
    const row = table.groups
      .flatMap(({ rows }) => rows)
      .find(({ verdict: { target } }) => target === 'gdp_real.average_growth');
    expect(row).toMatchObject({
      label: 'GDP at constant prices, average growth (%)',
      projected: '6.0',
      target: 'about 7.0',
      margin: '-1.0',
      pace: '7.00 %',
      symbol: '✗',
      word: 'missed',
      notes: ['assumed by the scenario'],
    });
  });

  it('names an assumed deflator or employment growth beside every verdict that rests on it', () => {
    for (const id of Object.keys(library.scenarios)) {
      const own = factsOf(id, 'en');
      for (const { rows } of verdictTable(own).groups) {
        for (const { verdict: judged, notes } of rows) {
          const rests = judged.caveats.filter((word) => word.startsWith('rests_on:')).length;
          expect(notes.filter((note) => /^rests on: .* [\d.]+ %/.test(note))).toHaveLength(rests);
        }
      }
    }
  });
});
